/** Owns settings as the barest rows of 管家设置, to see that reading them gives the same settings. */
import { type CityRate, feeProfileTitles } from '../../src/model/fee';
import { type ServiceSpan, type SettingItemId, type Settings, settingItems } from '../../src/model/settings';
import { severityTitles } from '../../src/model/severity';
import { weekdaysText } from '../../src/model/weekdays';

/** One line of the sheet, in the order of its first four columns. */
export interface SettingRow {
  readonly item: string;
  readonly subject: string;
  readonly parameter: string;
  readonly value: string;
}

/** Every setting as a row, section by section. What is at its default gives none. */
export function settingRows(settings: Settings): SettingRow[] {
  const { reading } = settings;
  const each = <T>(
    record: Readonly<Record<string, T>>,
    item: SettingItemId,
    value: (setting: T) => string,
  ): SettingRow[] => Object.entries(record).map(([subject, setting]) => row(item, subject, value(setting)));
  const nested = (
    record: Readonly<Record<string, Readonly<Record<string, string>>>>,
    item: SettingItemId,
  ): SettingRow[] =>
    Object.entries(record).flatMap(([subject, values]) =>
      Object.entries(values).map(([parameter, value]) => row(item, subject, value, parameter)),
    );
  return [
    ...nested(settings.parameters, 'parameter'),
    ...each(settings.severities, 'severity', severity => severityTitles[severity].zh),
    ...settings.off.map(check => row('onOff', check, '停用')),
    ...hoursRows(settings.serviceHours ?? []),
    ...each(settings.extraDays, 'day', kind => (kind === 'free' ? '休' : '班')),
    ...(settings.monthCutOff === undefined ? [] : [row('cutOff', '', String(settings.monthCutOff))]),
    ...(settings.supervisors.length === 0 ? [] : [row('supervisors', '', settings.supervisors.join('、'))]),
    ...(settings.feeProfile === undefined ? [] : [row('feeProfile', '', feeProfileTitles[settings.feeProfile].zh)]),
    ...(settings.cityRates ?? []).map(cityRow),
    ...reading.ignoredSheets.map(sheet => row('ignored', sheet, '是')),
    ...each(reading.registers, 'register', register => register),
    ...each(reading.headingRows, 'headingRows', rows => rows.join('、')),
    ...nested(reading.columns, 'column'),
  ];
}

function row(item: SettingItemId, subject: string, value: string, parameter = ''): SettingRow {
  return { item: settingItems[item].name, subject, parameter, value };
}

/** The last of several tiers begins where the one before it ends. */
function cityRow({ fee, from, upTo, rate }: CityRate, at: number, all: readonly CityRate[]): SettingRow {
  const before = all[at - 1];
  const above = before?.fee === fee && before.from === from ? `${before.upTo}以上` : '';
  return row(
    'cityRate',
    from === undefined ? fee : `${fee} ${from}起`,
    rate,
    upTo === undefined ? above : `${upTo}以下`,
  );
}

/** Weekdays with the same hours share a row; those without service are written, too, so that none is forgotten. */
function hoursRows(spans: readonly ServiceSpan[]): SettingRow[] {
  if (spans.length === 0) return [];
  const byHours = new Map<string, number[]>();
  for (let weekday = 1; weekday <= 7; weekday++) {
    const day = spans.filter(({ weekdays }) => weekdays.includes(weekday)).sort((a, b) => a.from - b.from);
    const hours = day.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('、') || '休';
    byHours.set(hours, [...(byHours.get(hours) ?? []), weekday]);
  }
  return [...byHours].map(([hours, weekdays]) => row('hours', weekdaysText(weekdays), hours));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
