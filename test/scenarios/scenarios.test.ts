/**
 * Owns the scenarios: folders that anyone can read and add to.
 *
 * `book.txt` holds the sheets of 台账.xlsx, each under a line `=== its name`, as text tables. Any other file is there as it is. `session.txt` is
 * what a person sees who types the lines that begin with `$`: results, messages (`! `), the exit code. UPDATE=1 writes it anew: read the diff.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ran } from '../cli/terminal';
import { textBookIn } from '../support/textbook';
import { makeXlsx } from '../support/xlsx-maker';

const scenarios = readdirSync(__dirname, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? [entry.name] : [],
);
/** Milliseconds; a scenario is a whole session. */
const PATIENCE = 30_000;
const home = process.cwd();
let desk: string;

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
  process.chdir(desk);
});
afterEach(() => {
  process.chdir(home);
  rmSync(desk, { recursive: true });
});

test.each(scenarios)(
  '%s',
  async name => {
    const folder = join(__dirname, name);
    cpSync(folder, desk, { recursive: true });
    if (existsSync('book.txt')) writeFileSync('台账.xlsx', makeXlsx(textBookIn(readFileSync('book.txt', 'utf8'))));
    const written = readFileSync('session.txt', 'utf8').replaceAll('\r\n', '\n');
    const seen = await transcript(commandsOf(written));
    if (process.env.UPDATE) writeFileSync(join(folder, 'session.txt'), seen);
    else expect(seen).toBe(written);
  },
  PATIENCE,
);

function commandsOf(session: string): string[] {
  return session.split('\n').flatMap(line => (line.startsWith('$ ') ? [line.slice(2)] : []));
}

async function transcript(commands: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const command of commands) {
    const { code, out, err } = await ran(command.split(' ').slice(1));
    const messages = err.replace(/^(?=.)/gm, '! ');
    parts.push(`$ ${command}\n${out}${messages}(exit ${code})\n`);
  }
  return parts.join('\n');
}
