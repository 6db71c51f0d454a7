/** Owns the behaviour of following findings from check to check: what the findings sheet remembers, and what that makes of the next check. */

import fc from 'fast-check';
import { afterPlan } from '../../src/hosts/memory';
import type { Change } from '../../src/model/change';
import type { Finding } from '../../src/model/finding';
import type { Language } from '../../src/model/language';
import type { CellValue, Workbook } from '../../src/model/workbook';
import { planCheck } from '../../src/plan';
import { knownFindings } from '../../src/plan/findings/known';
import { type FollowOptions, follow } from '../../src/plan/follow';
import { textBook } from '../support/textbook';
import { evaluation, finding, nothingRecognised } from './given';

const empty = textBook({ sheets: { 维修: '编号', 投诉: '编号' } });
const [monday, tuesday, wednesday] = ['2026-07-13T17:00', '2026-07-14T17:00', '2026-07-15T17:00'] as const;
const [a, b, c] = [finding({ row: 2 }), finding({ row: 3 }), finding({ row: 4, sheet: '投诉' })];

interface Told {
  readonly after: Workbook;
  readonly changes: readonly Change[];
  /** `WX-2 new 07-13` for each finding, then those that are gone. */
  readonly lines: readonly string[];
  readonly figures: string;
}

function checked(
  workbook: Workbook,
  asOf: string,
  findings: readonly Finding[],
  options: FollowOptions = {},
  language: Language = 'zh',
): Told {
  const followed = follow(workbook, evaluation(findings, { asOf }), options);
  const plan = planCheck(workbook, nothingRecognised, followed, language);
  const { asOf: last, new: added, fixed, open, gone } = followed.since!;
  return {
    after: afterPlan(workbook, plan),
    changes: plan.changes,
    lines: [
      ...followed.findings.map(({ entry, standing, firstSeen }) => `${entry} ${standing} ${firstSeen!.slice(5, 10)}`),
      ...gone.map(({ told, standing, firstSeen }) => `${told.entry} ${standing} ${firstSeen.slice(5, 10)}`),
    ],
    figures: `${last?.slice(5, 10) ?? 'first'}: new ${added}, fixed ${fixed}, open ${open}`,
  };
}

test('a first check finds everything new', () => {
  const first = checked(empty, monday, [a, b]);
  expect(first.lines).toEqual(['WX-2 new 07-13', 'WX-3 new 07-13']);
  expect(first.figures).toBe('first: new 2, fixed 0, open 0');
});

test('the next one says what is new, fixed and still open, and when it was first seen', () => {
  const { after } = checked(empty, monday, [a, b]);
  const second = checked(after, tuesday, [b, c]);
  expect(second.lines).toEqual(['WX-3 open 07-13', 'WX-4 new 07-14', 'WX-2 fixed 07-13']);
  expect(second.figures).toBe('07-13: new 1, fixed 1, open 1');
  const third = checked(second.after, wednesday, [c]);
  expect(third.lines).toEqual(['WX-4 open 07-14', 'WX-3 fixed 07-13']);
  expect(third.figures).toBe('07-14: new 0, fixed 1, open 1');
});

test('what comes back after it was fixed is new', () => {
  const { after } = checked(checked(empty, monday, [a]).after, tuesday, []);
  expect(checked(after, wednesday, [a]).lines).toEqual(['WX-2 new 07-15']);
});

describe('law 1: checked again at the same moment, nothing changes', () => {
  const before = checked(empty, monday, [a, b]).after;
  test.each<[string, FollowOptions, FollowOptions]>([
    ['a whole check', {}, {}],
    ['a check of a part', { isPartial: true }, { isPartial: true }],
    ['a baseline, then a check', { baseline: true }, {}],
  ])('%s', (_, first, again) => {
    for (const findings of [[b, c], [], [a, b, c]]) {
      const once = checked(before, tuesday, findings, first);
      const twice = checked(once.after, tuesday, findings, again);
      expect(twice.changes).toEqual([]);
      expect(twice.figures).toBe(once.figures);
    }
  });
});

