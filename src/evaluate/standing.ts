/** Owns how long a deadline has passed, or is still to come, in words. */
import type { Bilingual } from '../model/language';
import { dayOf, daysBetween, hasTime, minutesOf } from '../model/time';
import type { Clock } from './clock';
import type { Deadline } from './facts/deadline';

/** `已逾期 3 天`, `已逾期 2 小时`, `今天到期`, `还有 2 天到期`; empty where nothing is due. */
export function standingText({ dueAt }: Deadline, clock: Clock): Bilingual {
  if (dueAt === undefined) return { zh: '', en: '' };
  const days = daysBetween(dayOf(dueAt), clock.today());
  if (days > 0) return { zh: `已逾期 ${days} 天`, en: `overdue by ${counted(days, 'day')}` };
  if (days < 0) return { zh: `还有 ${-days} 天到期`, en: `due in ${counted(-days, 'day')}` };
  const minutes = hasTime(dueAt) ? minutesOf(clock.now())! - minutesOf(dueAt)! : 0;
  if (minutes <= 0) return { zh: '今天到期', en: 'due today' };
  if (minutes < 60) return { zh: `已逾期 ${minutes} 分钟`, en: `overdue by ${counted(minutes, 'minute')}` };
  const hours = Math.floor(minutes / 60);
  return { zh: `已逾期 ${hours} 小时`, en: `overdue by ${counted(hours, 'hour')}` };
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
