/** Owns the laws of plans: checking twice plans nothing the second time, and clearing leaves what was there before. */
import fc from 'fast-check';
import { afterPlan } from '../../src/hosts/memory';
import type { Finding } from '../../src/model/finding';
import { severities } from '../../src/model/severity';
import type { Highlight, Workbook } from '../../src/model/workbook';
import { planCheck, planClear } from '../../src/plan';
import { textBook } from '../support/textbook';
import { evaluation, finding, nothingRecognised } from './given';

const sheetNames = ['维修', '投诉', '检查结果'];
const row = fc.integer({ min: 1, max: 12 });
const severity = fc.constantFrom(...severities);
const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      sheet: fc.constantFrom(...sheetNames),
      row,
      severity,
      waived: fc.boolean(),
      column: fc.constantFrom('A', 'B', 'C'),
    })
    .map(({ column, ...rest }) => finding({ ...rest, cells: [`${column}${rest.row}`] })),
);

const merged = `
  1 | 2 | 3
  1 | < | 3
  1 | 2 | ^
`;
const book = textBook({ sheets: Object.fromEntries(sheetNames.map(name => [name, merged])) });
const check = (workbook: Workbook, found: readonly Finding[]) =>
  planCheck(workbook, nothingRecognised, evaluation(found));

/** Marks of a check of ours, long ago. */
const standing: fc.Arbitrary<Workbook> = fc
  .array(fc.tuple(severity, row))
  .map(marks =>
    marks.map(([mark, at]): Highlight => ({ mark, areas: [{ top: at, left: 1, bottom: at + 2, right: 2 }] })),
  )
  .map(highlights => ({ ...book, sheets: book.sheets.map(sheet => ({ ...sheet, highlights })) }));

test('law 1: check, then check again, and the second plan is empty, whatever stood there before', () => {
  fc.assert(
    fc.property(standing, findings, (workbook, found) => {
      const once = afterPlan(workbook, check(workbook, found));
      expect(check(once, found)).toEqual({ changes: [] });
    }),
  );
});

test('law 2: a check writes no sheet that we did not make', () => {
  fc.assert(
    fc.property(findings, found => {
      const written = check(book, found).changes.filter(change => change.kind === 'write-sheet');
      expect(written.map(change => change.sheet)).toEqual(['检查结果(管家)']);
    }),
  );
});

test('law 4: the order of the findings changes no plan', () => {
  fc.assert(
    fc.property(findings, fc.infiniteStream(fc.nat()), (found, numbers) => {
      const keys = new Map(found.map(one => [one, numbers.next().value]));
      const shuffled = [...found].sort((a, b) => keys.get(a)! - keys.get(b)!);
      expect(check(book, shuffled)).toEqual(check(book, found));
    }),
  );
});

test('law 7: clear after check is the workbook before', () => {
  fc.assert(
    fc.property(findings, found => {
      const checked = afterPlan(book, check(book, found));
      expect(afterPlan(checked, planClear(checked))).toEqual(book);
    }),
  );
});

test('clear takes away old highlights too, and leaves settings and archives', () => {
  const owned = (role: string) => ({ table: '', owned: { role, digest: '' } });
  const workbook = textBook({
    sheets: {
      维修: { table: '', highlights: [{ mark: 'notice', areas: [] }] },
      管家设置: owned('settings'),
      '存档 2026-06': owned('archive:2026-06'),
      检查结果: owned('findings'),
    },
  });
  expect(planClear(workbook)).toEqual({
    changes: [
      { kind: 'remove-highlight', sheet: '维修', mark: 'notice' },
      { kind: 'remove-sheet', role: 'findings', sheet: '检查结果' },
    ],
  });
});
