/** Owns the browser's own record of a page's main thread: its stretches of work, by the clock and by processor time. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Frame } from 'playwright-core';

/** One stretch of work, in milliseconds: by the clock, and of processor time. A busy machine stretches the clock. */
export interface Block {
  readonly wall: number;
  readonly processor: number;
  /** On the clock of {@link Traced.marks}. */
  readonly end: number;
}

export interface Traced {
  readonly blocks: readonly Block[];
  /** When the page made each of its `performance.mark`s, in milliseconds. */
  readonly marks: Readonly<Record<string, number>>;
}

const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
const profiling = ['v8', 'v8.execute', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.gc'];

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What the thread of this frame did meanwhile. The record stays at `path`, for a browser's developer tools. */
export async function traced(frame: Frame, path: string, act: () => Promise<void>): Promise<Traced> {
  const browser = frame.page().context().browser()!;
  mkdirSync(dirname(path), { recursive: true });
  await browser.startTracing(frame.page(), {
    path,
    categories: [...categories, ...(process.env.PROFILE ? profiling : [])],
  });
  await frame.evaluate(() => performance.mark('steward-frame'));
  await act();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === 'steward-frame')!;
  const events = traceEvents.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
  return {
    blocks: events
      .filter(({ name }) => name.endsWith('RunTask'))
      .map(({ ts, dur = 0, tdur = 0 }) => ({ wall: dur / 1000, processor: tdur / 1000, end: (ts + dur) / 1000 })),
    marks: Object.fromEntries(events.map(({ name, ts }) => [name, ts / 1000])),
  };
}
