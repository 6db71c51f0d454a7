/** Owns the terminal of the command line's tests: keeps what was printed, and knows what time it is. */
import { runProgram } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as a window of 80 columns without colours sees it. */
export async function ran(args: readonly string[], given: Partial<Terminal> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    now: () => '2026-10-16T15:30',
    columns: 80,
    hasColours: false,
    isWatched: false,
    ...given,
  };
  const code = await runProgram(args, terminal);
  return { code, out, err };
}
