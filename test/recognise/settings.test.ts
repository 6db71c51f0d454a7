/** Owns the behaviour of a workbook's own settings and waivers: what is there is read, what is wrong is told with its cell. */
import fc from 'fast-check';
import type { CityRate } from '../../src/model/fee';
import type { Problem } from '../../src/model/problem';
import type { RegisterSpec } from '../../src/model/register';
import { noSettings, type Settings } from '../../src/model/settings';
import { severities } from '../../src/model/severity';
import { dayFromNumber } from '../../src/model/time';
import { readSettings } from '../../src/recognise/settings';
import { isSettingsSheet } from '../../src/recognise/settings/sheets';
import { textBook } from '../support/textbook';
import { field } from './cells/fields';
import { settingRows } from './setting-rows';

const specs: readonly RegisterSpec[] = [
  {
    id: 'repairs',
    title: { zh: '维修登记本', en: 'Repairs' },
    titles: ['报修登记表'],
    fields: [
      field('date-time', '报修时间', { id: 'receivedAt', headings: ['报修时间', '时间'] }),
      field('date-time', '回访时间', { id: 'callbackAt' }),
    ],
  },
  {
    id: 'complaints',
    title: { zh: '投诉登记本', en: 'Complaints' },
    titles: ['投诉登记表'],
    fields: [field('date-time', '投诉时间', { id: 'complainedAt', headings: ['投诉时间', '时间'] })],
  },
];

function read(table: string, more: Readonly<Record<string, string>> = {}) {
  return readSettings(textBook({ sheets: { 维修: '编号', 投诉: '编号', 管家设置: table, ...more } }), specs);
}

/** The settings of one line, without a heading row. */
const line = (text: string): Settings => {
  const { settings, problems } = read(text);
  expect(problems).toEqual([]);
  return settings;
};

const told = ({ problems }: { problems: readonly Problem[] }) =>
  problems.map(({ code, cell, text }) => [code, cell, text]);

test('a workbook without the sheets has the defaults', () => {
  expect(readSettings(textBook({ sheets: { 维修: '编号' } }), specs)).toEqual({
    settings: noSettings,
    problems: [],
    written: [],
  });
});

test('a sheet is a title, notes, headings and lines; a line without a value sets nothing', () => {
  const { settings, problems } = read(`
    管家设置
    本表由管家生成，可以修改

    项目     | 对象            | 参数 | 值 | 说明
    检查参数 | repair-callback | days | 2  | 默认 1
    检查参数 | repair-callback | warn |    | 默认 0
             | repair-dispatch | hours | 2 |
    项目     | 对象            | 参数 | 值 | 说明
    月结日   |                 |      | 25 |
  `);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    ...noSettings,
    parameters: { 'repair-callback': { days: '2' }, 'repair-dispatch': { hours: '2' } },
    monthCutOff: 25,
  });
});

test('columns may stand in another order under their headings', () => {
  const { settings } = read(`
    值  | 项目     | 参数 | 对象
    3.5 | 检查参数 | days | 回访
  `);
  expect(settings.parameters).toEqual({ 回访: { days: '3.5' } });
});

test('severities by their Chinese or English name', () => {
  expect(line('严重程度 | a | | 提示\n严重程度 | b | | due-soon').severities).toEqual({ a: 'notice', b: 'due-soon' });
});

test('checks are switched off and on', () => {
  expect(line('开关 | a | | 停用\n开关 | b | | 关\n开关 | b | | 启用\n开关 | c | | ×').off).toEqual(['a', 'c']);
});

test('service hours by weekday, with breaks', () => {
  const { settings, problems } = read(`
    服务时间 | 周一至周五 | | 08:30-12:00、13：30－17：30
    服务时间 | 周六       | | 9:00-12:00
    服务时间 | 周日       | | 休
  `);
  expect(problems).toEqual([]);
  expect(settings.serviceHours).toHaveLength(11);
  expect(settings.serviceHours?.slice(8)).toEqual([
    { weekdays: [5], from: 510, to: 720 },
    { weekdays: [5], from: 810, to: 1050 },
    { weekdays: [6], from: 540, to: 720 },
  ]);
});

test.each([
  ['每天', [1, 2, 3, 4, 5, 6, 7]],
  ['', [1, 2, 3, 4, 5, 6, 7]],
])('weekdays %j', (weekdays, expected) => {
  const { serviceHours } = line(`服务时间 | ${weekdays} | | 08:00-24:00`);
  expect(serviceHours?.map(span => span.weekdays[0])).toEqual(expected);
});

