/**
 * Owns the reading of a workbook's own settings.
 *
 * 管家设置: 项目 | 对象 | 参数 | 值 | 说明, one setting a line; what each 项目 holds is in `model/settings.ts` (settingItems). A line
 * without a value sets nothing: what stands in the sheet's other columns (defaults, the product's own reading) is for people to look at.
 * Checks and parameters are named by title or id, fields by title, heading or id. 豁免登记: 检查 | 工作表 | 编号或房号 | 原因 | 批准人 | 有效期至, one waiver a line.
 * The sheets that the product made are known by their role; one that a person made by hand, by its title.
 */
import type { CityRate, FeeRule } from '../model/fee';
import type { Problem } from '../model/problem';
import type { RegisterSpec } from '../model/register';
import type { CheckRule } from '../model/rule';
import { noSettings, type ServiceSpan, type Settings, settingItems, type WrittenSetting } from '../model/settings';
import { weekdaysText } from '../model/weekdays';
import type { Sheet, Workbook } from '../model/workbook';
import { wrongSetting } from './settings/cells';
import { type KnownChecks, setCheck } from './settings/checks';
import { cityRatesOf, type KnownFees, setCityRate } from './settings/city';
import { emptyDraft, type SettingsDraft } from './settings/draft';
import { plainItems, type Wrong, wrong } from './settings/items';
import { type SettingLine, settingLines } from './settings/lines';
import { type ReadingContext, setReading } from './settings/reading';
import { sheetFor, unreadSheets } from './settings/sheets';
import { readWaivers } from './settings/waivers';
import { writtenSetting } from './settings/written';

export interface ReadSettings {
  /** Without a settings sheet the defaults. */
  readonly settings: Settings;
  /** One for each wrong entry, with its cell and what was done instead. */
  readonly problems: readonly Problem[];
  /** The lines behind the settings, in the order of the rows. */
  readonly written: readonly WrittenSetting[];
}

/** The settings a workbook holds. Checks, parameters and fees are known by id or title; without `checks` or `fees` every name counts as one. */
export function readSettings(
  workbook: Workbook,
  specs: readonly RegisterSpec[],
  checks?: readonly CheckRule[],
  fees?: readonly FeeRule[],
): ReadSettings {
  const sheet = sheetFor(workbook, 'settings');
  const waiverSheet = sheetFor(workbook, 'waivers');
  const set = sheet
    ? readLines(sheet, { workbook, specs }, { checks, fees })
    : { settings: noSettings, problems: [], written: [] };
  const waived = waiverSheet ? readWaivers(waiverSheet, workbook, checks) : { waivers: [], problems: [] };
  return {
    settings: { ...set.settings, waivers: waived.waivers },
    problems: [...set.problems, ...waived.problems, ...unreadSheets(workbook)],
    written: set.written,
  };
}

/** What names are held against. */
interface KnownRules {
  readonly checks: KnownChecks;
  readonly fees: KnownFees;
}

function readLines(sheet: Sheet, context: ReadingContext, known: KnownRules): ReadSettings {
  const draft = emptyDraft();
  const problems: Problem[] = [];
  const written: WrittenSetting[] = [];
  const lines = settingLines(sheet, context.workbook.date1904);
  const tell = (line: SettingLine, { part, message }: Wrong): void => {
    problems.push(wrongSetting(sheet.name, line.row, line.columns[part], line[part], message));
  };
  // A column's field depends on the sheet's register, wherever that line stands.
  for (const line of lines.toSorted((a, b) => Number(a.item === 'column') - Number(b.item === 'column'))) {
    const fault = setLine(line, draft, context, known);
    if (fault) tell(line, fault);
    else if (line.item)
      written.push(writtenSetting({ ...line, item: line.item }, sheet.name, draft, context, known.checks));
  }
  const closed = closedWeekdays(draft);
  const firstHours = lines.find(({ item }) => item === 'hours');
  if (firstHours && closed.length > 0) tell(firstHours, unnamedWeekdays(closed));
  const city = cityRatesOf(draft);
  for (const { line, wrong } of city.faults) tell(line, wrong);
  return {
    settings: settingsOf(draft, city.rates),
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    written: written.toSorted((a, b) => a.row - b.row),
  };
}

function setLine(
  line: SettingLine,
  draft: SettingsDraft,
  context: ReadingContext,
  { checks, fees }: KnownRules,
): Wrong | undefined {
  switch (line.item) {
    case undefined:
      return unknownItem(line.name);
    case 'parameter':
    case 'severity':
    case 'onOff':
      return setCheck({ ...line, item: line.item }, draft, checks);
    case 'cityRate':
      return setCityRate(line, draft, fees);
    case 'ignored':
    case 'register':
    case 'headingRows':
    case 'column':
      return setReading({ ...line, item: line.item }, draft, context);
    default:
      return plainItems[line.item](line, draft);
  }
}

function unknownItem(name: string): Wrong {
  const known = Object.values(settingItems).map(item => item.name);
  return wrong(
    `没有叫“${name}”的项目，此行不用。可以写：${known.join('、')}`,
    `"${name}" is no item; the line is not used`,
  );
}

/** Weekdays that no line names, where some line names others. */
function closedWeekdays(draft: SettingsDraft): number[] {
  return draft.week.size === 0 ? [] : [1, 2, 3, 4, 5, 6, 7].filter(weekday => !draft.week.has(weekday));
}

function unnamedWeekdays(weekdays: readonly number[]): Wrong {
  const names = weekdaysText(weekdays);
  return wrong(
    `服务时间没有写到${names}，按不服务处理。请补上一行，不服务的写“休”`,
    `no line names ${names}, which therefore have no service; add one, with 休 for no service`,
  );
}

function settingsOf(draft: SettingsDraft, cityRates: readonly CityRate[]): Settings {
  const { parameters, severities, extraDays, supervisors, registers, headingRows, columns, cutOff, feeProfile } = draft;
  const spans: ServiceSpan[] = [...draft.week].flatMap(([weekday, day]) =>
    day.map(span => ({ weekdays: [weekday], ...span })),
  );
  return {
    parameters,
    severities,
    off: [...draft.off],
    extraDays,
    supervisors,
    reading: { ignoredSheets: [...draft.ignoredSheets], registers, headingRows, columns },
    waivers: [],
    ...(cutOff === undefined ? {} : { monthCutOff: cutOff }),
    ...(feeProfile === undefined ? {} : { feeProfile }),
    ...(cityRates.length === 0 ? {} : { cityRates }),
    ...(spans.length === 0 ? {} : { serviceHours: spans }),
  };
}
