/** Owns what is told of the first books while the others are still read: nothing but what the whole check finds as well. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { shippedRules } from '../rules';
import { sampleWorkbook } from '../samples/workbook';
import { checkRuleSet } from '../src/evaluate/ruleset';
import type { Host } from '../src/hosts/host';
import { openWorkbook } from '../src/hosts/xlsx';
import type { Finding } from '../src/model/finding';
import type { CellValue, Workbook } from '../src/model/workbook';
import { check } from '../src/run';
import { largeSheets } from './bench/large-book';
import { textBook, textBookIn } from './support/textbook';
import { type BookToMake, makeXlsx } from './support/xlsx-maker';

const { rules } = checkRuleSet(shippedRules);
const asOf = '2026-10-16T17:00';

function fileOf(book: BookToMake): Host {
  return openWorkbook(makeXlsx(book), '台账.xlsx');
}

async function glimpsed(host: Host): Promise<{ readonly early: readonly Finding[]; readonly all: readonly Finding[] }> {
  const early: Finding[] = [];
  const onGlimpse = (findings: readonly Finding[]) => void early.push(...findings);
  const { evaluation } = await check(host, rules, { asOf, apply: false, onGlimpse });
  return { early, all: evaluation.findings };
}

/** Each word for word, and none twice. */
function expectAmong(early: readonly Finding[], all: readonly Finding[]): void {
  const left = new Set(all.map(finding => JSON.stringify(finding)));
  for (const finding of early) {
    if (!left.delete(JSON.stringify(finding))) expect(all).toContainEqual(finding); // fails, with the finding
  }
}

const repairs = `
编号  | 报修时间         | 房号    | 报修内容 | 派工时间         | 完成时间         | 回访时间
WX-1  | 2026-10-12 09:00 | 3-1-502 | 灯不亮   | 2026-10-12 09:20 | 2026-10-12 08:00 | 2026-10-12
WX-2  | 2026-10-12 10:00 | 3-1-602 | 水管漏水 | 2026-10-12 10:20 | 2026-10-12 15:00 |`;
const callbacks = `
日期       | 派工单号 | 房间号  | 受访人 | 反馈意见 | 回访人
2026-10-13 | WX-2     | 3-1-602 | 王芳   | 满意     | 陈静`;

const told = ({ check, sheet, row }: Finding) => `${check} ${sheet} ${row}`;

test('steps out of order are told at once; a missing callback only when the callbacks were read too', async () => {
  const { early, all } = await glimpsed(fileOf(textBook({ sheets: { 维修登记: repairs, 说明: '每周五检查' } })));
  expect(early.map(told)).toEqual(['dates-out-of-order 维修登记 2']);
  expect(all.map(told)).toContain('repair-callback 维修登记 3');
  const proven = await glimpsed(fileOf(textBook({ sheets: { 维修登记: repairs, 回访记录: callbacks } })));
  expect([...proven.early, ...proven.all].map(told)).not.toContain('repair-callback 维修登记 3');
});

test('nothing is told early of a single book, nor of the last: all is told then', async () => {
  expect((await glimpsed(fileOf(textBook({ sheets: { 维修登记: repairs } })))).early).toEqual([]);
  const { early } = await glimpsed(fileOf(textBook({ sheets: { 说明: '每周五检查', 维修登记: repairs } })));
  expect(early).toEqual([]);
});

