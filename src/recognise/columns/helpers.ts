/** Owns the columns that only complete another: 楼栋 and 单元 before a room, the time beside a day. */
import { headingForms } from '../headings/text';
import type { Candidate, Given } from './reading';

export interface Helpers {
  /** Columns before it that belong to the room, from left to right. */
  readonly before: readonly Candidate[];
  /** The column after it that holds the time of its day. */
  readonly time?: Candidate | undefined;
}

const partOfAddress = new Set('楼栋 楼号 栋号 楼座 座号 楼栋号 栋 幢 座 楼 单元 单元号 区域 组团 期'.split(' '));
const timeOfDay = /(?:时间|时刻|时分)$/;

/** The free columns that complete this one; `candidates` are all of the table, `taken` those that have a field of their own. */
export function helpersOf(given: Given, candidates: readonly Candidate[], taken: ReadonlySet<Candidate>): Helpers {
  const place = candidates.indexOf(given.candidate);
  const next = candidates[place + 1];
  const isTime = given.field.kind === 'date-time' && next !== undefined && !taken.has(next) && isTimeColumn(next);
  return {
    before: given.field.kind === 'room' ? addressBefore(candidates, place).filter(other => !taken.has(other)) : [],
    time: isTime ? next : undefined,
  };
}

function addressBefore(candidates: readonly Candidate[], place: number): Candidate[] {
  const found: Candidate[] = [];
  for (let index = place - 1; index >= 0 && found.length < 3; index--) {
    const candidate = candidates[index]!;
    if (isPartOfAddress(candidate)) found.unshift(candidate);
    else if (found.length > 0) break;
  }
  return found;
}

/** Whether the column is headed 楼栋, 单元 and the like: the whole room where no column is headed 房号. */
export function isPartOfAddress({ text }: Candidate): boolean {
  return headingForms(text).some(form => partOfAddress.has(form));
}

/** Whether a column only tells the time of the day that the column before it names: 日期 | 时间. It is no field of its own. */
export function isTimeOfDayBefore(candidate: Candidate, before: Candidate | undefined): boolean {
  return before !== undefined && isDayColumn(before) && isTimeColumn(candidate);
}

/** A column headed 日期 whose cells are days, as far as they say anything: 11.2 may be an amount. */
function isDayColumn({ text, evidence: { counts, total } }: Candidate): boolean {
  const days = (counts.get('date') ?? 0) + (counts.get('serial') ?? 0);
  return days * 10 >= total * 8 && headingForms(text).some(form => form.endsWith('日期'));
}

/** A column headed 时间 whose cells are times of day only. */
function isTimeColumn({ text, evidence: { counts, total } }: Candidate): boolean {
  const isTimes = total > 0 && (counts.get('time') ?? 0) * 10 >= total * 8;
  return isTimes && headingForms(text).some(form => timeOfDay.test(form));
}