test('law 1 holds after any history of checks, baselines and partial checks', () => {
  const subset = fc.subarray([a, b, c, finding({ row: 2, cells: ['D2'] })]);
  const step = fc.record({
    asOf: fc.constantFrom(monday, tuesday, wednesday),
    findings: subset,
    baseline: fc.boolean(),
    isPartial: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
      let book = empty;
      for (const { asOf, findings, ...options } of steps) {
        const once = checked(book, asOf, findings, options);
        expect(checked(once.after, asOf, findings, options).changes).toEqual([]);
        book = once.after;
      }
    }),
    { numRuns: 60 },
  );
});

test('rows may move: a finding is known by its entry', () => {
  const { after } = checked(empty, monday, [a]);
  const moved = { ...a, row: 40, cells: ['C40'], severity: 'notice' as const };
  expect(checked(after, tuesday, [moved]).lines).toEqual(['WX-2 open 07-13']);
});

test('a check of a part calls nothing fixed, and forgets nothing', () => {
  const { after } = checked(empty, monday, [a, b]);
  const part = checked(after, tuesday, [a], { isPartial: true });
  expect(part.lines).toEqual(['WX-2 open 07-13', 'WX-3 unchecked 07-13']);
  expect(checked(part.after, wednesday, [a, b]).lines).toEqual(['WX-2 open 07-13', 'WX-3 open 07-13']);
});

describe('a baseline', () => {
  const base = checked(empty, monday, [a, b], { baseline: true });

  test('stays in later checks, is in no figure and not highlighted', () => {
    const later = checked(base.after, tuesday, [a, b, c]);
    expect(later.lines).toEqual(['WX-2 baseline 07-13', 'WX-3 baseline 07-13', 'WX-4 new 07-14']);
    expect(later.figures).toBe('07-13: new 1, fixed 0, open 0');
    expect(later.changes.map(change => `${change.kind} ${change.sheet}`)).toEqual([
      'set-highlight 投诉',
      'write-sheet 检查结果',
    ]);
  });

  test('is listed last', () => {
    const written = checked(base.after, tuesday, [a, c]).changes.find(change => change.kind === 'write-sheet');
    const texts = written!.layout.rows.map(({ cells }) =>
      cells.map(cell => (cell?.value.kind === 'text' ? cell.value.text : '')).join('|'),
    );
    const order = texts.filter(text => text.includes('WX-')).map(text => /WX-\d/.exec(text)![0]);
    expect(order).toEqual(['WX-4', 'WX-2', 'WX-3']);
  });
});

describe('people in the sheet', () => {
  const { after } = checked(empty, monday, [a, b]);
  const withCells = (edit: (rows: (CellValue[] | undefined)[]) => (CellValue[] | undefined)[]): Workbook => ({
    ...after,
    sheets: after.sheets.map(sheet =>
      sheet.owned ? { ...sheet, rows: edit(sheet.rows.map(row => row && [...row])) } : sheet,
    ),
  });
  const [heading, first] = [3, 4];

  test.each(['基线', ' 基线', 'Baseline'])('who type %j for the standing put a finding into the baseline', word => {
    const typed = withCells(rows => {
      rows[first]![rows[heading]!.indexOf('状态')] = word;
      return rows;
    });
    const later = checked(typed, tuesday, [a, b]);
    expect(later.lines).toEqual(['WX-2 baseline 07-13', 'WX-3 open 07-13']);
    expect(checked(later.after, wednesday, [a, b]).lines).toEqual(['WX-2 baseline 07-13', 'WX-3 open 07-13']);
  });

  test('may sort its lines and add a column', () => {
    const sorted = withCells(rows => {
      const lines = rows.slice(first, first + 2).reverse();
      return [...rows.slice(0, first), ...lines, ...rows.slice(first + 2)].map(row => row && ['我的', ...row]);
    });
    expect(checked(sorted, tuesday, [a]).lines).toEqual(['WX-2 open 07-13', 'WX-3 fixed 07-13']);
  });

  test('who take away the key column make it a first check', () => {
    const cut = withCells(rows => rows.map(row => row?.slice(0, 9)));
    expect(knownFindings(cut)).toBeUndefined();
    expect(checked(cut, tuesday, [a]).figures).toBe('first: new 1, fixed 0, open 0');
  });
});

test('a book of 1904, and a check in the other language, remember alike', () => {
  const { after } = checked({ ...empty, date1904: true }, monday, [a, b], { baseline: false }, 'en');
  expect(checked(after, tuesday, [a]).lines).toEqual(['WX-2 open 07-13', 'WX-3 fixed 07-13']);
});
