/**
 * Owns the score: runs `check` on a folder of workbooks with expected results and says how well it read and judged them.
 *
 *     npm run score -- FOLDER        (FOLDER/books/*.xlsx, FOLDER/expected/*.json)
 *
 * Prints misses and false accusations row by row, then figures. Exit 1 when an aim is missed.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ExpectedTable {
  register: string;
  range: string;
  headingRows: number[];
  columns: Record<string, string>;
  either: Record<string, string[]>;
  ignoredColumns: string[];
  entries: number;
  void: number;
  skipped: { row: number; reason: string }[];
}
interface ExpectedFinding {
  check: string;
  sheet: string | null;
  row: number | null;
  severity: string;
  strict: boolean;
  severityStrict: boolean;
}
interface Tolerated {
  check: string;
  sheet: string;
  row: number | '*';
  severities?: string[];
  max?: number;
}
interface Expected {
  workbook: string;
  asOf: string;
  sheets: { sheet: string; tables: ExpectedTable[] }[];
  unrecognised: string[];
  findings: ExpectedFinding[];
  tolerated: Tolerated[];
  late: { check: string; sheet: string; row: number }[];
}
interface Actual {
  registers: (Omit<ExpectedTable, 'either' | 'ignoredColumns'> & { sheet: string })[];
  findings: { check: string; sheet: string; row: number; severity: string; message: string }[];
  late: { check: string; sheet: string; row: number }[];
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run score -- FOLDER   (with books/ and expected/)');
  process.exit(2);
}

const total = { sheets: 0, sheetsOf: 0, columns: 0, columnsOf: 0, entries: 0, entriesOf: 0, skips: 0, skipsOf: 0 };
const judged = { hit: 0, of: 0, wrong: 0, printed: 0, severity: 0, late: 0, lateOf: 0 };

for (const file of readdirSync(join(folder, 'expected'))
  .filter(name => name.endsWith('.json'))
  .sort()) {
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected', file), 'utf8'));
  const book = join(folder, 'books', expected.workbook);
  const args = ['tsx', 'src/cli/main.ts', 'check', book, '--as-of', expected.asOf, '--format', 'json', '--no-progress'];
  const run = spawnSync('npx', args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status === 2 || run.status === null) {
    console.error(`${expected.workbook}: could not run: ${run.stderr}`);
    process.exit(2);
  }
  const actual: Actual = JSON.parse(run.stdout);
  console.log(`\n## ${expected.workbook}  (${expected.asOf})`);
  scoreReading(expected, actual);
  scoreFindings(expected, actual);
}

const percent = (part: number, whole: number) => (whole === 0 ? '100.0 %' : `${((100 * part) / whole).toFixed(1)} %`);
console.log(`
sheets     ${total.sheets}/${total.sheetsOf}  ${percent(total.sheets, total.sheetsOf)}
columns    ${total.columns}/${total.columnsOf}  ${percent(total.columns, total.columnsOf)}
entries    ${total.entries}/${total.entriesOf} tables with the right count  ${percent(total.entries, total.entriesOf)}
skipped    ${total.skips}/${total.skipsOf}  ${percent(total.skips, total.skipsOf)}
recall     ${judged.hit}/${judged.of}  ${percent(judged.hit, judged.of)}
precision  ${judged.printed - judged.wrong}/${judged.printed}  ${percent(judged.printed - judged.wrong, judged.printed)}
severity   ${judged.severity} strict findings with another severity
late       ${judged.late}/${judged.lateOf}`);
const aims = [total.sheets === total.sheetsOf, total.columns >= 0.98 * total.columnsOf, judged.hit >= 0.98 * judged.of];
process.exit([...aims, judged.wrong <= 0.005 * judged.printed].every(Boolean) ? 0 : 1);

function scoreReading(expected: Expected, actual: Actual): void {
  for (const { sheet, tables } of expected.sheets) {
    const read = actual.registers.filter(register => register.sheet === sheet);
    total.sheetsOf++;
    const isRight = tables.length === read.length && tables.every(table => read.some(other => fits(table, other)));
    if (isRight) total.sheets++;
    else
      console.log(
        `  sheet ${sheet}: read as ${read.map(other => `${other.register} ${other.range}`).join(', ') || 'nothing'}`,
      );
    for (const table of tables)
      scoreTable(
        table,
        read.find(other => fits(table, other)) ?? read.find(other => other.register === table.register),
        sheet,
      );
  }
}

function fits(table: ExpectedTable, read: Actual['registers'][number]): boolean {
  const [a, b] = [table.headingRows[0], read.headingRows[0]];
  return table.register === read.register && a === b && table.range.split(':')[0] === read.range.split(':')[0];
}

function scoreTable(table: ExpectedTable, read: Actual['registers'][number] | undefined, sheet: string): void {
  for (const [field, letter] of Object.entries(table.columns)) {
    total.columnsOf++;
    const got = read?.columns[field];
    if (got === letter || (got !== undefined && table.either[field]?.includes(got))) total.columns++;
    else console.log(`  column ${sheet}!${letter} ${field}: read at ${got ?? 'nowhere'}`);
  }
  const known = new Set([...Object.values(table.columns), ...table.ignoredColumns]);
  for (const [field, letter] of Object.entries(read?.columns ?? {})) {
    if (!known.has(letter)) console.log(`  column ${sheet}!${letter} is no ${field}`);
  }
  total.entriesOf++;
  if (read?.entries === table.entries && read.void === table.void) total.entries++;
  else console.log(`  entries ${sheet}: ${read?.entries} + ${read?.void} void, not ${table.entries} + ${table.void}`);
  if (read && read.range !== table.range) console.log(`  range ${sheet}: ${read.range}, not ${table.range}`);
  for (const { row, reason } of table.skipped) {
    total.skipsOf++;
    const got = read?.skipped.find(other => other.row === row)?.reason;
    if (got === reason) total.skips++;
    else console.log(`  row ${sheet}!${row}: ${got ?? 'not skipped'}, not ${reason}`);
  }
  for (const { row, reason } of read?.skipped ?? []) {
    if (!table.skipped.some(other => other.row === row))
      console.log(`  row ${sheet}!${row}: skipped as ${reason}, should be an entry`);
  }
}

function scoreFindings(expected: Expected, actual: Actual): void {
  const same = (
    a: { check: string; sheet: string | null; row: number | null },
    b: { check: string; sheet: string | null; row: number | null },
  ) => a.check === b.check && (a.row === null || b.row === null || (a.sheet === b.sheet && a.row === b.row));
  for (const wanted of expected.findings.filter(finding => finding.strict)) {
    judged.of++;
    const got = actual.findings.find(finding => same(finding, wanted));
    if (got) judged.hit++;
    else console.log(`  MISS  ${wanted.check} ${wanted.sheet}!${wanted.row} ${wanted.severity}`);
    if (got && wanted.severityStrict && got.severity !== wanted.severity) {
      judged.severity++;
      console.log(
        `  SEVERITY ${got.check} ${got.sheet}!${got.row} ${got.severity}, not ${wanted.severity}: ${got.message}`,
      );
    }
  }
  const spent = new Map<Tolerated, number>();
  for (const finding of actual.findings) {
    judged.printed++;
    if (expected.findings.some(wanted => same(finding, wanted))) continue;
    const excuse = expected.tolerated.find(
      other =>
        (other.check === '*' || other.check === finding.check) &&
        (other.sheet === '*' || other.sheet === finding.sheet) &&
        (other.row === '*' || other.row === finding.row) &&
        (other.severities === undefined || other.severities.includes(finding.severity)) &&
        (other.max === undefined || (spent.get(other) ?? 0) < other.max),
    );
    if (excuse) {
      spent.set(excuse, (spent.get(excuse) ?? 0) + 1);
      continue;
    }
    judged.wrong++;
    console.log(`  FALSE ${finding.check} ${finding.sheet}!${finding.row} ${finding.severity}: ${finding.message}`);
  }
  for (const wanted of expected.late) {
    judged.lateOf++;
    if (actual.late.some(late => same(late, wanted))) judged.late++;
    else console.log(`  LATE  ${wanted.check} ${wanted.sheet}!${wanted.row} is missing`);
  }
}