test('a weekday that no line names is told: it has no service', () => {
  const result = read('服务时间 | 周一至周五 | | 08:30-17:30');
  expect(told(result)).toEqual([['setting-wrong', 'D1', '08:30-17:30']]);
  expect(result.problems[0]?.message.zh).toContain('周六、周日');
});

test('days off and days worked, single, as dates of Excel, and from one to another', () => {
  const { extraDays } = line(`
    节假日 | 2027-02-05至2027-02-07 | | 休
    节假日 | 2027年2月6日           | | 班
    节假日 | @2027-02-20            | | 补班
    节假日 | 2027/3/1-2027/3/2      | | 休
  `);
  expect(extraDays).toEqual({
    '2027-02-05': 'free',
    '2027-02-06': 'working',
    '2027-02-07': 'free',
    '2027-02-20': 'working',
    '2027-03-01': 'free',
    '2027-03-02': 'free',
  });
});

test.each([
  ['25', 25],
  ['每月25日', 25],
  ['月底', undefined],
])('the month is cut off on %s', (value, cutOff) => {
  expect(line(`月结日 | | | ${value}`).monthCutOff).toBe(cutOff);
});

test('supervisors are names', () => {
  expect(line('主管名单 | | | 詹经理、老岳\n主管名单 | | | 老岳，小柯').supervisors).toEqual([
    '詹经理',
    '老岳',
    '小柯',
  ]);
});

test('how sheets are read: ignored, register, heading rows, columns', () => {
  const { settings, problems } = read(`
    列对应     | 维修 | 时间       | B
    列对应     | 维修 | callbackAt | 无
    工作表台账 | 维修 |            | 维修登记本
    工作表台账 | 投诉 |            | 投诉登记表
    表头行     | 维修 |            | 3、4
    表头行     | 投诉 |            | 2
    不读工作表 | 管家设置 |        | 是
    不读工作表 | 投诉 |            | 否
  `);
  expect(problems).toEqual([]);
  expect(settings.reading).toEqual({
    ignoredSheets: ['管家设置'],
    registers: { 维修: 'repairs', 投诉: 'complaints' },
    headingRows: { 维修: [3, 4], 投诉: [2] },
    columns: { 维修: { receivedAt: 'B', callbackAt: '-' } },
  });
});

test.each([
  ['检查参数 | | days | 2', 'B1', ''],
  ['检查参数 | a | | 2', 'C1', ''],
  ['严重程度 | a | | 严重', 'D1', '严重'],
  ['开关 | a | | 也许', 'D1', '也许'],
  ['服务时间 | 平时 | | 08:30-17:30', 'B1', '平时'],
  ['服务时间 | 每天 | | 8点到5点', 'D1', '8点到5点'],
  ['服务时间 | 每天 | | 17:30-08:30', 'D1', '17:30-08:30'],
  ['服务时间 | 每天 | | 08:30-12:00、11:00-17:30', 'D1', '08:30-12:00、11:00-17:30'],
  ['节假日 | 春节 | | 休', 'B1', '春节'],
  ['节假日 | 2027-02-11-2027-02-05 | | 休', 'B1', '2027-02-11-2027-02-05'],
  ['节假日 | 2027-02-30 | | 休', 'B1', '2027-02-30'],
  ['节假日 | 2027-02-05 | | 也许', 'D1', '也许'],
  ['月结日 | | | 31', 'D1', '31'],
  ['月结日 | | | 下旬', 'D1', '下旬'],
  ['不读工作表 | 通讯录 | | 是', 'B1', '通讯录'],
  ['工作表台账 | 维修 | | 通讯录', 'D1', '通讯录'],
  ['表头行 | 维修 | | 第三行', 'D1', '第三行'],
  ['列对应 | 维修 | 报修时间 | 第2列', 'D1', '第2列'],
  ['列对应 | 维修 | 领导批示 | B', 'C1', '领导批示'],
  ['列对应 | 维修 | 时间 | B', 'C1', '时间'],
  ['费用口径 | | | 本市口径', 'D1', '本市口径'],
  ['颜色 | a | | 红', 'D1', '红'],
])('%s is wrong in %s and sets nothing', (text, cell, written) => {
  const result = read(text);
  expect(told(result)).toEqual([['setting-wrong', cell, written]]);
  expect(result.problems[0]?.message.zh).toContain(`「管家设置」${cell}`);
  expect(result.settings).toEqual(noSettings);
});

