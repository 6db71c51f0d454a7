/**
 * Owns the corpus run: takes any folder of workbooks, however odd, through reading, checking, writing, verifying, writing again and clearing.
 *
 *     npm run corpus -- FOLDER [OUT] [--office]
 *
 * Every file must be read or be refused with a sentence. Every file that is read gets highlights and a sheet of ours, or is refused
 * with a sentence; the same plan again must change nothing, and clearing must give back every part to the letter. The written files
 * go to OUT; with --office LibreOffice must open all of them that it opens as they came. Exit 1 where anything fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Outcome, passThrough } from '../support/passage';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run corpus -- FOLDER [OUT] [--office]');
  process.exit(2);
}
const out = rest.find(word => !word.startsWith('--')) ?? mkdtempSync(join(tmpdir(), 'corpus-'));
mkdirSync(out, { recursive: true });

type Told = Outcome & { readonly file: string };

async function run(): Promise<void> {
  const files = readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(xls|et)\w*$/i.test(name),
  );
  const outcomes: Told[] = [];
  for (const file of files.sort()) outcomes.push(await tryFile(file));
  if (rest.includes('--office'))
    outcomes.push(...openAll(outcomes.filter(({ result }) => result === 'written').map(({ file }) => file)));
  for (const { file, result, why } of outcomes) if (why) console.log(`${result}\t${file}\t${why}`);
  for (const result of ['written', 'not written', 'not read', 'FAILED'] as const) {
    console.log(`${String(outcomes.filter(outcome => outcome.result === result).length).padStart(5)} ${result}`);
  }
  console.log(`      ${out}`);
  process.exitCode = outcomes.some(({ result }) => result === 'FAILED') ? 1 : 0;
}

async function tryFile(file: string): Promise<Told> {
  const bytes = readFileSync(join(folder!, file));
  const outcome = await passThrough(bytes, basename(file), {
    onWritten: written => writeFileSync(join(out, flat(file)), written),
  });
  return { file, ...outcome };
}

function flat(file: string): string {
  return file.replaceAll(/[\\/]/g, '~');
}

/** Files that LibreOffice opens as they came but no more as they were written. */
function openAll(files: readonly string[]): Told[] {
  const office = join(out, 'office');
  const converted = (file: string, where: string) =>
    existsSync(join(office, where, `${flat(file).replace(/\.\w+$/, '')}.csv`));
  convert(
    files.map(file => join(out, flat(file))),
    join(office, 'written'),
  );
  const missing = files.filter(file => !converted(file, 'written'));
  const originals = join(office, 'originals');
  for (const file of missing) convert([join(folder!, file)], originals);
  return missing
    .filter(file => converted(basename(file), 'originals'))
    .map(file => ({ file, result: 'FAILED', why: 'LibreOffice opens the original but not what was written' }));
}

function convert(files: readonly string[], where: string): void {
  if (files.length === 0) return;
  mkdirSync(where, { recursive: true });
  spawnSync('soffice', ['--headless', '--convert-to', 'csv', '--outdir', where, ...files], {
    stdio: 'ignore',
    timeout: 600_000,
  });
}

void run();
