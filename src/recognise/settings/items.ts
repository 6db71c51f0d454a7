/** Owns what each line of 管家设置 sets, and when it is wrong. */
import { feeProfiles, feeProfileTitles } from '../../model/fee';
import type { Bilingual } from '../../model/language';
import { peopleOf } from '../../model/people';
import { squeeze } from '../../model/text';
import { addDays, type Day, daysBetween, isStamp } from '../../model/time';
import type { SettingsDraft } from './draft';
import type { SettingLine } from './lines';
import { parseSpans, parseWeekdays } from './week';

/** What is wrong with a line, and which of its cells shows it. */
export interface Wrong {
  readonly part: 'subject' | 'parameter' | 'value';
  readonly message: Bilingual;
}

/** Sets what the line says in the draft, or tells what is wrong and sets nothing. */
type SetItem = (line: SettingLine, draft: SettingsDraft) => Wrong | undefined;

/** The items that need nothing but the line itself; those about checks are in `checks.ts`, about sheets in `reading.ts`, about the city in `city.ts`. */
export const plainItems: Readonly<Record<'hours' | 'day' | 'cutOff' | 'supervisors' | 'feeProfile', SetItem>> = {
  hours: ({ subject, value }, draft) => {
    const weekdays = parseWeekdays(subject);
    const spans = parseSpans(value);
    if (!weekdays) {
      const message = {
        zh: `看不懂星期“${subject}”，此行不用。请写“每天”“周一至周五”或“周六、周日”`,
        en: `"${subject}" names no weekdays; the line is not used`,
      };
      return { part: 'subject', message };
    }
    if (!spans)
      return wrong(
        `看不懂时段“${value}”，此行不用。请写成 08:30-12:00、13:30-17:30 或“休”`,
        `"${value}" is no list of spans such as 08:30-12:00; the line is not used`,
      );
    for (const weekday of weekdays) draft.week.set(weekday, spans);
    return undefined;
  },
  day: ({ subject, value }, draft) => {
    const days = daysOf(subject);
    const kind = dayKind(squeeze(value));
    if (!days) {
      const message = {
        zh: `看不懂日期“${subject}”，此行不用。请写成 2027-02-05 或 2027-02-05至2027-02-11`,
        en: `"${subject}" is no day and no range of days up to a month; the line is not used`,
      };
      return { part: 'subject', message };
    }
    if (!kind)
      return wrong(`“${value}”应为“休”或“班”，此行不用`, `"${value}" should be 休 or 班; the line is not used`);
    for (const day of days) draft.extraDays[day] = kind;
    return undefined;
  },
  cutOff: ({ value }, draft) => {
    const plain = squeeze(value)
      .replace(/[日号]$/, '')
      .replace(/^每月/, '');
    if (/^月[底末]$/.test(plain)) return undefined;
    const cutOff = /^\d{1,2}$/.test(plain) ? Number(plain) : 0;
    if (cutOff < 1 || cutOff > 28)
      return wrong(
        `月结日“${value}”应为 1 到 28 或“月底”，暂按月底`,
        `"${value}" should be 1–28 or 月底; the month's end is used`,
      );
    draft.cutOff = cutOff;
    return undefined;
  },
  supervisors: ({ value }, draft) => {
    draft.supervisors.push(...peopleOf(value).filter(name => !draft.supervisors.includes(name)));
    return undefined;
  },
  feeProfile: ({ value }, draft) => {
    const plain = squeeze(value).replace(/口径$/, '');
    const profile = feeProfiles.find(
      one => one === plain.toLowerCase() || feeProfileTitles[one].zh.replace(/口径$/, '') === plain,
    );
    if (profile === undefined)
      return wrong(
        `“${value}”应为“源文件口径”或“国家口径”，暂按源文件口径`,
        `"${value}" should be 源文件口径 or 国家口径; the source text's figures are used`,
      );
    draft.feeProfile = profile;
    return undefined;
  },
};

export function wrong(zh: string, en: string): Wrong {
  return { part: 'value', message: { zh, en } };
}

export function missing(part: Wrong['part'], zh: string, en: string): Wrong {
  return { part, message: { zh: `没有写${zh}，此行不用`, en: `${en} is missing; the line is not used` } };
}

const LONGEST_HOLIDAY = 31;

/** A day, or the days from one to another. */
function daysOf(text: string): Day[] | undefined {
  const [from, to = from, ...more] = squeeze(text)
    .split(/至|到|~|[-—–]+(?=\d{4}\D)|[—–]+/)
    .map(dayOf);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const length = daysBetween(from, to) + 1;
  return length >= 1 && length <= LONGEST_HOLIDAY
    ? Array.from({ length }, (_, index) => addDays(from, index))
    : undefined;
}

/** A day as people write it with its year: 2027-02-05, 2027.2.5, 2027年2月5日. */
export function dayOf(text: string): Day | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const written = match && `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return written && isStamp(written) ? written : undefined;
}

function dayKind(text: string): 'working' | 'free' | undefined {
  if (/^(?:班|上班|补班|调班|工作日?)$/.test(text)) return 'working';
  return /^(?:休|休息|放假|假|假日|节假日|休假)$/.test(text) ? 'free' : undefined;
}
