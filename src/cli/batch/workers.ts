/** Owns the workers that check workbooks side by side: a thread each, or none where there is one job only. */
import nodeModule from 'node:module'; // as a whole: webpack would follow createRequire, and bundle tsx
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { HostError } from '../../hosts/host';
import type { Bilingual } from '../../model/language';
import { sentenceOf } from '../failure';
import type { checkBook, Told, Work } from './check-book';
import { termsDigest } from './run-file';
import { writeState } from './state';

export interface Workers {
  /** Checks the workbooks at these paths, and tells of each as it is done. Throws HostError where a result can't be kept, and what `onTold` throws. */
  checkAll(paths: readonly string[], onTold: (path: string, told: Told) => void): Promise<void>;
  /** The threads end by themselves, and are not waited for. */
  close(): void;
}

/**
 * Workers for so many workbooks at once; the first is up when this returns. A workbook that brings its thread down is told as failed, and another
 * thread takes its place.
 */
export async function startWorkers(jobs: number, work: Work): Promise<Workers> {
  if (jobs === 1) {
    const { checkBook } = await import('./check-book'); // beside workers this thread checks nothing, and need not load what does
    return {
      async checkAll(paths, onTold) {
        for (const path of paths) onTold(path, await checkBook(path, work));
      },
      close: () => {},
    };
  }
  const { script, ...options } = entry();
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    minWorkers: jobs, // all at once: together they start in the time of one
    maxWorkers: jobs,
    workerThreadOpts: { workerData: work, ...options },
  });
  const close = (force = false) => void pool.terminate(force).catch(() => {}); // it would wait for ever for a thread that has ended before
  try {
    await pool.exec('isReady', []); // what keeps a worker from starting is no workbook's fault
  } catch (error) {
    close(true);
    throw error;
  }
  return { checkAll: (paths, onTold) => checkAbreast(pool, jobs, paths, work, onTold), close: () => close() };
}

/**
 * What is seen by all threads: in the first place the index of the workbook that comes next, and behind it in each lane's place that of the one it
 * is at. Workers take the next by themselves: to be given it by this thread, which gathers, was a sixth of their time.
 */
type Turns = Int32Array;

const NONE = -1;

/** Errors lose their kind on the way between threads, so they travel as what they say. */
type Answer = { readonly told: Told } | { readonly stopped: Bilingual };

interface Answered {
  readonly index: number;
  readonly answer: Answer;
}

async function checkAbreast(
  pool: workerpool.Pool,
  jobs: number,
  paths: readonly string[],
  work: Work,
  onTold: (path: string, told: Told) => void,
): Promise<void> {
  const turns: Turns = new Int32Array(new SharedArrayBuffer((1 + jobs) * Int32Array.BYTES_PER_ELEMENT));
  const faults: unknown[] = [];
  const waiting = new Set(paths.keys());
  const take = ({ index, answer }: Answered) => {
    if (!waiting.delete(index)) return; // of a thread that ended between two workbooks
    try {
      if ('stopped' in answer) throw new HostError('write-failed', answer.stopped);
      onTold(paths[index]!, answer.told);
    } catch (error) {
      faults.push(error);
      Atomics.store(turns, 0, paths.length);
    }
  };
  const lane = async (place: number) => {
    while (Atomics.load(turns, 0) < paths.length) {
      Atomics.store(turns, place, NONE);
      try {
        await pool.exec('checkInTurn', [paths, turns, place], { on: take });
      } catch (error) {
        const index = Atomics.load(turns, place);
        if (index === NONE) throw error; // it never began
        take({ index, answer: crashed(paths[index]!, work) });
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, (_, index) => lane(1 + index)));
  const lost = faults.length > 0 ? [] : waiting; // a thread took them, and broke before it could say so
  for (const index of lost) take({ index, answer: crashed(paths[index]!, work) });
  if (faults.length > 0) throw faults[0];
}

/** The worker's side: answers until the pool is closed. */
export function serveWorker(check: typeof checkBook): void {
  const work: Work = workerData;
  const answerOf = async (path: string): Promise<Answer> => {
    try {
      return { told: await check(path, work) };
    } catch (error) {
      return { stopped: sentenceOf(error) };
    }
  };
  const checkInTurn = async (paths: readonly string[], turns: Turns, place: number): Promise<void> => {
    for (;;) {
      const index = Atomics.add(turns, 0, 1);
      if (index >= paths.length) return;
      Atomics.store(turns, place, index);
      const answered: Answered = { index, answer: await answerOf(paths[index]!) };
      workerpool.workerEmit(answered);
      await setImmediate(); // what else the thread has to do
    }
  };
  workerpool.worker({ checkInTurn, isReady: () => true });
}

function crashed(path: string, { stateFolder, terms }: Work): Answer {
  const told = { kind: 'failed', sentence: crash[terms.language] } as const;
  writeState(stateFolder, { terms: termsDigest(terms), path, outcome: told });
  return { told };
}

const crash: Bilingual = {
  zh: '检查到一半中断了，多半是内存不够。请用 check 单独检查它，或减少 --jobs 再试。',
  en: 'The check broke off, most likely for want of memory. Check it alone, by check, or try again with fewer --jobs.',
};

/** The one bundled file is the command line and its worker, as `main` says. The sources need tsx, as the command line did. */
function entry(): { readonly script: string; readonly execArgv?: string[] } {
  if (!__filename.endsWith('.ts')) return { script: __filename };
  const tsx = nodeModule.createRequire(__filename).resolve('tsx/cjs');
  return { script: join(__dirname, 'worker.ts'), execArgv: ['--require', tsx] };
}
