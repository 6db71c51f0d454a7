/** Owns the grid of visits: neighbouring columns headed by the days of a month, or by 第1次, 第2次 … */
import { dayOf, stampOfSerial } from '../../model/time';
import type { HeadingColumn } from './block';

/** One column of a grid; `day` (1–31) is undefined where the column is a count (第3次). */
export interface Visit {
  readonly day: number | undefined;
}

/** What a heading says as a column of a grid: `1`, `1日`, `15号`, `7.1`, a date's serial, `第3次`. Undefined for any other. */
export function visitOf(text: string): Visit | undefined {
  if (/^第?\d{1,2}[次回]$/.test(text)) return { day: undefined };
  const written = /^(?:\d{1,2}[./月-])?(\d{1,2})[日号]?$/.exec(text);
  if (written) {
    const day = Number(written[1]);
    return day >= 1 && day <= 31 ? { day } : undefined;
  }
  const stamp = /^4\d{4}$/.test(text) ? stampOfSerial(Number(text), false) : undefined;
  return stamp === undefined ? undefined : { day: Number(dayOf(stamp).slice(8)) };
}

const SHORTEST = 4;

/** The longest run of neighbouring columns that make a grid: days that go up by one, or counted visits. Empty where there is none. */
export function visitColumns(columns: readonly HeadingColumn[]): readonly HeadingColumn[] {
  let [best, run]: [HeadingColumn[], HeadingColumn[]] = [[], []];
  for (const column of columns) {
    run = follows(run.at(-1), column) ? [...run, column] : visitIn(column) ? [column] : [];
    if (run.length > best.length) best = run;
  }
  return best.length >= SHORTEST ? best : [];
}

/** The day of a grid's column: under its weekday or over it. */
export function visitIn({ text, groups }: HeadingColumn): Visit | undefined {
  return visitOf(text) ?? groups.map(visitOf).find(visit => visit !== undefined);
}

function follows(before: HeadingColumn | undefined, column: HeadingColumn): boolean {
  const visit = visitIn(column);
  const previous = before && visitIn(before);
  if (!visit || !previous || column.column !== before.column + 1) return false;
  return visit.day === undefined ? previous.day === undefined : followsDay(previous.day, visit.day);
}

/** The next day; a book with a cut-off goes from the month's last days to the 1st. */
function followsDay(previous: number | undefined, day: number): boolean {
  return previous !== undefined && (day === previous + 1 || (day === 1 && previous >= 28));
}
