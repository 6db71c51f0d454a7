/** Owns joins: the entries of another book that speak of the same job, by slip number, else by room. */
import { DONE, type RegisterId } from '../../model/register';
import { dayOf, monthOf, type Stamp } from '../../model/time';
import { isDated } from '../values';
import type { FactKind, Reader, Scope } from './fact';
import { isMateOf, type Job, type JobFields, jobOf, type NumberUses, numbersUsedAgain } from './jobs';
import { keyOfRoom, keysOf, type Mate, matesOf } from './mates';

export interface Join {
  /** Whether the workbook has such a book at all. */
  readonly book: boolean;
  readonly found: boolean;
  /** The first day or moment of a mate; √ where none is dated; blank where there is none. */
  readonly done: Stamp | typeof DONE | undefined;
  /** The last day or moment of any mate. */
  readonly last: Stamp | undefined;
}

export const join: FactKind = {
  title: { zh: '另一本簿中同一件事的记录', en: 'entries of another book about the same job' },
  parameters: {
    register: { type: 'register', title: { zh: '另一本簿', en: 'the other book' } },
    date: { type: 'their-field', title: { zh: '其中记录日期的字段', en: 'its field for the day' } },
    numbers: { type: 'names', optional: true, title: { zh: '本簿的单号字段', en: 'our fields for the slip number' } },
    issued: {
      type: 'name',
      optional: true,
      title: { zh: '开单日期：单号重编时用以分辨是哪一单', en: 'day of issue: tells the slip where numbers restart' },
    },
    notBefore: {
      type: 'name',
      optional: true,
      title: {
        zh: '按房号找时不早于此日；单号重编时，此日未到的单不算',
        en: 'by room, only from this day on; where numbers restart, a later slip counts from then on',
      },
    },
  },
  paths: {
    book: { zh: '是否有这本簿', en: 'whether there is such a book' },
    found: { zh: '是否找到', en: 'whether one was found' },
    done: { zh: '最早一次的日期', en: 'day of the first' },
    last: { zh: '最近一次的日期', en: 'day of the last' },
  },
  looks: { by: ['number', 'room'], into: (rule, own) => [rule.register as RegisterId, own] },
  make(rule, scope) {
    const register = rule.register as RegisterId;
    const mates = matesOf(scope.books, register, rule.date as string);
    const names = (rule.numbers ?? []) as readonly string[];
    const numbers = names.map(name => scope.reader(name));
    const notBefore = optionalReader(rule.notBefore, scope);
    const nobody: Join = { book: mates.book, found: false, done: undefined, last: undefined };
    if (mates.size === 0) return () => nobody;
    const notFound: Join = { ...nobody, book: true };
    const fields = jobFields(names, rule.issued, rule.notBefore, scope);
    const usedAgain = numbersUsedAgain(scope, fields);
    return context => {
      let hasNumber = false;
      let byNumber: readonly Mate[] = none;
      for (const reader of numbers) {
        for (const key of keysOf(reader(context))) {
          hasNumber = true;
          const named = mates.byNumber.get(key);
          if (named) byNumber = byNumber.concat(sameJob(named, () => jobOf(context.entry, fields), usedAgain.get(key)));
        }
      }
      const list = hasNumber ? mates.byRoomUnnumbered : mates.byRoom;
      const room = list.size === 0 ? undefined : keyOfRoom(context.entry.values.room);
      const byRoom = room === undefined ? undefined : list.get(room);
      if (byRoom === undefined && byNumber.length === 0) return notFound;
      const since = notBefore?.(context);
      return told(byNumber, byRoom, isDated(since) ? dayOf(since) : undefined);
    };
  },
};

/** A mate counts from the day it is not before; without a day it is given the benefit of the doubt. */
function told(byNumber: readonly Mate[], byRoom: readonly Mate[] = [], since: Stamp | undefined): Join {
  const from = since === undefined ? 0 : firstNotBefore(byRoom, since);
  const undated = byRoom.length > 0 && byRoom[0]!.at === undefined;
  const first = earliest([...byNumber.map(({ at }) => at), byRoom[from]?.at]);
  const found = byNumber.length > 0 || from < byRoom.length || undated;
  const last = latest([...byNumber.map(({ at }) => at), from < byRoom.length ? byRoom.at(-1)?.at : undefined]);
  return { book: true, found, done: first ?? (found ? DONE : undefined), last };
}

function firstNotBefore(mates: readonly Mate[], since: Stamp): number {
  let [low, high] = [0, mates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = mates[middle]!.at;
    if (at === undefined || dayOf(at) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

function earliest(stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  return stamps.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}

function latest(stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  return stamps.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

const none: readonly Mate[] = [];

/** Where a number was used more than once, only what can speak of this slip. */
function sameJob(mates: readonly Mate[], jobOf: () => Job | undefined, uses: NumberUses | undefined): readonly Mate[] {
  const restarts = uses !== undefined || isSpread(mates);
  const job = restarts ? jobOf() : undefined;
  return job ? mates.filter(mate => isMateOf(mate, job, uses?.jobs ?? [])) : mates;
}

/** Whether the days of the mates lie in several months. */
function isSpread(mates: readonly Mate[]): boolean {
  return mates.length > 1 && new Set(mates.flatMap(({ at }) => (at === undefined ? [] : monthOf(at)))).size > 1;
}

function jobFields(numbers: readonly string[], issued: unknown, notBefore: unknown, scope: Scope): JobFields {
  const fieldsOf = (name: unknown) => (name === undefined ? [] : scope.fieldsOf(name as string));
  return { numbers: numbers.flatMap(scope.fieldsOf), issued: fieldsOf(issued), notBefore: fieldsOf(notBefore) };
}

function optionalReader(name: unknown, scope: Scope): Reader | undefined {
  return name === undefined ? undefined : scope.reader(name as string);
}
