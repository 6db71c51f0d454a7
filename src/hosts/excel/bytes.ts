/** Owns the sizes of requests and responses: Excel on the web takes 5 MB either way, and less holds the page up less. */
import type { Area } from '../../model/address';
import type { Session } from './session';

/** What one round trip should carry at most in either direction, in bytes. Office.js and we are some 10 ms busy with so much. */
export const bytesPerTrip = 500_000;

/** Bytes of a value on the wire. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Something to ask or to do in one of the next round trips. */
export interface Job {
  /** Estimate of what it adds to the larger of request and response. */
  readonly bytes: number;
  /** Puts it into the request; what it gives back is called once the answer is there. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most jobs only write, and want no answer
  readonly queue: () => (() => void) | void;
}

/** Does the jobs in order, in as few round trips as their bytes allow. `begin` and `end` stand around each request. */
export async function inTrips(
  session: Session,
  jobs: readonly Job[],
  begin: () => void = () => {},
  end: () => void = () => {},
): Promise<void> {
  for (let next = 0; next < jobs.length; ) {
    const answered: (() => void)[] = [];
    begin();
    for (let bytes = 0; next < jobs.length; next++) {
      const job = jobs[next]!;
      if (bytes > 0 && bytes + job.bytes > session.bytesPerTrip) break;
      bytes += job.bytes;
      const answer = job.queue();
      if (answer) answered.push(answer);
    }
    end();
    await session.sync();
    for (const answer of answered) answer();
  }
}

/** An area in pieces of so many rows, from top to bottom. */
export function inRows({ top, bottom, ...columns }: Area, rows: number): Area[] {
  const pieces: Area[] = [];
  for (let from = top; from <= bottom; from += rows) {
    pieces.push({ top: from, ...columns, bottom: Math.min(bottom, from + rows - 1) });
  }
  return pieces;
}
