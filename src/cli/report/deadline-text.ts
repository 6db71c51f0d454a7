/** Owns a deadline's way told in lines: from which moment, over which days, until when. */
import type { DeadlineExplanation, DeadlineStep } from '../../model/explanation';
import type { Language } from '../../model/language';
import type { Stamp } from '../../model/time';

/** One line for the moments, one for the days between, where there are any. */
export function deadlineLines(deadline: DeadlineExplanation, language: Language): string[] {
  const { startedAt, warnAt, dueAt, doneAt, isAgreed, provisional, path } = deadline;
  const moments = (
    [
      [{ zh: '起算', en: 'from' }, startedAt],
      [{ zh: '提醒自', en: 'warns from' }, warnAt],
      [isAgreed ? { zh: '约定时限', en: 'agreed due' } : { zh: '时限', en: 'due' }, dueAt],
      [{ zh: '完成', en: 'done' }, doneAt],
    ] as const
  ).flatMap(([title, stamp]) => (stamp === undefined ? [] : [`${title[language]} ${readable(stamp)}`]));
  if (provisional) moments.push({ zh: '暂定：超出工作日历', en: 'provisional: beyond the calendar' }[language]);
  const days = path.map(step => stepText(step, language));
  return [moments.join(' → '), ...(days.length > 0 ? [days.join(' ')] : [])].filter(line => line !== '');
}

/** `10-08(1)` counted as the first day; `10-01(国庆节)` did not count; `10-16 09:00–12:30` are hours of service. */
function stepText({ day, name, kind, counted, from, to }: DeadlineStep, language: Language): string {
  const short = day.slice(5);
  if (from !== undefined && to !== undefined) return `${short} ${from.slice(11)}–${to.slice(11)}`;
  return `${short}(${counted ?? name?.[language] ?? kind})`;
}

function readable(stamp: Stamp): string {
  return stamp.replace('T', ' ');
}
