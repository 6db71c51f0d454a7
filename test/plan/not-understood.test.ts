/** Owns the behaviour of the account of what was not understood. */
import type { Evaluation } from '../../src/model/finding';
import type { Recognition, RegisterTable, SkippedRow } from '../../src/model/register';
import { notUnderstood } from '../../src/plan/not-understood';
import { evaluation, finding, nothingRecognised } from './given';

const table: RegisterTable = {
  register: 'repairs',
  sheet: '维修',
  range: { top: 3, left: 1, bottom: 30, right: 16 },
  headingRows: [3, 4],
  columns: {},
  grids: {},
  unknownColumns: [],
  columnConfidence: {},
  entries: [],
  skipped: [],
  confidence: 1,
};

function told(recognition: Partial<Recognition>, given: Partial<Evaluation> = {}): string[] {
  const notes = notUnderstood({ ...nothingRecognised, ...recognition }, evaluation(given.findings ?? [], given));
  return notes.map(({ kind, sheet = '', cell = '', text }) => `${kind} ${sheet}!${cell} ${text.zh}`);
}

test('sheets that are no register, but not those that we made', () => {
  const unrecognised: Recognition['unrecognised'] = [
    { sheet: 'Sheet3', reason: 'empty' },
    { sheet: '检查结果', reason: 'hidden-by-product' },
  ];
  expect(told({ unrecognised })).toEqual(['sheet Sheet3! 空表']);
});

test('columns that no field is known for, at their heading', () => {
  const unknownColumns = [
    { column: 16, heading: '领导\n批示' },
    { column: 27, heading: '档案 盒' },
  ];
  expect(told({ tables: [{ ...table, unknownColumns }] })).toEqual([
    'column 维修!P3 P 领导批示、AA 档案盒（内容未参与检查）',
  ]);
});

test('rows that are no entries, counted by reason, the first of many named', () => {
  const skipped: SkippedRow[] = [
    { row: 9, reason: 'subtotal' },
    ...Array.from({ length: 10 }, (_, index) => ({ row: 10 + index, reason: 'heading' as const })),
    { row: 30, reason: 'void' },
  ];
  expect(told({ tables: [{ ...table, skipped }] })).toEqual([
    'rows 维修!A9 作废 1 行（第 30 行）；重复表头 10 行（第 10、11、12、13、14、15、16、17… 行）；小计、合计 1 行（第 9 行）',
  ]);
});

test('cells that are findings already are not told twice; other problems are', () => {
  const message = { zh: '读不出日期。', en: '' };
  expect(
    told(
      {},
      {
        findings: [finding({ cells: ['C5'] })],
        problems: [
          { code: 'column-missing', message: { zh: '缺少“返单时间”列。', en: '' }, sheet: '维修', row: 3 },
          { code: 'unreadable-cell', message, sheet: '维修', cell: 'C5' },
          { code: 'unreadable-cell', message, sheet: '维修', cell: 'C6' },
          { code: 'calendar-uncovered', message: { zh: '工作日历只到 2026-12-31。', en: '' } },
        ],
      },
    ),
  ).toEqual(['cell 维修!C6 读不出日期。', 'problem 维修!A3 缺少“返单时间”列。', 'problem ! 工作日历只到 2026-12-31。']);
});

test('a book understood whole needs no note', () => {
  expect(told({ tables: [table] })).toEqual([]);
});
