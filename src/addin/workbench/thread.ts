/** Owns the engine's thread on the workbench page: a worker, or the page itself where a browser allows none, as for pages opened from a folder. */
import { expose } from 'comlink';
import type { Thread } from '../engine';
import { makeRoom } from '../engine/room';
import { rules } from '../engine/rules';
import { workerThread } from '../engine/thread';

export function pageThread(): Thread {
  return location.protocol === 'file:' ? sameThread() : workerThread();
}

/** The page draws less smoothly meanwhile, and a job that was given up goes on in vain. */
function sameThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  expose(makeRoom(rules), port2);
  return { endpoint: port1, onDeath() {}, stop: () => port1.close() };
}
