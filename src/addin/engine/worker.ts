/** Owns the engine's thread. */
import { expose } from 'comlink';
import { makeRoom } from './room';
import { rules } from './rules';

expose(makeRoom(rules));
