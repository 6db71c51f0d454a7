/** Owns the behaviour of a check after edits: what a full check of the edited workbook finds. */
import fc from 'fast-check';
import { shippedRules } from '../rules';
import { sampleWorkbook } from '../samples/workbook';
import { checkRuleSet } from '../src/evaluate/ruleset';
import { openMemory } from '../src/hosts/memory';
import { openWorkbook } from '../src/hosts/xlsx';
import type { Edit } from '../src/model/edit';
import type { Moment } from '../src/model/time';
import type { CellValue, Workbook } from '../src/model/workbook';
import { check, prepare, recheck, type Seen } from '../src/run';
import { largeSheets } from './bench/large-book';
import { textBook } from './support/textbook';
import { makeXlsx } from './support/xlsx-maker';

const { rules } = checkRuleSet(shippedRules);
const asOf = '2026-10-16T17:00';

async function checked(workbook: Workbook, moment = asOf): Promise<Seen> {
  return check(openMemory(workbook), rules, { asOf: moment, apply: false });
}

/** Checked, and the workbook as it is with the marks written. */
async function marked(workbook: Workbook): Promise<Seen> {
  const host = openMemory(workbook);
  const { recognition, evaluation } = await check(host, rules, { asOf, apply: true });
  return { workbook: await host.read(), recognition, evaluation };
}

function cell(sheet: string, row: number, column: number, value: CellValue, format?: string): Edit {
  return {
    sheet,
    area: { top: row, left: column, bottom: row, right: column },
    values: [[value]],
    ...(format !== undefined && { formats: [[format]] }),
  };
}

const repairs = `
编号 | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
WX-1 | 2026-10-12 09:00 | 3-1-502 | 灯不亮   | 2026-10-12 09:20 | 2026-10-12 11:00 | 2026-10-12
WX-2 | 2026-10-12 10:00 | 3-1-602 | 水管漏水 | 2026-10-12 10:20 | 2026-10-12 15:00 |
WX-3 | 2026-10-13 10:00 | 5-1-301 | 门锁坏   | 2026-10-13 10:20 | 2026-10-13 15:00 | 2026-10-14`;

const slips = `
单号 | 开单时间         | 服务项目 | 备注
J-1  | 2026-10-16 09:00 | 清洁     | 急
J-2  | 2026-10-16 10:00 | 清洁     |
J-3  | 2026-10-16 11:00 | 清洁     |`;

test('a callback that was written in takes its finding away, and nothing else', async () => {
  const seen = await checked(textBook({ sheets: { 维修登记: repairs } }));
  expect(seen.evaluation.findings.map(({ check, row }) => [check, row])).toEqual([['repair-callback', 3]]);
  const after = recheck(seen, [cell('维修登记', 3, 7, '2026-10-13')], rules);
  expect(after.evaluation.findings).toEqual([]);
  expect(seen.evaluation.findings).toHaveLength(1);
});

test('at a later moment what was in time then may not be now', async () => {
  const seen = await checked(textBook({ sheets: { 维修登记: repairs } }));
  const edit = cell('维修登记', 4, 7, undefined);
  const later = '2026-10-26T17:00';
  const after = recheck(seen, [edit], rules, { asOf: later });
  const full = await check(openMemory(after.workbook), rules, { asOf: later, apply: false });
  expect(after.evaluation).toEqual(full.evaluation);
  expect(after.evaluation).not.toEqual(recheck(seen, [edit], rules).evaluation);
});

test('rows written below the last are entries', async () => {
  const seen = await checked(textBook({ sheets: { 维修登记: repairs } }));
  const row = ['WX-4', '2026-10-10 09:00', '5-1-401', '灯不亮', '2026-10-10 09:20', '2026-10-10 10:00', undefined];
  const edit: Edit = { sheet: '维修登记', area: { top: 5, left: 1, bottom: 5, right: 7 }, values: [row] };
  const after = recheck(seen, [edit], rules);
  const [before, now] = [seen, after].map(({ recognition }) => recognition.tables[0]!.entries);
  expect(now![0]).toBe(before![0]); // not read again
  expect(after.evaluation.findings.map(({ check, row }) => [check, row])).toEqual([
    ['repair-callback', 3],
    ['repair-callback', 5],
  ]);
});

test('after marks were written, only what was edited is read and judged again', async () => {
  const seen = await marked(textBook({ sheets: { 维修登记: repairs, 派工单: slips } }));
  expect(seen.workbook.sheets.map(({ name }) => name)).toContain('检查结果');
  const after = recheck(seen, [cell('维修登记', 3, 7, '2026-10-13')], rules);
  const [before, now] = [seen, after].map(({ recognition }) => recognition.tables.map(({ entries }) => entries));
  expect(now![0]![0]).toBe(before![0]![0]);
  expect(now![1]).toBe(before![1]);
  expect(after.evaluation).toEqual((await check(openMemory(after.workbook), rules, { asOf, apply: false })).evaluation);
});

