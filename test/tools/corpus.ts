/**
 * Owns the corpus run: takes any folder of workbooks, however odd, through reading, writing, verifying, writing again and clearing.
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
import { unzipSync } from 'fflate';
import { HostError } from '../../src/hosts/host';
import { openWorkbook, type XlsxHost } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/file';
import type { Change, Plan, SheetLayout } from '../../src/model/change';
import { severities } from '../../src/model/severity';
import type { Workbook } from '../../src/model/workbook';

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run corpus -- FOLDER [OUT] [--office]');
  process.exit(2);
}
const out = rest.find(word => !word.startsWith('--')) ?? mkdtempSync(join(tmpdir(), 'corpus-'));
mkdirSync(out, { recursive: true });

const layout: SheetLayout = {
  widths: [12, 16, 50],
  rows: [
    { cells: [{ value: { kind: 'text', text: '检查结果' }, style: 'title' }], height: 30 },
    { cells: ['严重程度', '时限', '问题'].map(text => ({ value: { kind: 'text', text }, style: 'heading' })) },
    ...severities.map(mark => ({
      cells: [
        { value: { kind: 'text' as const, text: mark }, style: mark },
        { value: { kind: 'date' as const, at: '2026-11-20T17:00' }, style: 'body' as const },
        { value: { kind: 'text' as const, text: '=1+1 <&>"' }, style: 'body-wrap' as const },
      ],
    })),
    {
      cells: [
        { value: { kind: 'number', number: '1280.50', decimals: 2 }, style: 'total' },
        { value: { kind: 'formula', formula: 'SUM(A7:A7)', result: '1280.50', decimals: 2 }, style: 'total' },
      ],
    },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  frozenRows: 2,
  filter: { top: 2, left: 1, bottom: 6, right: 3 },
  print: { landscape: true, repeatedRows: { from: 2, to: 2 } },
};

interface Outcome {
  readonly file: string;
  readonly result: 'written' | 'not read' | 'not written' | 'FAILED';
  readonly why?: string;
}

async function run(): Promise<void> {
  const files = readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(xls|et)\w*$/i.test(name),
  );
  const outcomes: Outcome[] = [];
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

async function tryFile(file: string): Promise<Outcome> {
  const name = basename(file);
  let result: Outcome['result'] = 'not read';
  try {
    const host = openWorkbook(readFileSync(join(folder!, file)), name, { codec: nodeCodec });
    const workbook = await host.read();
    result = 'not written';
    const before = host.bytes;
    await host.apply(planFor(workbook));
    result = 'FAILED'; // from here on nothing may be refused
    writeFileSync(join(out, flat(file)), host.bytes);
    const again = openWorkbook(host.bytes, name, { codec: nodeCodec });
    await again.apply(planFor(workbook));
    expectSame(parts(again.bytes), parts(host.bytes), 'the same plan again changed');
    await again.apply(clearingPlan(await again.read()));
    expectSame(parts(again.bytes), parts(before), 'clearing did not give back');
    return { file, result: 'written' };
  } catch (error) {
    const isTold = error instanceof HostError && error.code !== 'verification-failed' && result !== 'FAILED';
    const why = error instanceof HostError ? `${error.code}: ${error.sentence.zh}` : String((error as Error).stack);
    return { file, result: isTold ? result : 'FAILED', why };
  }
}

/** Every mark on the first sheet, one on the last, and a sheet of ours. */
function planFor({ sheets }: Workbook): Plan {
  const theirs = sheets.filter(sheet => !sheet.owned);
  const marked = severities.map(
    (mark, index): Change => ({
      kind: 'set-highlight',
      sheet: theirs[0]!.name,
      mark,
      areas: [
        { top: 1 + index, left: 1, bottom: 1 + index, right: 2 },
        { top: 9 + index * 2, left: 4, bottom: 9 + index * 2, right: 4 },
      ],
    }),
  );
  const last: Change = {
    kind: 'set-highlight',
    sheet: theirs.at(-1)!.name,
    mark: 'notice',
    areas: [{ top: 7, left: 2, bottom: 9, right: 2 }],
  };
  const taken = new Set(sheets.map(({ name }) => name));
  const sheet = ['检查结果', '检查结果(管家)', '检查结果(管家2)'].find(title => !taken.has(title))!;
  return {
    changes: [
      ...(theirs.length > 0 ? [...marked, last] : []),
      { kind: 'write-sheet', role: 'corpus', sheet, digest: '0123456789abcdef', layout },
    ],
  };
}

function clearingPlan({ sheets }: Workbook): Plan {
  return {
    changes: sheets.flatMap(({ name, owned, highlights }): Change[] =>
      owned?.role === 'corpus'
        ? [{ kind: 'remove-sheet', role: 'corpus', sheet: name }]
        : highlights.map(({ mark }) => ({ kind: 'remove-highlight', sheet: name, mark })),
    ),
  };
}

function parts(bytes: XlsxHost['bytes']): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]));
}

function expectSame(actual: Map<string, string>, wanted: Map<string, string>, what: string): void {
  const names = new Set([...actual.keys(), ...wanted.keys()]);
  const different = [...names].filter(name => actual.get(name) !== wanted.get(name));
  if (different.length > 0) throw new Error(`${what} ${different.join(', ')}`);
}

function flat(file: string): string {
  return file.replaceAll(/[\\/]/g, '~');
}

/** Files that LibreOffice opens as they came but no more as they were written. */
function openAll(files: readonly string[]): Outcome[] {
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
