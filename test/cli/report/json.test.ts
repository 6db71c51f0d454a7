/** Owns the behaviour of version 1 of the JSON: names and shapes that other programs read. */
import { jsonReport } from '../../../src/cli/report/json';
import type { Checked } from '../../../src/run';
import { evaluation, finding, nothingRecognised } from '../../plan/given';
import { textBook } from '../../support/textbook';

const checked: Checked = {
  workbook: textBook({ name: '物业台账.xlsx', sheets: { 维修登记: '' } }),
  recognition: {
    ...nothingRecognised,
    tables: [
      {
        register: 'repairs',
        sheet: '维修登记',
        range: { top: 3, left: 1, bottom: 80, right: 16 },
        headingRows: [3, 4],
        columns: { number: 1, receivedAt: 2, remark: 27 },
        grids: {},
        unknownColumns: [{ column: 16, heading: '领导批示' }],
        columnConfidence: {},
        entries: [
          { row: 5, values: {}, isVoid: false },
          { row: 6, values: {}, isVoid: true },
        ],
        skipped: [
          { row: 6, reason: 'void' },
          { row: 30, reason: 'subtotal' },
        ],
        confidence: 0.9412,
      },
    ],
    unrecognised: [
      { sheet: '通讯录', reason: 'no-register-matches' },
      { sheet: '检查结果', reason: 'hidden-by-product' },
    ],
  },
  evaluation: evaluation(
    [finding({ sheet: '维修登记', row: 12, cells: ['N12'], room: '3-1-502', dueAt: '2026-11-18' })],
    {
      late: [{ check: 'contract-signing', sheet: '认购书', row: 9, dueAt: '2026-11-02', doneAt: '2026-11-05' }],
      problems: [
        {
          code: 'unreadable-cell',
          message: { zh: '读不出。', en: 'Unreadable.' },
          sheet: '维修登记',
          cell: 'B9',
          text: '补登见维修单',
          needed: ['repair-steward-reply'],
        },
      ],
      rates: [{ month: '2026-10', rate: 'repair-callback', done: 41, of: 44, percent: 93.18 }],
    },
  ),
  fees: [
    {
      fee: 'a',
      sheet: '备案',
      row: 7,
      column: 1,
      basis: '89.335',
      rate: '3.00',
      amount: '268.5',
      written: '268.5',
      matches: true,
    },
    { fee: 'b', sheet: '备案', row: 8, column: 1, basis: '1250000.00', rate: '0.0003', amount: '375' },
  ],
  plan: { changes: [] },
};

test('names, shapes and order', () => {
  expect(JSON.stringify(jsonReport(checked, 'zh'), undefined, 1)).toBe(
    JSON.stringify(
      {
        version: 1,
        workbook: '物业台账.xlsx',
        asOf: '2026-07-15T16:40',
        calendar: { coveredTo: '2026-12-31', provisional: false },
        registers: [
          {
            register: 'repairs',
            sheet: '维修登记',
            range: 'A3:P80',
            headingRows: [3, 4],
            columns: { number: 'A', receivedAt: 'B', remark: 'AA' },
            unknownColumns: [{ column: 'P', heading: '领导批示' }],
            entries: 1,
            void: 1,
            skipped: [
              { row: 6, reason: 'void' },
              { row: 30, reason: 'subtotal' },
            ],
            confidence: 0.94,
          },
        ],
        unrecognised: [{ sheet: '通讯录', reason: 'no-register-matches' }],
        findings: [
          {
            check: 'repair-callback',
            register: 'repairs',
            sheet: '维修登记',
            row: 12,
            cells: ['N12'],
            severity: 'overdue',
            entry: 'WX-12',
            room: '3-1-502',
            dueAt: '2026-11-18',
            provisional: false,
            waived: false,
            message: '完工后没有回访。',
            evidence: {},
          },
        ],
        late: [{ check: 'contract-signing', sheet: '认购书', row: 9, dueAt: '2026-11-02', doneAt: '2026-11-05' }],
        problems: [
          {
            code: 'unreadable-cell',
            sheet: '维修登记',
            cell: 'B9',
            text: '补登见维修单',
            needed: ['repair-steward-reply'],
            message: '读不出。',
          },
        ],
        fees: [
          {
            fee: 'a',
            sheet: '备案',
            row: 7,
            basis: '89.335',
            rate: '3.00',
            amount: '268.50',
            written: '268.50',
            matches: true,
          },
          { fee: 'b', sheet: '备案', row: 8, basis: '1250000.00', rate: '0.0003', amount: '375.00' },
        ],
        rates: [{ month: '2026-10', rate: 'repair-callback', done: 41, of: 44, percent: 93.18 }],
      },
      undefined,
      1,
    ),
  );
});

test('messages come in the language asked for', () => {
  expect(JSON.stringify(jsonReport(checked, 'en'))).toContain('"message":"Not called back."');
});