test('a sheet is found however its name is written', () => {
  const book = textBook({
    sheets: {
      '１０月（维修） ': '',
      管家设置: '表头行 | 10月(维修) | | 3',
      豁免登记: '检查 | 工作表 | 编号 | 原因 | 批准人\n回访 | 10月（维修） | 1 | 出国 | 詹经理',
    },
  });
  const { settings } = readSettings(book, specs);
  expect(settings.reading.headingRows).toEqual({ '１０月（维修） ': [3] });
  expect(settings.waivers[0]?.sheet).toBe('１０月（维修） ');
});

test('problems stand in the order of the rows', () => {
  expect(told(read('列对应 | 维修 | 领导批示 | B\n月结日 | | | 31')).map(([, cell]) => cell)).toEqual(['C1', 'D2']);
});

test('the sheet that the product made is read, not another of the same title', () => {
  const book = textBook({
    sheets: {
      管家设置: '月结日 | | | 20',
      我的设置: { table: '月结日 | | | 月底 | 25', owned: { role: 'settings', digest: '' } },
    },
  });
  const { settings, problems } = readSettings(book, specs);
  expect(settings.monthCutOff).toBe(25);
  expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([['sheet-doubtful', '管家设置']]);
  expect(book.sheets.map(isSettingsSheet)).toEqual([true, true]);
});

test('a copy of the sheet is told, as what is changed there has no effect; alone it is read', () => {
  const { settings, problems } = read('月结日 | | | 25', { '管家设置 (2)': '月结日 | | | 20' });
  expect(settings.monthCutOff).toBe(25);
  expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([['sheet-doubtful', '管家设置 (2)']]);
  const alone = readSettings(textBook({ sheets: { '管家设置 (2)': '月结日 | | | 20' } }), specs);
  expect([alone.settings.monthCutOff, alone.problems]).toEqual([20, []]);
});

test('waivers without a heading row are told', () => {
  const { settings, problems } = read('', { 豁免登记: '豁免登记\n回访 | | WX-1 | 出国 | 詹经理' });
  expect([settings.waivers, problems.map(({ code, sheet }) => [code, sheet])]).toEqual([
    [],
    [['sheet-doubtful', '豁免登记']],
  ]);
});

const waivers = (table: string) => read('', { 豁免登记: table });

test('waivers by their headings, below a title', () => {
  const { settings, problems } = waivers(`
    豁免登记
    检查            | 工作表 | 编号或房号 | 原因     | 批准人 | 有效期至
    repair-callback | 维修   | WX-0012    | 业主出国 | 詹经理 | 2026.12.31
    回访            |        | 3-1-502    | 业主拒访 | 詹经理 | @2026-11-30
    回访            |        | 12         | 试运行   | 詹经理 |
  `);
  expect(problems).toEqual([]);
  expect(settings.waivers).toEqual([
    {
      check: 'repair-callback',
      sheet: '维修',
      entry: 'WX-0012',
      reason: '业主出国',
      by: '詹经理',
      until: '2026-12-31',
      cell: 'A3',
      standsOn: '豁免登记',
    },
    {
      check: '回访',
      entry: '3-1-502',
      reason: '业主拒访',
      by: '詹经理',
      until: '2026-11-30',
      cell: 'A4',
      standsOn: '豁免登记',
    },
    { check: '回访', entry: '12', reason: '试运行', by: '詹经理', cell: 'A5', standsOn: '豁免登记' },
  ]);
});

test.each([
  ['回访 | | WX-1 | | 詹经理 |', 'D2', ''],
  ['回访 | | WX-1 | 出国 | |', 'E2', ''],
  ['回访 | | | 出国 | 詹经理 |', 'C2', ''],
  ['回访 | 通讯录 | WX-1 | 出国 | 詹经理 |', 'B2', '通讯录'],
  ['回访 | | WX-1 | 出国 | 詹经理 | 年底', 'F2', '年底'],
])('the waiver %j waives nothing and is told', (text, cell, written) => {
  const result = waivers(`检查 | 台账 | 编号/房号 | 原因 | 批准人 | 有效期至\n${text}`);
  expect(told(result)).toEqual([['setting-wrong', cell, written]]);
  expect(result.settings.waivers).toEqual([]);
});

