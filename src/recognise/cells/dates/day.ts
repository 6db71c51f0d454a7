/** Owns the forms of a day in a text: 2018-12-20, 12月20日, 20号, 次日. */

/** A day as written: with its year, without, or only the day of the month; or so many days after the row's first. */
export type DayToken =
  | { readonly kind: 'day'; readonly year?: number; readonly month?: number; readonly date: number }
  | { readonly kind: 'relative'; readonly days: number };

export interface ScannedDay {
  readonly token: DayToken;
  /** Where the text goes on. */
  readonly end: number;
}

/**
 * From the most to the least that is written. After a form no digit may go on, and no mark that would make it another form.
 * 12/20/2018, as American programs export it, only where it can't be the 12th of a month 20. 10.30 after a date and a space may be a time.
 */
const dayForms: readonly RegExp[] = [
  /(?<year>\d{4})(?<mark>[-/.–—\\])\s*(?<month>\d{1,2})\k<mark>\s*(?<date>\d{1,2})(?!\d)[日号]?/y,
  /(?<year>\d{4}|\d{2})\s*年\s*(?<month>\d{1,2})\s*[月./-]\s*(?<date>\d{1,2})(?!\d)\s*[日号]?/y,
  /(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<date>\d\d)(?=$|\D|\d{4}(?:\d\d)?(?!\d))/y,
  /(?<year>\d{2})(?<mark>[-/.–—])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})(?!\k<mark>|\d)[日号]?/y,
  /(?<month>\d{1,2})\/(?<date>1[3-9]|2\d|3[01]|\k<month>)\/(?<year>\d{4})(?!\d)/y,
  /(?<date>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>\d{4})(?!\d)/y,
  /(?<month>\d{1,2})\s*月\s*(?<date>\d{1,2})(?!\d)\s*[日号]?/y,
  /(?<![\d日号] +)(?<month>\d{1,2})(?<mark>[-/.–—])(?<date>\d{1,2})(?!\k<mark>?\d|:)[日号]?/y,
  /(?<date>\d{1,2})\s*[日号]/y,
];

/** The day that begins at this digit of a half-width text; its numbers may still name no real day. */
export function scanDay(text: string, at: number): ScannedDay | undefined {
  for (const form of dayForms) {
    form.lastIndex = at;
    const written = form.exec(text)?.groups;
    if (!written) continue;
    const { year, month, date } = written;
    const token: DayToken = {
      kind: 'day',
      ...(year === undefined ? {} : { year: fullYear(year) }),
      ...(month === undefined ? {} : { month: Number(month) }),
      date: Number(date),
    };
    return { token, end: form.lastIndex };
  }
  return undefined;
}

function fullYear(written: string): number {
  const year = Number(written);
  return written.length === 4 ? year : year < 90 ? 2000 + year : 1900 + year;
}

const daysAfter = new Map<string, number>();
for (const [days, words] of [
  [0, '当日 当天 同日 同天 即日 即天 今日 今天 本日'],
  [1, '次日 翌日 第二天 第2天 隔天 隔日 明天 明日'],
  [2, '第三天 第3天 后天'],
] as const) {
  for (const word of words.split(' ')) daysAfter.set(word, days);
}
const relative = new RegExp([...daysAfter.keys()].join('|'), 'y');

/** The day that is told by its distance from the row's first day. */
export function scanRelative(text: string, at: number): ScannedDay | undefined {
  relative.lastIndex = at;
  const days = daysAfter.get(relative.exec(text)?.[0] ?? '');
  return days === undefined ? undefined : { token: { kind: 'relative', days }, end: relative.lastIndex };
}
