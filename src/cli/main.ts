/** Owns `steward`: the command line as it is typed; and, in a thread that `batch` has started, its worker. */
import { isMainThread } from 'node:worker_threads';
import { serveWorker } from './batch/workers';
import { runInProcess } from './process';
import { runProgram } from './program';

const args = process.argv.slice(2);
if (isMainThread) runInProcess(args, terminal => runProgram(args, terminal));
else serveWorker();