describe('what people said of a book counts from the first, though it stands behind it', () => {
  const books = { 维修登记: repairs, 回访记录: callbacks };
  const waivers = `
检查                | 编号或房号 | 原因     | 批准人 | 有效期至
dates-out-of-order  | WX-1       | 钟不准   | 詹经理 |`;
  const settings = (line: string) => `项目 | 对象 | 参数 | 值\n${line}`;

  test('a waiver', async () => {
    const { early } = await glimpsed(fileOf(textBook({ sheets: { ...books, 豁免登记: waivers } })));
    expect(early).toMatchObject([{ check: 'dates-out-of-order', waived: true }]);
  });

  test.each([
    ['a check that is off', '开关 | dates-out-of-order | | 停用', []],
    ['a sheet to be left alone', '不读工作表 | 维修登记 | | 是', []],
    ['a severity', '严重程度 | dates-out-of-order | | 提示', [{ severity: 'notice' }]],
  ])('%s', async (_, line, expected) => {
    const { early, all } = await glimpsed(fileOf(textBook({ sheets: { ...books, 管家设置: settings(line) } })));
    expect(early).toMatchObject(expected);
    expectAmong(early, all);
  });

  test('a baseline', async () => {
    const host = fileOf(textBook({ sheets: books }));
    await check(host, rules, { asOf: '2026-10-15T17:00', apply: true, baseline: true });
    const again = openWorkbook((host as ReturnType<typeof openWorkbook>).bytes, '台账.xlsx');
    expect((await glimpsed(again)).early).toMatchObject([{ check: 'dates-out-of-order', standing: 'baseline' }]);
  });
});

describe('whatever is told early is found by the whole check, word for word', () => {
  const folder = join(__dirname, 'scenarios');
  const scenarios = readdirSync(folder).filter(name => existsSync(join(folder, name, 'book.txt')));

  test.each(scenarios)('scenario %s', async name => {
    const { early, all } = await glimpsed(fileOf(textBookIn(readFileSync(join(folder, name, 'book.txt'), 'utf8'))));
    expectAmong(early, all);
  });

  test('the large book of benchmarks, most of whose findings hang on one entry', async () => {
    const { early, all } = await glimpsed(fileOf({ sheets: largeSheets(800) }));
    expect(early.length).toBeGreaterThan(all.length / 4);
    expectAmong(early, all);
  });

  test('the sample, in any order of its sheets, with any cells moved, and with settings', async () => {
    const sample = await openWorkbook(sampleWorkbook(), '物业台账样例.xlsx').read();
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(aSession, async session => {
        const { early, all } = await glimpsed(fileOf(changed(sample, session)));
        expectAmong(early, all);
        seen += early.length;
      }),
      { numRuns: 12 },
    );
    expect(seen).toBeGreaterThan(12);
  });

  const checks = rules.checks.map(({ id }) => id);
  const lines = fc.constantFrom(
    ...[
      '开关 | dates-out-of-order | | 停用',
      '不读工作表 | 维修登记本 | | 是',
      '月结日 | | | 20',
      '费用口径 | | | 国家口径',
      '节假日 | 2026-10-12 | | 休',
      '列对应 | 维修登记本 | 回访时间 | G',
    ],
    ...checks.map(check => `严重程度 | ${check} | | 提示`),
  );
  const aSession = fc.record({
    order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    moves: fc.array(fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat(), from: fc.nat() }), { maxLength: 30 }),
    settings: fc.array(lines, { maxLength: 2 }),
    waived: fc.array(fc.constantFrom(...checks), { maxLength: 2 }),
  });
  type Session = typeof aSession extends fc.Arbitrary<infer Drawn> ? Drawn : never;

  function changed(sample: Workbook, { order, moves, settings, waived }: Session): BookToMake {
    const sheets = sample.sheets.map(sheet => ({ ...sheet, rows: sheet.rows.map(row => row && [...row]) }));
    for (const move of moves) {
      const { rows } = sheets[move.sheet % sheets.length]!;
      const [row, from] = [rows[move.row % rows.length], rows[move.from % rows.length]];
      const column = move.column % 20;
      if (row) row[column] = from?.[column] as CellValue;
    }
    const said = textBook({
      sheets: {
        管家设置: ['项目 | 对象 | 参数 | 值', ...settings].join('\n'),
        豁免登记: [
          '检查 | 编号或房号 | 原因 | 批准人',
          ...waived.map(check => `${check} | 3-1-502 | 业主出国 | 詹经理`),
        ].join('\n'),
      },
    });
    const all = [...sheets, ...said.sheets];
    return { sheets: all.toSorted((a, b) => (order[all.indexOf(a)] ?? 0) - (order[all.indexOf(b)] ?? 0)) };
  }
});
