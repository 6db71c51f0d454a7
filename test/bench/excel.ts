/**
 * Owns the measurement of the Excel host: round trips and bytes of a check, of its highlights alone and of a summary, against Microsoft's
 * client library and the stand-in for Excel.
 *
 *     npx tsx test/bench/excel.ts [SHEETS]     20 sheets unless said otherwise
 *
 * Round trips must not grow with the rows, up to what one request may carry.
 */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Workbook } from '../../src/model/workbook';
import { check, summarise } from '../../src/run';
import type { RoundTrip } from '../support/excel/connection';
import { startExcel } from '../support/excel/excel';
import { makeXlsx } from '../support/xlsx-maker';
import { asOf, largeSheets, sheetCount } from './large-book';

const { rules } = checkRuleSet(shippedRules);
const entriesPerSheet = [50, 200, 1000];

void measureAll(Number(process.argv[2] ?? 20));

async function measureAll(sheets: number): Promise<void> {
  console.log('sheets × entries    step                       trips   sent KB   received KB   largest KB');
  for (const entries of entriesPerSheet) {
    const workbook = await bookOf(sheets, entries);
    const print = (step: string, trips: readonly RoundTrip[]) => console.log(line(sheets, entries, step, trips));
    const { connection } = startExcel(workbook);
    const taken = () => connection.trips.splice(0);

    const { plan } = await check(excelHost(), rules, { asOf, apply: false });
    print('read', taken());
    const host = excelHost();
    await host.read();
    taken();
    await host.apply({ changes: plan.changes.filter(({ kind }) => kind === 'set-highlight') });
    print('highlights', taken());
    await host.apply({ changes: plan.changes.filter(({ kind }) => kind === 'write-sheet') });
    print('findings sheet', taken());
    await summarise(excelHost(), rules, { asOf, apply: true, month: '2026-11' });
    print('summary, read and written', taken());
  }
}

/** So many sheets, the eight books over and over. */
async function bookOf(sheets: number, entries: number): Promise<Workbook> {
  const books = largeSheets(entries * sheetCount);
  const made = Array.from({ length: sheets }, (_, index) => {
    const book = books[index % books.length]!;
    return { ...book, name: `${book.name}${Math.floor(index / books.length) || ''}` };
  });
  return openWorkbook(makeXlsx({ sheets: made }), 'bench.xlsx').read();
}

function line(sheets: number, entries: number, step: string, trips: readonly RoundTrip[]): string {
  const kilobytes = (bytes: number) => String(Math.round(bytes / 1000));
  const sum = (pick: (trip: RoundTrip) => number) => trips.reduce((total, trip) => total + pick(trip), 0);
  const largest = Math.max(...trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)));
  return [
    `${sheets} × ${entries}`.padEnd(20),
    step.padEnd(26),
    String(trips.length).padStart(6),
    kilobytes(sum(({ requestBytes }) => requestBytes)).padStart(10),
    kilobytes(sum(({ responseBytes }) => responseBytes)).padStart(14),
    kilobytes(largest).padStart(13),
  ].join('');
}
