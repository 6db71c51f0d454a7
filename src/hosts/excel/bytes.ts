/** Owns the sizes of requests and responses: Excel on the web takes 5 MB either way, and less holds the page up less. */
import type { Area } from '../../model/address';
import type { Session } from './session';

/** What one round trip should carry at most in either direction, in bytes; a slow machine gets less, see {@link Session.pace}. */
export const bytesPerTrip = 500_000;

/** Bytes of a value on the wire, counted without writing them down. A pair of surrogates counts two more than it takes. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** Something to ask or to do in one of the next round trips. */
export interface Job {
  /** Estimate of what it adds to the larger of request and response. */
  readonly bytes: number;
  /** Puts it into the request; what it gives back is called once the answer is there. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most jobs only write, and want no answer
  readonly queue: () => (() => void) | void;
}

/** Does the jobs in order, in as few round trips as their bytes allow; each is made when its trip is near. `begin` and `end` stand around each request. */
export async function inTrips(
  session: Session,
  jobs: Iterable<Job>,
  begin: () => void = () => {},
  end: () => void = () => {},
): Promise<void> {
  const { pace } = session;
  const waiting = jobs[Symbol.iterator]();
  for (let next = waiting.next(); !next.done; ) {
    const answered: (() => void)[] = [];
    let bytes = 0;
    pace.begin();
    begin();
    for (; !next.done; next = waiting.next()) {
      const job = next.value;
      if (bytes > 0 && bytes + job.bytes > pace.bytes) break;
      bytes += job.bytes;
      const answer = job.queue();
      if (answer) answered.push(answer);
    }
    end();
    await session.sync();
    for (const answer of answered) answer();
    await pace.end(bytes);
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
