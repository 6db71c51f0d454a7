/** Owns a deadline's way told in lines: from which moment, over which days, until when. */
import type { DeadlineExplanation, DeadlineStep } from '../../model/explanation';
import type { Bilingual, Language } from '../../model/language';
import type { Day, Stamp } from '../../model/time';

/** One line for the moments, one for the days between, where there are any. */
export function deadlineLines(deadline: DeadlineExplanation, language: Language): string[] {
  const { state, startedAt, warnAt, dueAt, doneAt, isAgreed, provisional, path } = deadline;
  const isWarning = state !== 'done' && state !== 'late' && warnAt !== startedAt;
  const moments = (
    [
      [{ zh: '起算', en: 'from' }, startedAt],
      [{ zh: '提醒自', en: 'warns from' }, isWarning ? warnAt : undefined],
      [isAgreed ? { zh: '约定时限', en: 'agreed due' } : { zh: '时限', en: 'due' }, dueAt],
      [{ zh: '完成', en: 'done' }, doneAt],
    ] as const
  ).flatMap(([title, stamp]) => (stamp === undefined ? [] : [`${title[language]} ${readable(stamp)}`]));
  if (provisional) moments.push({ zh: '暂定：超出工作日历', en: 'provisional: beyond the calendar' }[language]);
  const days = stretches(path).map(stretch => stretchText(stretch, language));
  return [moments.join(' → '), days.join({ zh: '；', en: '; ' }[language])].filter(line => line !== '');
}

/** Days in a row that counted, or did not count for the same reason. Hours of service stand for themselves. */
interface Stretch {
  readonly first: DeadlineStep;
  readonly last: DeadlineStep;
}

function stretches(path: readonly DeadlineStep[]): Stretch[] {
  const found: Stretch[] = [];
  for (const step of path) {
    const open = found.at(-1);
    if (open && step.from === undefined && reasonOf(open.last) === reasonOf(step))
      found[found.length - 1] = { ...open, last: step };
    else found.push({ first: step, last: step });
  }
  return found;
}

function reasonOf({ counted, name, kind }: DeadlineStep): string {
  return counted === undefined ? (name?.zh ?? kind) : '';
}

/** `09-29~09-30 第1~2天`, `10-01~10-07 国庆节`, `10-16 09:00~12:30`. */
function stretchText({ first, last }: Stretch, language: Language): string {
  if (first.from !== undefined && first.to !== undefined) {
    return `${short(first.day)} ${first.from.slice(11)}~${first.to.slice(11)}`;
  }
  const days = range(short(first.day), short(last.day));
  if (first.counted === undefined) {
    return `${days} ${(first.name ?? dayKinds[first.kind])?.[language] ?? first.kind}`;
  }
  const counted = range(String(first.counted), String(last.counted));
  return { zh: `${days} 第${counted}天`, en: `${days} day ${counted}` }[language];
}

/** Why a day did not count, where it has no name of its own. */
const dayKinds: Readonly<Record<string, Bilingual>> = {
  weekend: { zh: '周末', en: 'weekend' },
  working: { zh: '顺延到这天', en: 'moved to this day' },
  'make-up': { zh: '调休上班', en: 'make-up day' },
  'extra-working': { zh: '另定上班', en: 'worked by settings' },
  'extra-free': { zh: '另定放假', en: 'free by settings' },
};

function range(from: string, to: string): string {
  return from === to ? from : `${from}~${to}`;
}

function short(day: Day): string {
  return day.slice(5);
}

function readable(stamp: Stamp): string {
  return stamp.replace('T', ' ');
}
