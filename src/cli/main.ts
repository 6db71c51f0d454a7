/** Owns `steward`: the command line as it is typed; and, in a thread that `batch` has started, its worker. */
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { runInProcess } from './process';

// A run is short, and the optimising compiler's own threads took a third of its processor time: with small functions left as they are it
// takes a tenth, and the code runs no slower (a check of 100,000 entries: 9.2 s of processor time before, 6.9 s so; test/bench).
if (isMainThread) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');

const args = process.argv.slice(2);
if (isMainThread) runInProcess(args, async terminal => (await import('./program')).runProgram(args, terminal));
else void import('./batch/worker');
