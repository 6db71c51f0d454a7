/**
 * Owns the fuzzer: harms real workbooks in every way that a disk, a bug or an enemy might, and takes each through reading, checking,
 * writing and clearing.
 *
 *     npm run fuzz -- FOLDER [--minutes 10] [--seed 1]     from that seed on, until the time is up
 *     npm run fuzz -- FOLDER --seed 4711 --only [OUT]       that one again; OUT gets the harmed file
 *
 * Each must be read or refused with a sentence, within 30 seconds and 1 GB, and lose nothing. A find is told with its seed. The work is done
 * by a second process, so that the first sees it hang or die. Exit 1 where anything was found.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { passThrough } from '../support/passage';
import { harmBytes } from './fuzz/bytes';
import { Luck } from './fuzz/luck';
import { harmParts } from './fuzz/parts';

const PATIENCE = 30_000;
const MEMORY = 1024;

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run fuzz -- FOLDER [--minutes 10] [--seed 1] [--only [OUT]]');
  process.exit(2);
}
const numberAfter = (word: string, otherwise: number) =>
  rest.includes(word) ? Number(rest[rest.indexOf(word) + 1]) : otherwise;
const books = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.xls[xm]$/i.test(name) && !basename(name).startsWith('~$'))
  .sort();

/** The harmed workbook of a seed. */
function harmed(seed: number): { book: string; bytes: Uint8Array } {
  const luck = new Luck(seed);
  const book = luck.of(books);
  const bytes = readFileSync(join(folder!, book));
  if (luck.chance(25)) return { book, bytes: harmBytes(bytes, luck) };
  try {
    return { book, bytes: harmParts(bytes, luck) };
  } catch {
    return { book, bytes: harmBytes(bytes, luck) }; // a book that came broken
  }
}

async function tell(seed: number): Promise<string | undefined> {
  const { book, bytes } = harmed(seed);
  const started = Date.now();
  const { result, why } = await passThrough(bytes, basename(book), { isHarmed: true });
  const seconds = (Date.now() - started) / 1000;
  if (result === 'FAILED') return `${book}: ${why}`;
  return seconds > 10 ? `${book}: took ${seconds} s` : undefined;
}

/** Works through seeds; tells each one as it begins, and what was found. */
async function work(from: number): Promise<void> {
  for (let seed = from; ; seed++) {
    process.send!({ seed });
    const find = await tell(seed);
    if (find !== undefined) process.send!({ seed, find });
    await new Promise(resolve => setImmediate(resolve));
  }
}

function watch(first: number, until: number): void {
  let seed = first;
  let finds = 0;
  const found = (what: string) => {
    finds++;
    console.log(`seed ${seed}\t${what}`);
  };
  const start = (from: number) => {
    const child = fork(__filename, [folder!, '--work', String(from)], {
      execArgv: [...process.execArgv, `--max-old-space-size=${MEMORY}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let isOver = false;
    const giveUp = () => {
      found(`nothing within ${PATIENCE / 1000} s`);
      child.kill('SIGKILL');
    };
    let alarm = setTimeout(giveUp, PATIENCE);
    child.on('message', (message: { seed: number; find?: string }) => {
      seed = message.seed;
      if (message.find !== undefined) return found(message.find);
      clearTimeout(alarm);
      alarm = setTimeout(giveUp, PATIENCE);
      isOver = Date.now() > until;
      if (isOver) child.kill();
    });
    child.on('exit', (_, signal) => {
      clearTimeout(alarm);
      if (!isOver && signal !== 'SIGKILL') found('the process died');
      if (!isOver) return start(seed + 1);
      console.log(`seeds ${first} to ${seed}: ${finds} finds`);
      process.exitCode = finds > 0 ? 1 : 0;
    });
  };
  start(first);
}

const seed = numberAfter('--seed', 1);
if (rest.includes('--work')) void work(numberAfter('--work', 1));
else if (rest.includes('--only')) {
  const out = rest[rest.indexOf('--only') + 1];
  if (out !== undefined && !out.startsWith('--')) writeFileSync(out, harmed(seed).bytes);
  void tell(seed).then(find => console.log(find ?? 'nothing found'));
} else watch(seed, Date.now() + numberAfter('--minutes', 10) * 60_000);
