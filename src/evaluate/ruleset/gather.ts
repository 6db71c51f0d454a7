/** Owns how rule files make a rules set: which kind each is, by where it stands, and what the set is made of. */
import type { CalendarRules } from '../../model/calendar';
import type { FeeRule } from '../../model/fee';
import type { RegisterSpec } from '../../model/register';
import type { AnyCondition, CheckRule, RuleFile, RuleSet } from '../../model/rule';
import type { NamedConditions } from '../compile';

/** Which schema a file answers to. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^registers\/[^/]+\.json$/, 'register'],
  [/^checks\/[^/]+\.json$/, 'check'],
  [/^fees\/[^/]+\.json$/, 'fee'],
  [/^calendar\.json$/, 'calendar'],
  [/^conditions\.json$/, 'conditions'],
];

/** Undefined for a schema, and for what is no rule file. */
export function kindOf({ path }: RuleFile): string | undefined {
  return kinds.find(([pattern]) => pattern.test(path))?.[1];
}

/** The set of files that were checked before, such as those that we ship: the page needs neither their schemas nor the time. */
export function gatherRules(files: readonly RuleFile[]): RuleSet {
  return ruleSetOf(kind => files.filter(file => kindOf(file) === kind));
}

/** The set of these files, asked for by their kind. */
export function ruleSetOf(sound: (kind: string) => readonly RuleFile[]): RuleSet {
  const [calendar] = sound('calendar');
  const conditions = sound('conditions').map(conditionsIn);
  return {
    registers: sound('register').map(({ json }) => json as RegisterSpec),
    checks: sound('check')
      .map(({ json }) => json as CheckRule)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    conditions: Object.fromEntries(conditions.flatMap(Object.entries).filter(([, { when }]) => !refersToAnother(when))),
    fees: sound('fee').map(({ json }) => json as FeeRule),
    calendar: (calendar?.json ?? noCalendar) as CalendarRules,
  };
}

export function conditionsIn({ json }: RuleFile): NamedConditions {
  return (json as { conditions: NamedConditions }).conditions;
}

export function refersToAnother(condition: AnyCondition): boolean {
  if ('condition' in condition) return true;
  if ('all' in condition) return condition.all.some(refersToAnother);
  return 'any' in condition && condition.any.some(refersToAnother);
}

const noCalendar: CalendarRules = {
  title: { zh: '', en: '' },
  serviceHours: { source: { zh: '', en: '' }, ours: true, spans: [] },
  counting: [],
  notices: [],
};
