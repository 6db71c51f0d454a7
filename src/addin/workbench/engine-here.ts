/** Owns the engine in the page's own thread, for pages that may not start another. */
import { type Endpoint, expose } from 'comlink';
import { makeRoom } from '../engine/room';
import { rules } from '../engine/rules';

export function answerAt(endpoint: Endpoint): void {
  expose(makeRoom(rules), endpoint);
}
