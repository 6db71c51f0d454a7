/** Owns the behaviour of the 管家设置 sheet: what it shows, that a person's word stays through every writing, and when it is not written. */
import fc from 'fast-check';
import { cellAddress } from '../../../src/model/address';
import type { CellValue } from '../../../src/model/workbook';
import { planClear } from '../../../src/plan';
import { textBook } from '../../support/textbook';
import { book, linesOf, planned, recognised, rowOf, sheetOf, typed, written } from './given';

test('every figure stands with its default, and an empty cell for another', () => {
  expect(linesOf(written(), '检查参数')).toEqual([
    '检查参数 | 认购后未签合同 | 签约期限 | 5 | ',
    '检查参数 | 认购后未签合同 | 提醒 | 3 | ',
    '检查参数 | 认购后未签合同 | 约定日期前提醒 | 2 | ',
    '检查参数 | 维修完成后未回访 | 回访期限 | 1 | ',
    '检查参数 | 维修完成后未回访 | 提醒 | 0 | ',
  ]);
  expect(linesOf(written(), '开关')).toContain('开关 | 维修完成后未回访 |  | 启用 | ');
  expect(linesOf(written(), '严重程度')).toContain('严重程度 | 维修完成后未回访 |  | 逾期、将到期 | ');
  expect(linesOf(written(), '服务时间')[0]).toBe('服务时间 | 每天 |  | 08:30-17:30 | ');
});

test('the reading of each sheet: its book, its heading, its columns, and the columns that none was found for', () => {
  const lines = linesOf(written(), '列对应');
  expect(lines.slice(0, 5)).toEqual([
    '列对应 | 维修登记 | 编号 | A | ',
    '列对应 | 维修登记 | 报修时间 | B | ',
    '列对应 | 维修登记 | 房号 | C | ',
    '列对应 | 维修登记 | 报修内容 | D | ',
    '列对应 | 维修登记 | 完成时间 | E | ',
  ]);
  expect(lines).toContain('列对应 | 维修登记 | 回访时间 | 没有找到 | ');
  expect(linesOf(written(), '工作表台账')).toEqual([
    '工作表台账 | 维修登记 |  | 维修登记本 | ',
    '工作表台账 | 通讯录 |  | 未识别 | ',
  ]);
  expect(linesOf(written(), '表头行')[0]).toBe('表头行 | 维修登记 |  | 1 | ');
  const about = sheetOf(written(), '管家设置').rows[rowOf(written(), '工作表台账', '维修登记') - 1]?.[6];
  expect(about).toBe('没有用上的列：F 领导批示');
});

test('the sheets as they are written set nothing', () => {
  const { settings, problems } = recognised(written());
  expect(settings).toEqual(recognised(book).settings);
  expect(problems).toEqual([]);
});

test('written twice, the second plan is empty', () => {
  expect(planned(written()).plan).toEqual({ changes: [] });
});

const at = (...line: string[]) => `E${rowOf(written(), ...line)}`;

test.each<[string, string, CellValue, object]>([
  ['a figure', at('检查参数', '认购后未签合同', '签约期限'), 7, { parameters: { 'contract-signing': { days: '7' } } }],
  ['a check off', at('开关', '维修完成后未回访'), '停用', { off: ['repair-callback'] }],
  ['a severity', at('严重程度', '维修完成后未回访'), '提示', { severities: { 'repair-callback': 'notice' } }],
  ['the cut-off', at('月结日'), 25, { monthCutOff: 25 }],
  ['supervisors', at('主管名单'), '詹经理、老岳', { supervisors: ['詹经理', '老岳'] }],
])('%s that a person fills in is set, and stays when the sheet is written again', (_, cell, value, expected) => {
  const filled = typed(written(), '管家设置', { [cell]: value });
  expect(recognised(filled).settings).toMatchObject(expected);
  const again = written(filled);
  expect(recognised(again).settings).toMatchObject(expected);
  expect(sheetOf(again, '管家设置').rows).toEqual(sheetOf(filled, '管家设置').rows);
});

