/** Owns how a job of the engine ends: with its result, given up, or with the sentence of what went wrong. Errors can't cross to another thread whole; this can. */
import { HostError, type HostErrorCode } from '../../hosts/host';
import type { Bilingual } from '../../model/language';

export type Outcome<Result> =
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly trouble: Trouble };

/** What went wrong and what to do about it. `unexpected`: a fault of ours. */
export interface Trouble {
  readonly code: HostErrorCode | 'unexpected';
  readonly sentence: Bilingual;
}

/** Thrown inside a job that was given up; ends in `cancelled`. */
export class Cancelled extends Error {}

export async function outcomeOf<Result>(job: () => Result | Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { state: 'done', result: await job() };
  } catch (error) {
    return error instanceof Cancelled ? { state: 'cancelled' } : { state: 'failed', trouble: troubleOf(error) };
  }
}

/** The result, or the error that the outcome stands for. */
export function resultOf<Result>(outcome: Outcome<Result>): Result {
  switch (outcome.state) {
    case 'done':
      return outcome.result;
    case 'cancelled':
      throw new Cancelled();
    case 'failed':
      throw outcome.trouble.code === 'unexpected'
        ? new Error(outcome.trouble.sentence.en)
        : new HostError(outcome.trouble.code, outcome.trouble.sentence);
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof HostError) return { code: error.code, sentence: error.sentence };
  return {
    code: 'unexpected',
    sentence: {
      zh: '程序出了意料之外的错，这一步没有做完。请关闭后重新打开再试；仍然出现时，请把这本台账的版面（不含内容）告诉我们。',
      en: 'Something unexpected went wrong and this step was not finished. Close and open again; if it happens again, tell us how this logbook is laid out (not what it says).',
    },
  };
}
