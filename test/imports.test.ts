/** Owns the import table: who may import whom, and why. The architecture of DESIGN is this table; a wrong arrow fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

const mayImport = [
  { from: 'src/model', may: ['package.json'], because: "shared words can't depend on their users" },
  { from: 'src/recognise', may: ['src/model'], because: 'each step is testable with plain data' },
  { from: 'src/evaluate', may: ['src/model'], because: 'each step is testable with plain data' },
  { from: 'src/plan', may: ['src/model'], because: 'each step is testable with plain data' },
  { from: 'src/hosts', may: ['src/model'], because: 'a host knows how to write, never why' },
  {
    from: 'src/run.ts',
    may: ['src/model', 'src/recognise', 'src/evaluate', 'src/plan', 'src/hosts/host.ts', 'src/run-types.ts'],
    because: 'the flow calls the three steps and knows a host only by its contract',
  },
  {
    from: 'src/run-types.ts',
    may: ['src/model', 'src/plan', 'src/hosts/host.ts'],
    because: 'it names what the flow takes and gives',
  },
  { from: 'rules', may: ['src/model'], because: 'rules are data' },
  { from: 'src/addin', may: ['src', 'rules'], because: 'a composition root; nobody imports it' },
  {
    from: 'src/cli',
    may: ['src', 'rules', 'samples', 'package.json'],
    because: 'a composition root; nobody imports it',
  },
] as const;

const onlyIn = [
  { library: /^dayjs/, files: ['src/model/time.ts'], because: 'one door to the date library' },
  { library: /^big\.js$/, files: ['src/model/money.ts'], because: 'one door to the decimal library' },
  { library: /^@noble\/hashes/, files: ['src/plan/archive/sha256.ts'], because: 'one door to the hash library' },
  { library: /^json-rules-engine$/, files: ['src/evaluate/engine.ts'], because: 'one door to the reference engine' },
  {
    library: /^chinese-days/,
    files: ['src/evaluate/calendar.ts'],
    because: 'its coverage must be asked, in one place',
  },
  {
    library: /^(fflate|saxes|node:zlib)$/,
    files: ['src/hosts/xlsx'],
    because: 'only the xlsx host knows the file format',
  },
  {
    library: /^(node:fs|node:fs\/promises|fs)$/,
    files: ['src/hosts/xlsx/file.ts', 'src/hosts/xlsx/disk.ts', 'src/cli'],
    because: 'steps do no I/O',
  },
  { library: /^node:/, files: ['src/hosts/xlsx', 'src/cli'], because: 'the rest runs in a browser' },
  { library: /^(preact|comlink)/, files: ['src/addin'], because: 'only the pane has a user interface' },
  {
    library: /^(commander|cli-progress|string-width)$/,
    files: ['src/cli'],
    because: 'only the command line has a terminal',
  },
  { library: /^hyparquet/, files: ['src/cli/batch/parquet.ts'], because: 'one door to the Parquet library' },
  { library: /^workerpool$/, files: ['src/cli/batch/workers.ts'], because: 'one door to threads' },
] as const;

const forbiddenWords = [
  { word: /\bconsole\./, allowed: ['src/cli', 'src/addin'], because: 'results are data; composition roots print' },
  { word: /\bprocess\./, allowed: ['src/cli'], because: 'only the command line is a process' },
  {
    word: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
    allowed: ['src/cli', 'src/addin'],
    because: 'asOf comes from outside',
  },
  { word: /\bMath\.random\(/, allowed: [], because: 'the same book gives the same findings' },
  { word: /\bnew Function\(|\beval\(/, allowed: [], because: "the pane's content security policy forbids it" },
  {
    word: /\bExcel\.(?:run|RequestContext)\b|\bOffice\.(?:context|onReady|actions)\b/,
    allowed: ['src/hosts/excel.ts', 'src/hosts/excel', 'src/addin'],
    because: 'Office.js is behind the Excel host',
  },
] as const;

const sources = [...filesBelow('src'), ...filesBelow('rules')];

describe('who may import whom', () => {
  test.each(mayImport)('$from: $because', ({ from, may }) => {
    const wrong = sources
      .filter(file => isBelow(file, from))
      .flatMap(file => importsOf(file).map(name => ({ file, target: ourFile(file, name) })))
      .filter(({ target }) => target !== undefined && ![from, ...may].some(place => isBelow(target, place)));
    expect(wrong).toEqual([]);
  });

  test('every source file has a row in the table', () => {
    expect(sources.filter(file => !mayImport.some(row => isBelow(file, row.from)))).toEqual([]);
  });
});

test.each(onlyIn)('$library is imported only in $files: $because', ({ library, files }) => {
  const importers = sources.filter(file => importsOf(file).some(name => library.test(name)));
  expect(importers.filter(file => !files.some(place => isBelow(file, place)))).toEqual([]);
});

test.each(forbiddenWords)('$word only in $allowed: $because', ({ word, allowed }) => {
  const users = sources.filter(file => word.test(readFileSync(join(root, file), 'utf8')));
  expect(users.filter(file => !allowed.some(place => isBelow(file, place)))).toEqual([]);
});

test('the table notices a wrong import', () => {
  expect(ourFile('src/plan/index.ts', '../hosts/host')).toBe('src/hosts/host.ts');
  expect(isBelow('src/hosts/host.ts', 'src/model')).toBe(false);
  expect(isBelow('src/hosts/host.ts', 'src/hosts')).toBe(true);
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(name => /\.tsx?$/.test(name))
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import|require\(|import\()\s*['"]([^'"]+)['"]/g)].map(match => match[1]!);
}

/** The file of ours that an import means, or undefined for a package. A JSON file counts by its own name. */
function ourFile(importer: string, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  const target = relative(root, resolve(root, dirname(importer), name)).replaceAll('\\', '/');
  const candidates = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target];
  return candidates.find(candidate => sources.includes(candidate)) ?? target;
}

function isBelow(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