test('a day off in an open line stays, and the sheet still has open lines', () => {
  const row = rowOf(written(), '节假日');
  const filled = typed(written(), '管家设置', { [`B${row + 2}`]: '2027-02-05至2027-02-11', [`E${row + 2}`]: '休' });
  const again = written(filled);
  expect(linesOf(again, '节假日')).toHaveLength(7);
  expect(linesOf(again, '节假日')[0]).toBe('节假日 | 2027-02-05至2027-02-11 |  | 国家放假安排 | 休');
  expect(recognised(again).settings.extraDays['2027-02-07']).toBe('free');
});

test('lines that a person adds by hand, in the words of a check or its id, come to stand in their places', () => {
  const last = sheetOf(written(), '管家设置').rows.length;
  const row = (number: number, texts: string[]) =>
    Object.fromEntries(texts.map((text, index) => [cellAddress(last + number, index + 1), text]));
  const filled = typed(written(), '管家设置', {
    ...row(1, ['检查参数', 'repair-callback', 'days', '', '3']),
    ...row(2, ['', '认购后未签合同', '提醒', '', '4']),
  });
  const again = written(filled);
  expect(linesOf(again, '检查参数')).toContain('检查参数 | 维修完成后未回访 | 回访期限 | 1 | 3');
  expect(linesOf(again, '检查参数')).toContain('检查参数 | 认购后未签合同 | 提醒 | 3 | 4');
  expect(recognised(again).settings).toEqual(recognised(filled).settings);
});

test('columns of a sheet that is not read any more are not forgotten', () => {
  const mapped = typed(written(), '管家设置', { [at('列对应', '维修登记', '回访时间')]: 'F' });
  const ignored = typed(mapped, '管家设置', { [at('不读工作表', '维修登记')]: '是' });
  const again = written(ignored);
  expect(linesOf(again, '列对应')).toEqual(['列对应 | 维修登记 | callbackAt |  | F']);
  expect(recognised(again).settings).toEqual(recognised(ignored).settings);
});

test('the reading is brought up to date, what a person filled in is not', () => {
  const filled = typed(written(), '管家设置', { [at('检查参数', '维修完成后未回访', '回访期限')]: 2 });
  const grown = typed(filled, '维修登记', { G1: '回访时间' });
  expect(linesOf(written(grown), '列对应')).toContain('列对应 | 维修登记 | 回访时间 | G | ');
  expect(linesOf(written(grown), '检查参数')).toContain('检查参数 | 维修完成后未回访 | 回访期限 | 1 | 2');
});

test.each<[string, Record<string, CellValue>, string]>([
  ['no such check', { A90: '检查参数', B90: '没有的检查', C90: '期限', E90: 3 }, 'B90'],
  ['no such parameter', { A90: '检查参数', B90: '维修完成后未回访', C90: '没有', E90: 3 }, 'C90'],
  [
    'no number',
    { [at('检查参数', '维修完成后未回访', '回访期限')]: '三天' },
    at('检查参数', '维修完成后未回访', '回访期限'),
  ],
  [
    'half a day',
    { [at('检查参数', '维修完成后未回访', '回访期限')]: 1.5 },
    at('检查参数', '维修完成后未回访', '回访期限'),
  ],
  ['no severity', { [at('严重程度', '维修完成后未回访')]: '要紧' }, at('严重程度', '维修完成后未回访')],
  ['no such field', { A90: '列对应', B90: '维修登记', C90: '领导批示', E90: 'F' }, 'C90'],
  ['a column outside the table', { [at('列对应', '维修登记', '回访时间')]: 'Z' }, at('列对应', '维修登记', '回访时间')],
  ['no heading there', { [at('表头行', '通讯录')]: 7 }, at('表头行', '通讯录')],
])('%s: told with its cell, and the sheet is left as it is', (_, cells, cell) => {
  const filled = typed(written(), '管家设置', cells);
  const { plan, wrong } = planned(filled);
  expect(wrong.map(problem => problem.cell)).toEqual([cell]);
  expect(plan).toEqual({ changes: [] });
});

