/** Owns the shipped rules set: its files are listed and without fault, every check has examples on both sides, and every example comes true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../rules';
import { runExample } from '../src/evaluate/examples';
import { checkRuleSet } from '../src/evaluate/ruleset';
import { type Severity, severities } from '../src/model/severity';

const root = join(__dirname, '..', 'rules');
const { rules, faults } = checkRuleSet(shippedRules);

test('every file of the folder is listed, and as it stands there', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.json'))
    .sort();
  expect(shippedRules.map(({ path }) => path).toSorted()).toEqual(files);
  for (const { path, json } of shippedRules) expect(json).toEqual(JSON.parse(readFileSync(join(root, path), 'utf8')));
});

test('the set has no fault', () => {
  expect(faults).toEqual([]);
});

test('every check says where it comes from, and which figures are its own', () => {
  const silent = rules.checks.filter(
    ({ source, parameters = {} }) =>
      source.origin === 'source' &&
      source.note === undefined &&
      Object.values(parameters).some(({ origin }) => origin === 'ours'),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

describe.each(rules.checks.map(check => [check.id, check] as const))('%s', (_, check) => {
  test('has flagging and clean examples', () => {
    const expected = check.examples.flatMap(({ expect: each }) => each);
    expect(expected).toContain('clean');
    expect(expected.some(each => each !== 'clean' && each !== 'late' && each !== 'silent')).toBe(true);
  });

  test('has an example of every severity it can tell', () => {
    const expected = new Set(check.examples.flatMap(({ expect: each }) => each));
    expect(check.outcomes.map(({ severity }) => severity).filter(severity => !expected.has(severity))).toEqual([]);
  });

  test.each(check.examples.map((example, index) => [index, example.title.zh] as const))('%i %s', index => {
    const { expected, actual } = runExample(rules, check, index);
    expect(actual).toEqual(expected);
  });
});

const needs = rules.checks.flatMap(check => (check.needs ?? []).map(need => [check.id, [need].flat(), check] as const));

test.each(needs)('%s does not run without %j', (_, need, check) => {
  const flagging = check.examples.find(({ expect: each }) => [each].flat().some(isSeverity))!;
  const { books: _books, ...example } = flagging;
  const fields = need.flatMap(name => [
    name,
    ...Object.values(check.registers)
      .flatMap(names => names[name] ?? [])
      .flat(),
  ]);
  const lacking = { ...check, examples: [{ ...example, without: [...(example.without ?? []), ...fields] }] };
  expect(runExample(rules, lacking, 0).actual.filter(isSeverity)).toEqual([]);
});

function isSeverity(word: string): boolean {
  return severities.includes(word as Severity);
}
