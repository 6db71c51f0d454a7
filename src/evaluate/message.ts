/** Owns the sentences of findings: a rule's template, filled in with the entry's values and facts. */
import type { Bilingual, Language } from '../model/language';
import { DONE, NOT_APPLICABLE, NOT_DONE } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import type { Deadline } from './facts/deadline';
import type { EntryContext, Scope } from './facts/fact';
import { labelOf, subjectOf } from './labels';
import { placeholdersIn } from './names';
import { pathOf } from './scope';
import { standingText } from './standing';
import { ABSENT, type FactValue, isDated, isUnreadableFact } from './values';
import { choiceWords, stampText } from './wording';

/** Placeholders that every message has, beside the rule's fields, facts and parameters. */
export const commonPlaceholders = ['subject', 'entry', 'clause', 'actor', 'deadline.standing'] as const;

export type Writer = (context: EntryContext, item?: object) => Bilingual;

/**
 * Prepares a message of one check on one table. A part in square brackets is left out where one of its values is blank: `[（{number}）]`.
 * `item` is one of an outcome's `each`.
 */
export function messageWriter(message: Bilingual, check: CheckRule, scope: Scope): Writer {
  const [zh, en] = [templateOf(message.zh, check, scope), templateOf(message.en, check, scope)];
  return (context, item) => ({ zh: zh('zh', context, item), en: en('en', context, item) });
}

type Template = (language: Language, context: EntryContext, item?: object) => string;

function templateOf(text: string, check: CheckRule, scope: Scope): Template {
  const parts = text.split(/[[\]]/).map((part, index) => partOf(part, index % 2 === 1, check, scope));
  return (language, context, item) => parts.map(part => part(language, context, item)).join('');
}

function partOf(text: string, isOptional: boolean, check: CheckRule, scope: Scope): Template {
  const literals = text.split(/\{[^{}]*\}/);
  const readers = placeholdersIn(text).map(name => placeholder(name, check, scope));
  return (language, context, item) => {
    const values = readers.map(reader => reader(context, item));
    if (isOptional && values.includes(undefined)) return '';
    return literals
      .map((literal, index) => literal + (index < values.length ? (values[index] ?? blank)[language] : ''))
      .join('');
  };
}

const blank: Bilingual = { zh: '（空）', en: '(blank)' };

/** Undefined where nothing stands there. */
type Placeholder = (context: EntryContext, item?: object) => Bilingual | undefined;

function placeholder(name: string, check: CheckRule, scope: Scope): Placeholder {
  const { books, table } = scope;
  switch (name) {
    case 'subject':
      return ({ entry }) => subjectOf(table.register, entry);
    case 'entry':
      return ({ entry }) => same(labelOf(table.register, entry));
    case 'clause':
      return () => same(check.source.clause);
    case 'actor':
      return () => check.actor;
    case 'deadline.standing': {
      const read = scope.reader('deadline');
      return context => standingText(read(context) as Deadline, books.clock);
    }
  }
  if (name.startsWith('item.')) return (_context, item) => spoken(pathOf(item, name.slice(5)), books);
  const read = scope.reader(name);
  const words = choiceWords(scope.fieldsOf(name), books.specOf(table.register));
  return context => {
    const value = read(context);
    return words.get(value) ?? spoken(value, books);
  };
}

/** A value as it stands in a sentence; undefined for a blank one. */
export function spoken(value: FactValue, { clock }: Pick<Books, 'clock'>): Bilingual | undefined {
  if (value === undefined || value === ABSENT || value === NOT_APPLICABLE) return undefined;
  if (isDated(value)) return stampText(value, clock.year());
  if (isUnreadableFact(value)) return same(value.unreadable);
  if (typeof value === 'object' && 'zh' in value) return value as Bilingual;
  return same(Array.isArray(value) ? value.join('、') : String(value));
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}

/** What a finding shows as its evidence: the fields and facts that its message speaks of, and the days its deadline runs between. */
export function evidenceOf({ spoken: names, steps }: EvidenceNames, context: EntryContext): Record<string, string> {
  const { scope } = context;
  const evidence: Record<string, string> = {};
  for (const name of names) {
    const value = scope.reader(name)(context);
    if (typeof value === 'string' || typeof value === 'number') evidence[name] = String(value);
    else if (isUnreadableFact(value)) evidence[name] = value.unreadable;
    else if (typeof value === 'object' && 'zh' in value) evidence[name] = String(value.zh);
  }
  for (const name of steps) {
    const value = scope.reader(name)(context);
    if (value === DONE || value === NOT_DONE || isDated(value)) evidence[name] = value;
  }
  return evidence;
}

export interface EvidenceNames {
  readonly spoken: readonly string[];
  readonly steps: readonly string[];
}
