/** Owns the lines of 管家设置 about days, hours and people. */
import type { ServiceHoursRule } from '../../model/calendar';
import { weekdaysText } from '../../model/weekdays';
import { line, type SettingsLine } from './line';

const OPEN_HOURS = 2;
const OPEN_DAYS = 6;

export function generalLines({ spans }: ServiceHoursRule): SettingsLine[] {
  return [
    line('hours', {
      names: ['每天'],
      subject: '每天',
      standing: hoursText(spans),
      about: '每天一样就填这一行，如 08:30-12:00、13:30-17:30',
    }),
    ...openLines(OPEN_HOURS, {
      item: 'hours',
      about: '各天不同，在“对象”写 周一至周五、周六、周日，不服务的写“休”；要写全七天，没写到的按不服务',
    }),
    line('cutOff', { standing: '月底', about: '每月几号截止（1 到 28），次日起算下个月' }),
    line('supervisors', { about: '按经理、主管、组长看待的姓名，用顿号分开；重大投诉须由他们回访' }),
    ...openLines(OPEN_DAYS, {
      item: 'day',
      standing: '国家放假安排',
      words: ['休', '班'],
      about: '“对象”写日期，如 2027-02-05 或 2027-02-05至2027-02-11；“值”选 休 或 班',
    }),
  ];
}

/** So many lines to begin; the first says how. */
export function openLines(
  count: number,
  { item, about, ...more }: Pick<SettingsLine, 'item' | 'about'> & Partial<SettingsLine>,
): SettingsLine[] {
  return Array.from({ length: count }, (_, index) =>
    line(item, { ...more, about: index === 0 ? about : '', isOpen: true }),
  );
}

/** 每天 08:30-17:30; 周一、周二 … where days differ. */
function hoursText(spans: ServiceHoursRule['spans']): string {
  const byDays = new Map<string, string[]>();
  for (const { weekdays, from, to } of spans) {
    const days = weekdaysText(weekdays);
    byDays.set(days, [...(byDays.get(days) ?? []), `${from}-${to}`]);
  }
  return [...byDays].map(([days, hours]) => (days === '每天' ? '' : `${days} `) + hours.join('、')).join('；');
}