test('a wrong figure is told with the default that is used', () => {
  const cell = at('检查参数', '认购后未签合同', '签约期限');
  const { problems, settings } = recognised(typed(written(), '管家设置', { [cell]: '一周' }));
  expect(problems[0]?.message.zh).toBe(`「管家设置」${cell}：“一周”应为 0 到 3650 的整数，仍按默认值 5`);
  expect(settings.parameters).toEqual({});
});

test.each([
  ['7天', at('检查参数', '认购后未签合同', '签约期限'), { 'contract-signing': { days: '7' } }],
  ['２ 日', at('检查参数', '维修完成后未回访', '回访期限'), { 'repair-callback': { days: '2' } }],
])('a figure may have its own unit behind it: %s', (text, cell, parameters) => {
  const { problems, settings } = recognised(typed(written(), '管家设置', { [cell]: text }));
  expect(problems).toEqual([]);
  expect(settings.parameters).toEqual(parameters);
});

test('without its heading row the sheet of ours is read as it was written, and gets the heading again', () => {
  const own = [at('检查参数', '认购后未签合同', '签约期限'), at('开关', '维修完成后未回访')] as const;
  const headingAt = sheetOf(written(), '管家设置').rows.findIndex(row => row?.[0] === '项目') + 1;
  const heading = Object.fromEntries([...'ABCDEFGH'].map(column => [`${column}${headingAt}`, undefined]));
  const bare = typed(written(), '管家设置', { ...heading, [own[0]]: 7, [own[1]]: '停用' });
  const { problems, settings } = recognised(bare);
  expect([problems, settings.parameters, settings.off]).toEqual([
    [],
    { 'contract-signing': { days: '7' } },
    ['repair-callback'],
  ]);
  expect(written(bare)).toEqual(written(typed(written(), '管家设置', { [own[0]]: 7, [own[1]]: '停用' })));
});

test('a figure with another unit behind it is told', () => {
  const cell = at('检查参数', '认购后未签合同', '签约期限');
  const { problems } = recognised(typed(written(), '管家设置', { [cell]: '7个工作日' }));
  expect(problems.map(problem => problem.cell)).toEqual([cell]);
});

test('settings that a person made by hand come over, and their sheet stays', () => {
  const own = textBook({ sheets: { 维修登记: '编号', 管家设置: '月结日 | | | 25' } });
  const after = written(own);
  expect(after.sheets.map(({ name }) => name)).toEqual(['维修登记', '管家设置', '管家设置(管家)', '豁免登记']);
  expect(sheetOf(after, '管家设置')).toEqual(own.sheets[1]);
  expect(recognised(after).settings.monthCutOff).toBe(25);
});

test('clearing leaves both sheets: they hold what people said', () => {
  expect(planClear(written())).toEqual({ changes: [] });
});

test('whatever a person types anywhere but into the columns of the product, no writing loses it', () => {
  const start = written();
  const { rows } = sheetOf(start, '管家设置');
  const isOurs = (row: number, column: number) => column < 3 && rows[row - 1]?.[column - 1] !== undefined;
  const cell = fc
    .tuple(fc.integer({ min: 1, max: rows.length + 3 }), fc.constantFrom(1, 2, 5, 8, 9, 11))
    .filter(([row, column]) => !isOurs(row, column))
    .map(([row, column]) => cellAddress(row, column));
  const ownWords = ['甲乙', '詹经理说过', '2031-02-05', '37'];
  const word = fc.constantFrom(...ownWords, '启用', '停用', 'F', '休');
  fc.assert(
    fc.property(fc.dictionary(cell, word, { minKeys: 1, maxKeys: 4 }), cells => {
      const filled = typed(start, '管家设置', cells);
      const { plan, wrong } = planned(filled);
      if (wrong.length > 0) return expect(plan.changes).toEqual([]);
      const again = written(filled);
      const text = JSON.stringify(sheetOf(again, '管家设置').rows);
      const own = Object.values(cells).filter(one => ownWords.includes(one));
      expect(own.filter(one => !text.includes(one))).toEqual([]);
      expect(recognised(again).settings).toEqual(recognised(filled).settings);
      expect(planned(again).plan).toEqual({ changes: [] });
    }),
    { numRuns: 40 },
  );
});
