/** Owns the behaviour of running numbers after edits: what is said of them is what is said of the edited book, and little of it is made anew. */
import fc from 'fast-check';
import { evaluate, evaluateAgain } from '../../src/evaluate';
import { makeBooks } from '../../src/evaluate/books';
import { changesBetween } from '../../src/evaluate/changes';
import { tableOf } from '../../src/evaluate/examples';
import { numberedOf } from '../../src/evaluate/facts/numbering';
import type { Entry, Recognition, RegisterTable, Value } from '../../src/model/register';
import { recognitionOf, rules as shipped } from './given';

const asOf = '2026-12-20T17:00';
const rules = { ...shipped, checks: shipped.checks.filter(({ id }) => id.startsWith('slip-number')) };

/** Texts that stand for days too: 2 November and 3 November, or 201 and 301. */
const numbers =
  'Q1 Q2 Q3 Q3 Q5 Q-001 Q1、Q4 Q5-Q7 Q2补 110201 110202 110203 110301 110303 110304 0201 0202 0301 2611001 GD202611-002 12 见单';
const days = ['2026-10-31', '2026-11-02', '2026-11-03', '2026-11-28', '2026-12-01'];

/** Like most rows of a book, and now and then anything. */
const anEntry = fc.record({
  slipNumber: fc.option(fc.constantFrom(...numbers.split(' ')), { freq: 8, nil: undefined }),
  issuedAt: fc.option(fc.constantFrom(...days), { freq: 4, nil: undefined }),
});
const aSheet = fc.array(anEntry, { minLength: 1, maxLength: 14 });
const anEdit = fc.record({
  sheet: fc.nat(),
  row: fc.nat(),
  kind: fc.constantFrom('number', 'number', 'number', 'day', 'void', 'row', 'new', 'remark'),
  entry: anEntry,
});
type Drawn = Parameters<Parameters<typeof anEdit.map>[0]>[0];

function bookOf(sheets: readonly (readonly Record<string, Value>[])[], monthCutOff: number | undefined): Recognition {
  const tables = sheets.map((rows, index) => tableOf(rules, 'slips', `${index + 6}月`, rows as never));
  return recognitionOf(tables, monthCutOff === undefined ? {} : { monthCutOff });
}

function edited(recognition: Recognition, { sheet, row, kind, entry: drawn }: Drawn): Recognition {
  const number = sheet % recognition.tables.length;
  const table = recognition.tables[number]!;
  const index = row % (table.entries.length + 1);
  const old = table.entries[index];
  const [before, after] = [table.entries.slice(0, index), table.entries.slice(index + 1)];
  const changed = (entry: Entry): readonly Entry[] => {
    switch (kind) {
      case 'number':
        return [{ ...entry, values: { ...entry.values, slipNumber: drawn.slipNumber } }];
      case 'day':
        return [{ ...entry, values: { ...entry.values, issuedAt: drawn.issuedAt } }];
      case 'void':
        return [{ ...entry, isVoid: !entry.isVoid }];
      case 'remark':
        return [{ ...entry, values: { ...entry.values, remark: String(row) } }];
      case 'row':
        return [];
      case 'new':
        return [{ ...entry, values: drawn }];
    }
  };
  // Below the last one there is room for a new one, as there is where a row was cleared.
  const last = (table.entries.at(-1)?.row ?? 1) + 1;
  const entries = [...before, ...(old ? changed(old) : [{ row: last, values: drawn, isVoid: false }]), ...after];
  return { ...recognition, tables: recognition.tables.with(number, { ...table, entries } as RegisterTable) };
}

test('after any edits of numbers, days and rows the same is found as in a book that was always so', () => {
  fc.assert(
    fc.property(
      fc.array(aSheet, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(undefined, undefined, 25),
      fc.array(fc.array(anEdit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      (sheets, monthCutOff, steps) => {
        let seen = bookOf(sheets, monthCutOff);
        evaluate(seen, rules, { asOf });
        for (const edits of steps) {
          const after = edits.reduce(edited, seen);
          const again = evaluateAgain(after, seen, rules, { asOf });
          const full = evaluate(structuredClone(after), rules, { asOf });
          expect(again.findings).toEqual(full.findings);
          expect(again.problems).toEqual(full.problems);
          seen = after;
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});

/** What is remembered of the numbers of these slips, and of them after one number became another. */
function numberedAround(slips: readonly string[], index: number, number: string) {
  const rows = slips.map((slipNumber, at) => ({ slipNumber, issuedAt: days[at % 2 ? 2 : 1] }));
  const before = bookOf([rows], undefined);
  const row = before.tables[0]!.entries[index]!.row;
  const entries = before.tables[0]!.entries.map(entry =>
    entry.row === row ? { ...entry, values: { ...entry.values, slipNumber: number } } : entry,
  );
  const tables = [{ ...before.tables[0]!, entries }];
  const books = makeBooks(before.tables, rules, before.settings, { asOf });
  const asked = { fields: ['slipNumber'], dates: [] };
  const old = numberedOf(books, 'slips', asked);
  const again = books.again(tables, changesBetween(before.tables, tables)!, asOf);
  return { old, now: numberedOf(again, 'slips', asked) };
}

const inSeries = (series: string, count: number) => Array.from({ length: count }, (_, n) => `${series}${n + 1}`);

test.each([
  ['another number of its series', 'Q77', ['Q'], ['R']],
  ['a number of another series', 'R9', ['Q', 'R'], []],
  ['a number of a new series', 'S1', ['Q'], ['R']],
])('only series are gone through in which a number came or went: %s', (_, number, anew, kept) => {
  const { old, now } = numberedAround([...inSeries('Q', 30), ...inSeries('R', 30)], 3, number);
  for (const name of anew) expect(now.series.get(`${name}@`)).not.toBe(old.series.get(`${name}@`));
  for (const name of kept) expect(now.series.get(`${name}@`)).toBe(old.series.get(`${name}@`));
  expect([...now.remarks.values()].map(({ missing }) => missing)).toContain('Q4');
});

test('numbers that begin to name days are all read anew', () => {
  const { old, now } = numberedAround(['110201', '110202', '110301', '110302', '999'], 4, '110303');
  expect([...old.series.keys()]).toEqual([':1102@', ':1103@', '@']);
  expect([...now.series.keys()]).toEqual([':1102@', ':1103@']);
  expect(numberedAround(['110201', '110202', '9'], 2, '110301').now.series.size).toBe(2);
});
