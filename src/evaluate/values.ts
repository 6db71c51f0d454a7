/** Owns what the value of a cell or a fact can be told to be: blank, done, open, dated. */
import type { Bilingual } from '../model/language';
import { DONE, isUnreadable, NOT_APPLICABLE, NOT_DONE, type Unreadable, type Value } from '../model/register';
import { dayOf, hasTime, type Stamp } from '../model/time';

/** The value of a field whose column the table does not have. Only "is not" is true of it. */
export const ABSENT: unique symbol = Symbol('absent');

/** What a fact or a field can be. Objects are what facts with paths are made of. */
export type FactValue = Value | typeof ABSENT | number | boolean | object;

export const states = ['blank', 'filled', 'done', 'open', 'dated'] as const;

/**
 * `blank`: nothing stands there · `filled`: something does · `done`: a day, a tick or a done-word · `open`: blank, a cross or an open-word ·
 * `dated`: a day or moment. A dash (not applicable) is none of them.
 */
export type State = (typeof states)[number];

export const stateTitles: Readonly<Record<State, Bilingual>> = {
  blank: { zh: '空白', en: 'blank' },
  filled: { zh: '已填', en: 'filled in' },
  done: { zh: '已办', en: 'done' },
  open: { zh: '未办', en: 'not done' },
  dated: { zh: '写有日期', en: 'dated' },
};

/** Whether a value is in a state. Unreadable and absent ones must not get here. */
export function isInState(value: FactValue, state: State): boolean {
  switch (state) {
    case 'blank':
      return value === undefined;
    case 'filled':
      return value !== undefined && value !== NOT_APPLICABLE;
    case 'done':
      return isDone(value);
    case 'open':
      return isOpen(value);
    case 'dated':
      return isDated(value);
  }
}

export function isDone(value: FactValue): boolean {
  return value === DONE || value === 'done' || isDated(value);
}

export function isOpen(value: FactValue): boolean {
  return value === undefined || value === NOT_DONE || value === 'open';
}

/** Values are stamps or were never dates: their shape tells. */
export function isDated(value: FactValue): value is Stamp {
  return (
    typeof value === 'string' &&
    (value.length === 10 || value.length === 16) &&
    value.charCodeAt(4) === 45 &&
    value.charCodeAt(7) === 45 &&
    isDigit(value.charCodeAt(0)) &&
    isDigit(value.charCodeAt(9))
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUnreadableFact(value: FactValue): value is Unreadable {
  return typeof value === 'object' && 'unreadable' in value && isUnreadable(value as Unreadable);
}

/** -1, 0 or 1: by moment where both have a time, else by day. */
export function compareStamps(a: Stamp, b: Stamp): -1 | 0 | 1 {
  if (a === b) return 0;
  const isTimed = hasTime(a) && hasTime(b);
  const left = isTimed ? a : dayOf(a);
  const right = isTimed ? b : dayOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
