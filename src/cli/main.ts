/** Owns the process: arguments in, streams out, an exit code. */
import { sentenceOf } from './failure';
import { runProgram } from './program';
import { processTerminal } from './terminal';
import { languageOf } from './usage';

const args = process.argv.slice(2);

function fail(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)[languageOf(args)]}\n`);
  process.exitCode = 2;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error); // the reader, such as `head`, has seen enough
});
process.on('uncaughtException', fail);

runProgram(args, processTerminal()).then(code => {
  process.exitCode = code; // and not exit(): what is still in the pipes must get out
}, fail);