test.each([
  ['straight after a check', false],
  ['of what was made ready for edits', true],
])('a number that is given twice, and given back, is told and forgotten: %s', async (_, isReady) => {
  const seen = await checked(textBook({ sheets: { 派工单: slips } }));
  if (isReady) prepare(seen, rules);
  const found = ({ evaluation }: Seen) => evaluation.findings.map(({ check, row }) => `${check} ${row}`);
  const twice = recheck(seen, [cell('派工单', 4, 1, 'J-2')], rules);
  expect(found(twice)).toEqual([...found(seen), 'slip-number-duplicate 3', 'slip-number-duplicate 4']);
  expect(recheck(twice, [cell('派工单', 4, 1, 'J-3')], rules).evaluation).toEqual(seen.evaluation);
});

const odd: readonly CellValue[] = [
  undefined,
  '√',
  '/',
  '同上',
  '10月12日',
  '2026-10-14 15:20',
  46305,
  '见附页',
  '作废',
  '合计',
  'W1',
  'J2',
  'WX-1002',
  '3-1-502',
  0,
  120,
  { error: '#N/A' },
];

/**
 * A cell of the workbook, or a row, and what is put there: something odd, or what stands somewhere else in the same column. `number`: the number of its
 * row instead, which becomes the one that stands there or comes so many after it.
 */
const anEdit = fc.record({
  number: fc.option(fc.nat(2), { freq: 1 }),
  sheet: fc.nat(),
  row: fc.nat(),
  column: fc.option(fc.nat(23), { freq: 3 }),
  from: fc.nat(),
  odd: fc.option(fc.constantFrom(...odd)),
});
type Drawn = Parameters<Parameters<typeof anEdit.map>[0]>[0];

function editOf({ sheets }: Workbook, drawn: Drawn): Edit {
  const sheet = sheets[drawn.sheet % sheets.length]!;
  const row = 1 + (drawn.row % (sheet.rows.length + 1));
  const from = sheet.rows[drawn.from % sheet.rows.length];
  const column = sheet.rows.slice(0, 5).flatMap(row => numberColumnIn(row ?? []) ?? [])[0];
  if (drawn.number !== null && column !== undefined) {
    return cell(sheet.name, row, column, numberAfter(from?.[column - 1], drawn.number));
  }
  if (drawn.column !== null) {
    return cell(sheet.name, row, 1 + drawn.column, drawn.odd === null ? from?.[drawn.column] : drawn.odd);
  }
  const area = { top: row, left: 1, bottom: row, right: 24 };
  return { sheet: sheet.name, area, values: [drawn.odd === null ? (from ?? []) : []] };
}

function numberColumnIn(headings: readonly CellValue[]): number | undefined {
  const index = headings.findIndex(heading => typeof heading === 'string' && /[单编]号$/.test(heading));
  return index === -1 ? undefined : index + 1;
}

/** J-103 two after J-101. */
function numberAfter(number: CellValue, by: number): CellValue {
  return typeof number === 'string' ? number.replace(/\d+$/, digits => String(Number(digits) + by)) : number;
}

/** Minutes that people let pass between two edits, or days. */
const pause = fc.constantFrom(0, 1, 20, 240, 1440, 5 * 1440, 40 * 1440, 400 * 1440);

function after(moment: Moment, minutes: number): Moment {
  return new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

describe('the answer is that of a full check, whatever cells are edited, one after the other, and however late', () => {
  test.each([
    ['in short books as people keep them', () => sampleWorkbook(), 15],
    ['in long books, where plain rows are read by themselves', () => makeXlsx({ sheets: largeSheets(1_600) }), 8],
  ] as const)('%s', async (_, file, numRuns) => {
    const workbook = await openWorkbook(file(), '物业台账样例.xlsx').read();
    const [plain, withMarks, ready] = [await checked(workbook), await marked(workbook), await checked(workbook)];
    prepare(ready, rules);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(plain, withMarks, ready),
        fc.array(fc.tuple(fc.array(anEdit, { maxLength: 3 }), pause), { minLength: 1, maxLength: 4 }),
        async (before, steps) => {
          let seen = before;
          for (const [drawn, minutes] of steps) {
            const edits = drawn.map(each => editOf(seen.workbook, each));
            seen = recheck(seen, edits, rules, { asOf: after(seen.evaluation.asOf, minutes) });
          }
          const full = await checked(structuredClone(seen.workbook), seen.evaluation.asOf);
          expect(seen.recognition).toEqual(full.recognition);
          expect(seen.evaluation).toEqual(full.evaluation);
        },
      ),
      { numRuns },
    );
  });
});
