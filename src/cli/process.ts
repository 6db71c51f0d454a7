/** Owns the process around a command line: its streams, its exit code, and the last resort when something breaks. */
import { sentenceOf } from './failure';
import { processTerminal, type Terminal } from './terminal';
import { languageOf } from './usage';

/** Runs until the exit code is known. Sets it rather than exits: what is still in the pipes must get out. */
export function runInProcess(args: readonly string[], run: (terminal: Terminal) => Promise<number>): void {
  const fail = (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)[languageOf(args)]}\n`);
    process.exitCode = 2;
  };
  process.on('uncaughtException', fail);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error); // the reader, such as `head`, has seen enough
  });
  let isOver = false;
  process.once('exit', () => {
    if (!isOver) fail(new Error('nothing is left to wait for')); // Node would end here as if all were well
  });
  run(processTerminal())
    .then(code => {
      process.exitCode = code;
    }, fail)
    .finally(() => {
      isOver = true;
    });
}
