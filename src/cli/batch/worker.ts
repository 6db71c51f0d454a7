/** Owns the beginning of a worker's thread. */
import { serveWorker } from './workers';

serveWorker();
