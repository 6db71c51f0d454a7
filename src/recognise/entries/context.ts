/** Owns the year of a table: from its titles and headings, its sheet, its file, or the dates that are written whole. */
import { halfWidth } from '../../model/text';
import { addDays, type Day, day, dayOf, isStamp, type Stamp } from '../../model/time';

export interface BookYear {
  /** The year (and month) that the book's titles name. */
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  /** Where no title names a year: a day near the first entries. */
  readonly near?: Day | undefined;
}

const yearIn = /(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)(\d{2})(?=年)/g;
const monthIn = /(?<![\d])(1[0-2]|0?[1-9])月/;
const yearAndMonth = /(?<!\d)((?:19|20)\d{2})[-./_年]?(1[0-2]|0?[1-9])(?!\d)(?![-./月]\d)/;
const chineseMonth = /(?:^|[^十])(十[一二]?|[一二三四五六七八九])月(?!\d)/;
const wholeDay = /(?<!\d)((?:19|20)\d{2})[-./年](\d{1,2})[-./月](\d{1,2})/;
const made = /制表|打印|填报|填表|编制|统计|导出|截[至止]/;

/** What titles (nearest first), sheet and file say of the year; `firstDay` is the first whole date among the entries. */
export function bookYear(titles: readonly string[], sheet: string, workbook: string, firstDay?: Stamp): BookYear {
  const texts = titles.map(halfWidth);
  const naming = texts.filter(text => !made.test(text) && !wholeDay.test(text));
  const named = [...naming, halfWidth(sheet), halfWidth(workbook).replace(/\.\w+$/, '')];
  const years = named.map(yearsOf).find(found => found.length > 0) ?? [];
  if (years.length === 1) {
    const monthly = [...naming, halfWidth(sheet)].map(monthOf).find(month => month !== undefined);
    return { year: years[0], month: monthly };
  }
  if (firstDay !== undefined) return { near: dayOf(firstDay) };
  const day = texts.map(dayIn).find(found => found !== undefined);
  // Most entries are older than the day on which the table was made.
  return { near: day && addDays(day, -90) };
}

function yearsOf(text: string): number[] {
  const compact = yearAndMonth.exec(text);
  if (compact) return [Number(compact[1])];
  const years = [...text.matchAll(yearIn)].map(([, long, short]) => (long ? Number(long) : 2000 + Number(short)));
  return [...new Set(years)];
}

function monthOf(text: string): number | undefined {
  const written = monthIn.exec(text) ?? undefined;
  if (written) return /[-~至到—]\s*\d{1,2}月/.test(text) ? undefined : Number(written[1]);
  const compact = yearAndMonth.exec(text);
  if (compact) return Number(compact[2]);
  const chinese = chineseMonth.exec(text);
  if (!chinese) return undefined;
  return '一二三四五六七八九十'.indexOf(chinese[1]![0]!) + 1 + ('一二'.indexOf(chinese[1]![1] ?? ' ') + 1);
}

function dayIn(text: string): Day | undefined {
  const whole = wholeDay.exec(text);
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  return isStamp(text) ? dayOf(text) : undefined;
}
