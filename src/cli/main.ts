/** Owns `steward`: the command line as it is typed; and, in a thread that `batch` has started, its worker. */
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { runInProcess } from './process';

// A run is short, and the optimising compiler's own threads took a third of its processor time: with small functions left as they are it
// takes a tenth, and the code runs no slower (a check of 100,000 entries: 9.2 s of processor time before, 6.9 s so; test/bench). Code is
// looked at for optimising after four times as much running as V8 would wait for: 6.8 s became 5.9 s, a check of 10,000 entries 2.0 s became
// 1.8 s, a batch of 120 workbooks 6.8 s became 6.3 s. The flags are the whole process's, those of batch's workers too.
if (isMainThread) setFlagsFromString('--max-inlined-bytecode-size-cumulative=200 --interrupt-budget=270336');

const args = process.argv.slice(2);
if (isMainThread) runInProcess(args, async terminal => (await import('./program')).runProgram(args, terminal));
else void import('./batch/worker');