const name = fc.string({ unit: fc.constantFrom(...'abc-回访报修单'), minLength: 1, maxLength: 8 });
const hours = fc.constantFrom(
  [[510, 1050]],
  [
    [480, 720],
    [810, 1080],
  ],
  [],
  [[0, 1440]],
);
/** Each fee and day with one tier or more, the last with or without an end. */
const cityRates: fc.Arbitrary<readonly CityRate[]> = fc
  .uniqueArray(
    fc.record({
      fee: fc.constantFrom('deed-tax', 'maintenance-fund'),
      from: fc.constantFrom(undefined, '2016-02-22', '2024-12-01'),
      tiers: fc.uniqueArray(fc.constantFrom('60', '90', '140.5', '200'), { maxLength: 3 }),
      isOpen: fc.boolean(),
      rate: fc.constantFrom('0.01', '0.015', '80', '65.5'),
    }),
    { selector: ({ fee, from }) => `${fee} ${from}` },
  )
  .map(groups =>
    groups.flatMap(({ fee, from, tiers, isOpen, rate }) => {
      const head = { fee, ...(from !== undefined && { from }) };
      const bounded = tiers.toSorted((a, b) => Number(a) - Number(b)).map(upTo => ({ ...head, upTo, rate }));
      return isOpen || bounded.length === 0 ? [...bounded, { ...head, rate }] : bounded;
    }),
  );
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    parameters: fc.dictionary(name, fc.dictionary(name, name, { minKeys: 1 })),
    severities: fc.dictionary(name, fc.constantFrom(...severities)),
    off: fc.uniqueArray(name),
    week: fc.array(hours, { minLength: 7, maxLength: 7 }),
    extraDays: fc.dictionary(
      fc.integer({ min: 45000, max: 50000 }).map(dayFromNumber),
      fc.constantFrom('working', 'free'),
    ),
    cutOff: fc.option(fc.integer({ min: 1, max: 28 })),
    supervisors: fc.uniqueArray(fc.constantFrom('詹经理', '老岳', '小柯', '张三')),
    profile: fc.constantFrom(undefined, 'seed' as const, 'national' as const),
    city: cityRates,
    reading: fc.record({
      ignoredSheets: fc.subarray(['维修', '投诉']),
      registers: fc.constantFrom({}, { 维修: 'repairs' as const }, { 投诉: 'complaints' as const }),
      headingRows: fc.constantFrom({}, { 维修: [3] }, { 维修: [3, 4], 投诉: [1] }),
      columns: fc.constantFrom({}, { 维修: { receivedAt: 'B', callbackAt: '-' } }),
    }),
  })
  .map(({ week, cutOff, profile, city, ...rest }) => {
    const serviceHours = week.flatMap((day, at) =>
      day.map(([from, to]) => ({ weekdays: [at + 1], from: from!, to: to! })),
    );
    return {
      ...noSettings,
      ...rest,
      ...(cutOff === null ? {} : { monthCutOff: cutOff }),
      ...(profile === undefined ? {} : { feeProfile: profile }),
      ...(city.length === 0 ? {} : { cityRates: city }),
      ...(serviceHours.length === 0 ? {} : { serviceHours }),
    };
  });

test('settings written as rows are read back the same', () => {
  const byDay = (settings: Settings) =>
    settings.serviceHours?.toSorted((a, b) => a.weekdays[0]! - b.weekdays[0]! || a.from - b.from);
  fc.assert(
    fc.property(anySettings, settings => {
      const rows = settingRows(settings).map(({ item, subject, parameter, value }) => [
        item,
        subject,
        parameter,
        value,
      ]);
      const book = textBook({ sheets: { 维修: '', 投诉: '', 管家设置: '' } });
      const sheets = book.sheets.map(sheet => (sheet.name === '管家设置' ? { ...sheet, rows } : sheet));
      const result = readSettings({ ...book, sheets }, specs);
      expect(result.problems).toEqual([]);
      expect({ ...result.settings, serviceHours: byDay(result.settings) }).toEqual({
        ...settings,
        serviceHours: byDay(settings),
      });
    }),
  );
});

test('no sheet of settings makes the reader throw', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '项目',
      '值',
      '检查参数',
      '服务时间',
      '节假日',
      '列对应',
      '维修',
      '__proto__',
      'B',
      '周一',
      '08:30-17:30',
    ),
    fc.string({ maxLength: 6 }),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), rows => {
      const book = textBook({ sheets: { 维修: '', 管家设置: '', 豁免登记: '' } });
      const sheets = book.sheets.map(sheet => (sheet.name === '维修' ? sheet : { ...sheet, rows }));
      for (const problem of readSettings({ ...book, sheets }, specs).problems)
        expect(problem.cell).toMatch(/^[A-Z]+\d+$/);
    }),
  );
});
