/** Owns a workbook's own settings, as read from its 管家设置 and 豁免登记 sheets: what is there wins over the rules set. */
import type { CityRate, FeeProfile } from './fee';
import type { Bilingual } from './language';
import type { RegisterId } from './register';
import type { Severity } from './severity';
import { squeeze } from './text';
import type { Day } from './time';

export interface Settings {
  /** Parameter values by check id and parameter id. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly off: readonly string[];
  readonly serviceHours?: readonly ServiceSpan[];
  /** Days that are worked or free in spite of (or beyond) the statutory calendar. */
  readonly extraDays: Readonly<Record<Day, 'working' | 'free'>>;
  /** Whose figures fees are worked out by; undefined is the source text's. */
  readonly feeProfile?: FeeProfile;
  /** What this city charges for deed tax and maintenance fund. */
  readonly cityRates?: readonly CityRate[];
  /** Last day of the book's month, 1–28; undefined is the calendar month's end. */
  readonly monthCutOff?: number;
  /** Names that count as 经理 / 主管 / 组长. */
  readonly supervisors: readonly string[];
  readonly reading: Reading;
  readonly waivers: readonly Waiver[];
}

/** One span of service on these weekdays (1 Monday … 7 Sunday), minutes since midnight. A break is a gap between two spans. */
export interface ServiceSpan {
  readonly weekdays: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** How a person said that sheets are to be read. */
export interface Reading {
  readonly ignoredSheets: readonly string[];
  readonly registers: Readonly<Record<string, RegisterId>>;
  /** Sheet to its first heading's rows. */
  readonly headingRows: Readonly<Record<string, readonly number[]>>;
  /** Sheet to field id to column letters; `-` says that no column is this field. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is said of a sheet; nothing of one that is called `constructor`, which every record has by nature. */
export function saidOf<Said>(sheets: Readonly<Record<string, Said>>, sheet: string): Said | undefined {
  return Object.hasOwn(sheets, sheet) ? sheets[sheet] : undefined;
}

export interface Waiver {
  readonly check: string;
  readonly sheet?: string;
  /** The entry's own number or room. */
  readonly entry: string;
  readonly reason: string;
  readonly by: string;
  readonly until?: Day;
  /** Where it stands, for reports: the cell, and the sheet of waivers. */
  readonly cell: string;
  readonly standsOn?: string;
}

export const noSettings: Settings = {
  parameters: {},
  severities: {},
  off: [],
  extraDays: {},
  supervisors: [],
  reading: { ignoredSheets: [], registers: {}, headingRows: {}, columns: {} },
  waivers: [],
};

/** The titles that the two sheets are given, and known by where a person made them. */
export const settingsTitle = '管家设置';
export const waiversTitle = '豁免登记';

/** The columns of 管家设置, from A. Each line is one setting; its first cell names the item. A heading row may stand before each section. */
export const settingColumns = ['项目', '对象', '参数', '值', '说明'] as const;

/** The same as the product writes them, with two of its own; what stands in brackets the reader passes over. */
export const writtenColumns = [
  '项目',
  '对象',
  '参数',
  '默认或识别',
  '值（空白＝照左边）',
  '单位',
  '说明',
  '备注',
] as const;

/** Whether a sheet's name is this title, or what Excel calls a copy of it: 管家设置 (2). */
export function isCalled(name: string, title: string): boolean {
  return squeeze(name).replace(/\(\d+\)$/, '') === title;
}

/** One kind of line: its name in the first column, and what its other cells hold. */
export interface SettingItem {
  readonly name: string;
  readonly holds: Bilingual;
}

/** In the order of the sheet's sections. */
export const settingItems = {
  parameter: {
    name: '检查参数',
    holds: { zh: '对象：检查；参数：参数名；值：新的数值', en: 'check; parameter; its new value' },
  },
  severity: {
    name: '严重程度',
    holds: { zh: '对象：检查；值：逾期、将到期、不符 或 提示', en: 'check; –; 逾期, 将到期, 不符 or 提示' },
  },
  onOff: { name: '开关', holds: { zh: '对象：检查；值：停用 或 启用', en: 'check; –; 停用 (off) or 启用 (on)' } },
  hours: {
    name: '服务时间',
    holds: {
      zh: '对象：每天、周一至周五、周六…；值：08:30-12:00、13:30-17:30，不服务写“休”；没写到的星期不服务',
      en: 'weekdays; –; spans of service, or 休; a weekday that is not named has none',
    },
  },
  day: {
    name: '节假日',
    holds: { zh: '对象：日期或起止日期；值：休 或 班', en: 'a day or first至last; –; 休 (free) or 班 (working)' },
  },
  cutOff: { name: '月结日', holds: { zh: '值：1 到 28 的日，或 月底', en: '–; –; day 1–28, or 月底' } },
  supervisors: {
    name: '主管名单',
    holds: { zh: '值：按经理、主管、组长看待的姓名，用顿号分开', en: '–; –; names that count as supervisors' },
  },
  feeProfile: {
    name: '费用口径',
    holds: { zh: '值：源文件口径 或 国家口径', en: '–; –; 源文件口径 (the source text) or 国家口径 (the regulations)' },
  },
  cityRate: {
    name: '城市费率',
    holds: {
      zh: '对象：契税 或 维修基金，可带起用日期，如 契税 2024-12-01起；参数：面积档，如 140以下、140以上，不分档留空；值：1% 或 80（元/㎡）',
      en: 'a fee that the city sets, and the day from which on; areas such as 140以下 (up to) and 140以上 (above), blank for all; 1% of the price or 80 yuan/m²',
    },
  },
  ignored: { name: '不读工作表', holds: { zh: '对象：工作表；值：是', en: 'sheet; –; 是' } },
  register: { name: '工作表台账', holds: { zh: '对象：工作表；值：登记簿名称', en: 'sheet; –; its register' } },
  headingRows: {
    name: '表头行',
    holds: { zh: '对象：工作表；值：行号，如 3 或 3、4', en: 'sheet; –; rows of its heading' },
  },
  column: {
    name: '列对应',
    holds: {
      zh: '对象：工作表；参数：栏目；值：列字母，没有此列写 -',
      en: 'sheet; field; column letters, or - for none',
    },
  },
} as const satisfies Record<string, SettingItem>;

/** The words of a check's switch. */
export const switchWords = { on: '启用', off: '停用' } as const;

export type SettingItemId = keyof typeof settingItems;

/** A line of 管家设置 that sets something, in the product's own names. */
export interface WrittenSetting {
  readonly item: SettingItemId;
  /** A check's id or a sheet's own name; weekdays and days as a person wrote them. */
  readonly subject: string;
  /** A parameter's or a field's id; empty where the item has none. */
  readonly parameter: string;
  readonly value: string;
  /** Where it stands: the settings sheet, its row, and the column of the value. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The columns of 豁免登记, from A, under one heading row. */
export const waiverColumns = ['检查', '工作表', '编号或房号', '原因', '批准人', '有效期至'] as const;

export type WaiverColumn = (typeof waiverColumns)[number];

/** Other headings that people give these columns. */
const waiverHeadings: ReadonlyMap<string, WaiverColumn> = new Map([
  ...waiverColumns.map(column => [column, column] as const),
  ['检查项', '检查'],
  ['检查项目', '检查'],
  ['台账', '工作表'],
  ['台账/工作表', '工作表'],
  ['对象', '编号或房号'],
  ['编号', '编号或房号'],
  ['房号', '编号或房号'],
  ['编号/房号', '编号或房号'],
  ['豁免原因', '原因'],
  ['审批人', '批准人'],
  ['有效期', '有效期至'],
  ['截止日期', '有效期至'],
]);

/** The column of 豁免登记 that a heading (squeezed) means. */
export function waiverColumnOf(heading: string): WaiverColumn | undefined {
  return waiverHeadings.get(heading);
}

/** A line of 管家设置 that a person decides elsewhere, in the product's own names. A blank value takes their earlier word back. */
export type DecidedSetting = Pick<WrittenSetting, 'item' | 'subject' | 'parameter' | 'value'>;

/** A line to be added to 豁免登记. */
export type DecidedWaiver = Omit<Waiver, 'cell' | 'standsOn'>;

/** What a person decided in the pane, to be written into the two sheets. */
export interface Decisions {
  readonly settings: readonly DecidedSetting[];
  readonly waivers: readonly DecidedWaiver[];
}

export const noDecisions: Decisions = { settings: [], waivers: [] };
