/** Owns `steward`: the command line as it is typed. */
import { runInProcess } from './process';
import { runProgram } from './program';

const args = process.argv.slice(2);
runInProcess(args, terminal => runProgram(args, terminal));
