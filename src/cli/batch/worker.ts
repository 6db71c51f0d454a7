/** Owns the beginning of a worker's thread. */
import { checkBook } from './check-book';
import { serveWorker } from './workers';

serveWorker(checkBook);
