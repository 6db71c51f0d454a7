/** Owns the engine's thread on the workbench page: a worker, or the page itself where a browser allows none, as for pages opened from a folder. */
import type { Thread } from '../engine';
import { workerThread } from '../engine/thread';

export function pageThread(): Thread {
  return location.protocol === 'file:' ? sameThread() : workerThread();
}

/** The page draws less smoothly meanwhile, and a job that was given up goes on in vain. The engine is fetched only where it is needed so. */
function sameThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  void import('./engine-here').then(({ answerAt }) => answerAt(port2));
  return { endpoint: port1, onDeath() {}, stop: () => port1.close() };
}
