/** Owns the jobs behind numbers that were used more than once: which of them an entry of another book speaks of. */
import type { Entry, RegisterId } from '../../model/register';
import { addMonths, type Month, monthOf, type Stamp } from '../../model/time';
import { amended, type Lookup } from '../amended';
import type { IndexedBooks } from '../books';
import type { Change } from '../changes';
import { tiesOf } from '../ties';
import { compareStamps, isDated } from '../values';
import type { Scope } from './fact';
import { keyOfRoom, keysOf, type Mate } from './mates';

/** One entry of our own book, as far as others can speak of it. */
export interface Job {
  /** The issue of its slip, or the work where the slip was written after it. */
  readonly begins: Stamp;
  /** From when on others have reason to speak of it; undefined where that has not come. */
  readonly ready: Stamp | undefined;
  /** The month after that of its slip. */
  readonly lastMonth: Month;
  readonly room: string | undefined;
}

/** The fields that a join reads of our own book. */
export interface JobFields {
  readonly numbers: readonly string[];
  readonly issued: readonly string[];
  readonly notBefore: readonly string[];
}

/** What is known of a number that several entries of our book have. */
export interface NumberUses {
  /** Those of them that are dated. */
  readonly jobs: readonly Job[];
}

/** The numbers that our book uses more than once; nearly every number has one entry, of which nothing needs to be kept. */
export function numbersUsedAgain({ books, table }: Scope, fields: JobFields): Lookup<string, NumberUses> {
  const { register } = table;
  const key = `used again:${register}:${Object.values(fields).join(';')}`;
  return books.remembered(
    key,
    [register],
    books => usedAgainIn(books, register, fields),
    (before, changes, books) => usedAgainSince(before, changes, books, register, fields),
  );
}

function usedAgainIn(books: IndexedBooks, register: RegisterId, fields: JobFields): Lookup<string, NumberUses> {
  const first = new Map<string, Entry>();
  const again = new Map<string, Entry[]>();
  for (const { entry } of books.entriesOf(register)) {
    for (const key of keysIn(entry, fields)) {
      const before = first.get(key);
      if (before === undefined) first.set(key, entry);
      else if (again.has(key)) again.get(key)!.push(entry);
      else again.set(key, [before, entry]);
    }
  }
  return new Map(Array.from(again, ([key, same]) => [key, usesOf(same, fields)]));
}

function usesOf(entries: readonly Entry[], fields: JobFields): NumberUses {
  return { jobs: entries.flatMap(entry => jobOf(entry, fields) ?? []) };
}

/** After an edit: of the numbers that the changed entries have or had. Who else has them, the ties tell. */
function usedAgainSince(
  before: Lookup<string, NumberUses>,
  changes: readonly Change[],
  books: IndexedBooks,
  register: RegisterId,
  fields: JobFields,
): Lookup<string, NumberUses> {
  const touched = new Set<string>();
  for (const { before: was, after: is } of changes) {
    const [old, now] = [was, is].map(entry => (entry && !entry.isVoid ? [...keysIn(entry, fields)] : []));
    for (const key of [...old!, ...now!]) {
      if (before.has(key) || !(old!.includes(key) && now!.includes(key))) touched.add(key);
    }
  }
  const users = (key: string) =>
    tiesOf(books, register, 'number')
      .entriesWith(key, books)
      .filter(entry => [...keysIn(entry, fields)].includes(key));
  return amended(
    before,
    new Map(
      Array.from(touched, key => {
        const same = users(key);
        return [key, same.length > 1 ? usesOf(same, fields) : undefined];
      }),
    ),
  );
}

/** The keys of an entry's own numbers, each once. */
function keysIn({ values }: Entry, { numbers }: JobFields): Iterable<string> {
  const keys = numbers.length === 1 ? keysOf(values[numbers[0]!]) : numbers.flatMap(field => keysOf(values[field]));
  return keys.length <= 1 ? keys : new Set(keys);
}

/** Undefined where nobody wrote when the slip was issued. */
export function jobOf({ values }: Entry, { issued, notBefore }: JobFields): Job | undefined {
  const dayIn = (fields: readonly string[]) => fields.map(field => values[field]).find(value => value !== undefined);
  const [at, ready] = [dayIn(issued), dayIn(notBefore)];
  if (!isDated(at)) return undefined;
  const begins = isDated(ready) && compareStamps(ready, at) < 0 ? ready : at;
  const lastMonth = addMonths(monthOf(at), 1);
  return { begins, ready: isDated(ready) ? ready : undefined, lastMonth, room: keyOfRoom(values.room) };
}

/** Whether a mate speaks of a job: it can, and no other job of the number is nearer. */
export function isMateOf(mate: Mate, job: Job, jobs: readonly Job[]): boolean {
  return (
    mate.at === undefined || (canSpeakOf(mate.at, job) && !jobs.some(other => isNearer(mate, mate.at!, other, job)))
  );
}

/** Not before the job begins, nor after the month that follows its slip's. */
function canSpeakOf(at: Stamp, { begins, lastMonth }: Job): boolean {
  return compareStamps(at, begins) >= 0 && monthOf(at) <= lastMonth;
}

/** The same room is nearer than another, then the later job is, once there is reason to speak of it. */
function isNearer({ room }: Mate, at: Stamp, other: Job, job: Job): boolean {
  if (!canSpeakOf(at, other) || other.ready === undefined || compareStamps(at, other.ready) < 0) return false;
  const isIn = (each: Job) => room !== undefined && each.room === room;
  return isIn(other) === isIn(job) ? compareStamps(other.begins, job.begins) > 0 : isIn(other);
}
