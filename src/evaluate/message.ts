/** Owns the sentences of findings: a rule's template, filled in with the entry's values and facts. */
import type { Bilingual, Language } from '../model/language';
import type { RegisterSpec } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import type { EntryContext, Scope } from './facts/fact';
import { labelOf, subjectOf } from './labels';
import { placeholdersIn } from './names';
import { pathOf } from './scope';
import { standingText } from './standing';
import { ABSENT, type FactValue, isDated, isUnreadableFact } from './values';
import { stampText } from './wording';

/** Placeholders that every message has, beside the rule's fields, facts and parameters. */
export const commonPlaceholders = ['subject', 'entry', 'clause', 'actor', 'deadline.standing'] as const;

export type Writer = (context: EntryContext, item?: object) => Bilingual;

/** Prepares a message of one check on one table. `item` is one of an outcome's `each`. */
export function messageWriter(message: Bilingual, check: CheckRule, scope: Scope): Writer {
  const [zh, en] = [templateOf(message.zh, 'zh', check, scope), templateOf(message.en, 'en', check, scope)];
  return (context, item) => ({ zh: zh(context, item), en: en(context, item) });
}

function templateOf(text: string, language: Language, check: CheckRule, scope: Scope) {
  const literals = text.split(/\{[^{}]*\}/);
  const values = placeholdersIn(text).map(name => placeholder(name, check, scope));
  return (context: EntryContext, item?: object): string =>
    literals.map((literal, index) => literal + (values[index]?.(context, item)[language] ?? '')).join('');
}

function placeholder(name: string, check: CheckRule, scope: Scope): Writer {
  const { books, table } = scope;
  const same = (text: string): Bilingual => ({ zh: text, en: text });
  switch (name) {
    case 'subject':
      return ({ entry }) => same(subjectOf(table.register, entry));
    case 'entry':
      return ({ entry }) => same(labelOf(table.register, entry));
    case 'clause':
      return () => same(check.source.clause);
    case 'actor':
      return () => check.actor;
    case 'deadline.standing': {
      const read = scope.reader('deadline');
      return context => standingText(read(context) as Parameters<typeof standingText>[0], books);
    }
  }
  if (name.startsWith('item.')) {
    return (_context, item) => spoken(pathOf(item, name.slice(5)), books);
  }
  const read = scope.reader(name);
  const words = wordsOf(scope.fieldsOf(name), books.specOf(table.register));
  return context => {
    const value = read(context);
    return words.get(String(value)) ?? spoken(value, books);
  };
}

/** A value as it stands in a sentence. */
export function spoken(value: FactValue, { today }: Pick<Books, 'today'>): Bilingual {
  if (value === undefined || value === ABSENT) return { zh: '（空）', en: '(blank)' };
  if (isDated(value)) return stampText(value, today);
  if (isUnreadableFact(value)) return { zh: value.unreadable, en: value.unreadable };
  if (typeof value === 'object' && 'zh' in value) return value as Bilingual;
  const text = Array.isArray(value) ? value.join('、') : String(value);
  return { zh: text, en: text };
}

/** The words for a choice field's canonical values. */
function wordsOf(fields: readonly string[], { fields: specs }: RegisterSpec): ReadonlyMap<string, Bilingual> {
  const choices = specs.filter(({ id }) => fields.includes(id)).flatMap(({ choices = {} }) => Object.entries(choices));
  return new Map(choices.map(([value, words]) => [value, { zh: words[0] ?? value, en: value }]));
}

/** What a finding shows as its evidence: the fields and facts that its message speaks of, and those that its deadline runs between. */
export function evidenceOf(names: readonly string[], context: EntryContext): Record<string, string> {
  const { scope } = context;
  const evidence: Record<string, string> = {};
  for (const name of names) {
    const value = scope.reader(name)(context);
    if (typeof value === 'string' || typeof value === 'number') evidence[name] = String(value);
    else if (isUnreadableFact(value)) evidence[name] = value.unreadable;
    else if (typeof value === 'object' && 'zh' in value) evidence[name] = String(value.zh);
  }
  return evidence;
}
