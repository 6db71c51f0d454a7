/** Owns the workers that check workbooks side by side: a thread each, or none where there is one job only. */
import nodeModule from 'node:module'; // as a whole: webpack would follow createRequire, and bundle tsx
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { HostError } from '../../hosts/host';
import type { Bilingual } from '../../model/language';
import { sentenceOf } from '../failure';
import type { checkBook, Told, Work } from './check-book';
import { termsDigest } from './run-file';
import { writeState } from './state';

export interface Workers {
  /** Checks a workbook, as soon as a worker is free. Throws HostError where its result can't be kept. */
  check(path: string): Promise<Told>;
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
    return { check: path => checkBook(path, work), close: () => {} };
  }
  const { script, ...options } = entry();
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    minWorkers: jobs, // all at once: together they start in the time of one
    maxWorkers: jobs,
    workerThreadOpts: { workerData: work, ...options },
  });
  let isOpen = true;
  const close = (force = false) => {
    isOpen = false;
    pool.terminate(force).catch(() => {}); // it would wait for ever for a thread that has ended before
  };
  try {
    await pool.exec('isReady', []); // what keeps a worker from starting is no workbook's fault
  } catch (error) {
    close(true);
    throw error;
  }
  return {
    async check(path) {
      const answer: Answer = await pool.exec('answer', [path]).catch(error => {
        if (isOpen) return crashed(path, work);
        throw error; // it has not begun
      });
      if ('stopped' in answer) throw new HostError('write-failed', answer.stopped);
      return answer.told;
    },
    close: () => close(),
  };
}

/** Errors lose their kind on the way between threads, so they travel as what they say. */
type Answer = { readonly told: Told } | { readonly stopped: Bilingual };

/** The worker's side: answers until the pool is closed. */
export function serveWorker(check: typeof checkBook): void {
  const work: Work = workerData;
  const answer = async (path: string): Promise<Answer> => {
    try {
      return { told: await check(path, work) };
    } catch (error) {
      return { stopped: sentenceOf(error) };
    }
  };
  workerpool.worker({ answer, isReady: () => true });
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
