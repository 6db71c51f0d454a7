/** Owns the year of a table: from its titles and headings, its sheet, its file, or the dates that are written whole. */
import { withYearsInDigits } from '../../model/numerals';
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

export interface Titling {
  /** The table's own titles and headings, the nearest first. */
  readonly own: readonly string[];
  /** What stands over the sheet's first heading, in whatever column. */
  readonly sheetTop: readonly string[];
  /** The names of the sheet and of the file. */
  readonly sheet: string;
  readonly workbook: string;
}

/** What titles, sheet and file say of the year; `firstDay` is the first whole date among the entries. */
export function bookYear({ own, sheetTop, sheet, workbook }: Titling, firstDay?: Stamp): BookYear {
  const texts = own.map(plain);
  const naming = texts.filter(isNaming);
  const top = sheetTop.map(plain);
  const named = [...naming, ...top.filter(isNaming), plain(sheet), plain(workbook).replace(/\.\w+$/, '')];
  const years = named.map(yearsOf).find(found => found.length > 0) ?? [];
  if (years.length === 1) {
    const monthly = [...naming, plain(sheet)].map(monthOf).find(month => month !== undefined);
    return { year: years[0], month: monthly };
  }
  if (firstDay !== undefined) return { near: dayOf(firstDay) };
  // 2025-2026年度: its months run from July to June, or at least each is nearer to that New Year than to another.
  if (years.length === 2 && years[1] === years[0]! + 1) return { near: `${years[0]}-12-31` };
  const day = [...texts, ...top].map(dayIn).find(found => found !== undefined);
  // Most entries are older than the day on which the table was made.
  return { near: day && addDays(day, -90) };
}

function plain(title: string): string {
  return withYearsInDigits(halfWidth(title));
}

/** Whether a title may name the book's year: not when it says on which day it was made. */
function isNaming(text: string): boolean {
  return !made.test(text) && !wholeDay.test(text);
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
