/** Owns the reading of steps: which of several cells says that a step was done, and when. */
import { NOT_APPLICABLE, type Unreadable } from '../../model/register';
import type { Steps } from '../../model/rule';
import type { Stamp } from '../../model/time';
import { ABSENT, compareStamps, type FactValue, isDated, isDone, isUnreadableFact } from '../values';
import type { EntryContext, Reader, Scope } from './fact';

/** `at` is undefined for a step that was done, nobody wrote when. */
export interface Done {
  readonly at?: Stamp;
}

/** Not done; not needed; or a cell that can't be read keeps the answer. */
export type StepState = Done | 'open' | 'not-applicable' | Unreadable;

export type StepReader = (context: EntryContext) => StepState;

export function isDoneStep(state: StepState): state is Done {
  return typeof state === 'object' && !('unreadable' in state);
}

/** The names that steps are read from, in order. */
export function namesOf(steps: Steps | undefined): readonly string[] {
  if (steps === undefined) return [];
  if (typeof steps === 'string') return [steps];
  return 'first' in steps ? steps.first : 'latest' in steps ? steps.latest : steps.all;
}

export function stepReader(steps: Steps, scope: Scope): StepReader {
  const readers = namesOf(steps).map(name => scope.reader(name));
  if (readers.length === 1) return context => stateOf(readers[0]!(context));
  if (typeof steps === 'object' && 'all' in steps) return context => all(readers, context);
  const pick = typeof steps === 'object' && 'latest' in steps ? latest : first;
  return context => pick(readers, context);
}

/** What one cell says of its step. */
export function stateOf(value: FactValue): StepState {
  if (value === NOT_APPLICABLE) return 'not-applicable';
  if (isDated(value)) return { at: value };
  if (isDone(value)) return undated;
  return isUnreadableFact(value) ? value : 'open';
}

const undated: Done = {};

/** The first that was done. What can't be read may have been it. */
function first(readers: readonly Reader[], context: EntryContext): StepState {
  let found: StepState = 'open';
  for (let index = 0; index < readers.length; index++) {
    const state = stateOf(readers[index]!(context));
    if (typeof state === 'object') return state;
    if (state === 'not-applicable') found = state;
  }
  return found;
}

/** Undated as soon as one is: it may have been the last. */
function latest(readers: readonly Reader[], context: EntryContext): StepState {
  let found: StepState = 'open';
  for (const reader of readers) {
    const state = stateOf(reader(context));
    if (isUnreadableFact(state)) return state;
    if (!isDoneStep(state)) continue;
    if (state.at === undefined) found = state;
    else if (!isDoneStep(found)) found = state;
    else if (found.at !== undefined && compareStamps(state.at, found.at) > 0) found = state;
  }
  return found;
}

/** Done when the last is. Columns that the table does not have, and what does not apply, are not waited for. */
function all(readers: readonly Reader[], context: EntryContext): StepState {
  let found: StepState = 'not-applicable';
  let doubt: StepState | undefined;
  for (const reader of readers) {
    const value = reader(context);
    const state = value === ABSENT ? 'not-applicable' : stateOf(value);
    if (state === 'open') return 'open';
    if (isUnreadableFact(state)) doubt = state;
    else if (isDoneStep(state)) {
      if (!isDoneStep(found) || state.at === undefined) found = state;
      else if (found.at !== undefined && compareStamps(state.at, found.at) > 0) found = state;
    }
  }
  return doubt ?? found;
}
