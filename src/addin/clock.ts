/** Owns the pane's clock. */
import type { Moment } from '../model/time';

/** This machine's local date and time, to the minute. */
export function now(): Moment {
  const date = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
