/** Owns the facts that every rule has. */
import type { Bilingual } from '../../model/language';
import type { Books } from '../books';
import type { FactValue } from '../values';

export interface BuiltInFact {
  readonly title: Bilingual;
  value(books: Books): FactValue;
}

export const builtInFacts: Readonly<Record<string, BuiltInFact>> = {
  today: { title: { zh: '检查当天', en: 'the day of the check' }, value: ({ clock }) => clock.today() },
  supervisors: {
    title: { zh: '设置中的经理、主管、组长姓名', en: 'names of supervisors in the settings' },
    value: ({ settings }) => settings.supervisors,
  },
};

/** What the fact `deadline` of a rule with a deadline has. */
export const deadlinePaths: Readonly<Record<string, Bilingual>> = {
  state: { zh: '状态', en: 'state' },
  startedAt: { zh: '起算时间', en: 'start' },
  warnAt: { zh: '提醒时间', en: 'warn moment' },
  dueAt: { zh: '到期时间', en: 'due moment' },
  doneAt: { zh: '完成时间', en: 'done at' },
  isAgreed: { zh: '是否按约定日期', en: 'whether an agreed day made it due' },
};
