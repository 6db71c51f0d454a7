/** Owns weekdays as people write them. */

/** Weekdays, 1 Monday … 7 Sunday, as 每天 or 周六、周日. */
export function weekdaysText(weekdays: readonly number[]): string {
  return weekdays.length === 7 ? '每天' : weekdays.map(weekday => `周${'一二三四五六日'[weekday - 1]}`).join('、');
}
