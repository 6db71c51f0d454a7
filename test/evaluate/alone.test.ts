/** Owns the checks that look at one entry alone: whatever else turns up, what they found stays found. Held on the rules' own examples. */
import { evaluate } from '../../src/evaluate';
import { ofEntriesAlone } from '../../src/evaluate/alone';
import { tableOf } from '../../src/evaluate/examples';
import type { Finding } from '../../src/model/finding';
import type { RegisterId, RegisterTable } from '../../src/model/register';
import type { CheckRule, Example } from '../../src/model/rule';
import { recognitionOf, rules } from './given';

const alone = ofEntriesAlone(rules);

test('most checks are such, and some are not', () => {
  expect(alone.checks.length).toBeGreaterThan(rules.checks.length / 2);
  expect(alone.checks.length).toBeLessThan(rules.checks.length);
});

/** The book of an example, cut in two sheets: every other entry behind, where nobody has read yet. */
function cut(check: CheckRule, { register, rows, books = {}, without = [], month }: Example) {
  const own = register ?? (Object.keys(check.registers)[0] as RegisterId);
  const half = (sheet: string, rest: number): RegisterTable => ({
    ...tableOf(
      rules,
      own,
      sheet,
      rows.filter((_, index) => index % 2 === rest),
      without,
    ),
    ...(month !== undefined && { month }),
  });
  const others = Object.entries(books).map(([other, own]) => tableOf(rules, other as RegisterId, `另簿 ${other}`, own));
  return { read: half('前', 0), unread: [half('后', 1), half('再后', 0), ...others] };
}

const told = (findings: readonly Finding[]) => findings.map(finding => JSON.stringify(finding));

test.each(rules.checks.map(check => [check.id, check] as const))('the examples of %s', (_, check) => {
  for (const example of check.examples) {
    const { read, unread } = cut(check, example);
    const options = { asOf: example.asOf, archivedMonths: example.archived ?? [] };
    const early = evaluate(recognitionOf([read], example.settings), alone, options).findings;
    const all = evaluate(recognitionOf([read, ...unread], example.settings), rules, options).findings;
    expect(told(all)).toEqual(expect.arrayContaining(told(early)));
  }
});
