/** Owns the week of service: spans, however a person wrote them, as one ordered list of stretches without overlaps. */
import type { ServiceSpan } from '../model/settings';

/** Service without a break, inside one day. */
export interface Stretch {
  /** Day of the week, 0 being the weekday of day number 0. */
  readonly dayIndex: number;
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** Minutes of service in the week before this stretch. */
  readonly before: number;
}

export interface ServiceWeek {
  /** In order; never empty. */
  readonly stretches: readonly Stretch[];
  /** Minutes of service in the whole week. */
  readonly minutes: number;
}

const LAST_MINUTE = 24 * 60 - 1; // 24:00 is the next day already, and a moment belongs to one day
const ALL_DAY: ServiceSpan = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: LAST_MINUTE };

/** Orders and merges spans. Spans without a single minute say nothing of when service ends: then all day is service. */
export function stretchesOfWeek(spans: readonly ServiceSpan[]): ServiceWeek {
  const stretches: Stretch[] = [];
  let minutes = 0;
  for (let dayIndex = 0; dayIndex < 7; dayIndex++) {
    for (const { from, to } of mergedOn(weekdayOfIndex(dayIndex), spans)) {
      stretches.push({ dayIndex, from, to, before: minutes });
      minutes += to - from;
    }
  }
  return minutes === 0 ? stretchesOfWeek([ALL_DAY]) : { stretches, minutes };
}

/** Day number 0 is 1899-12-30, a Saturday. */
function weekdayOfIndex(dayIndex: number): number {
  return ((dayIndex + 5) % 7) + 1;
}

function mergedOn(weekday: number, spans: readonly ServiceSpan[]): { from: number; to: number }[] {
  const today = spans
    .filter(({ weekdays }) => weekdays.includes(weekday))
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(LAST_MINUTE, to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of today) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else last.to = Math.max(last.to, span.to);
  }
  return merged;
}
