/** Owns the engine's thread in a browser: a worker from a file of the page's own, as its content security policy asks for. */
import type { Thread } from '.';

export function workerThread(): Thread {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'steward' });
  return {
    endpoint: worker,
    onDeath: died => worker.addEventListener('error', died),
    stop: () => worker.terminate(),
  };
}
