/** Owns law 3: an archive loses and doubles nothing, a second run plans nothing, and whatever was altered shows; in memory and in files. */
import fc from 'fast-check';
import { numberRuns } from '../../../src/evaluate/number-runs';
import type { Host } from '../../../src/hosts/host';
import { afterPlan, openMemory } from '../../../src/hosts/memory';
import { openWorkbook } from '../../../src/hosts/xlsx';
import type { Recognition } from '../../../src/model/register';
import type { Month } from '../../../src/model/time';
import type { Workbook } from '../../../src/model/workbook';
import { type Archiving, numberedSlips, planArchive, proveArchives } from '../../../src/plan/archive';
import { proven } from '../../../src/plan/archive/proof';
import { archivesIn } from '../../../src/plan/archive/read';
import { recognise } from '../../../src/recognise';
import { textBook } from '../../support/textbook';
import { makeXlsx } from '../../support/xlsx-maker';
import { anySlips, archived, hostOf, rules, slipsBook, withRows } from './given';

jest.setTimeout(30_000); // properties

/** As the flow does it, on what was recognised already. */
function archiving(workbook: Workbook, recognition: Recognition, month: Month, asOf = '2026-11-03T17:00'): Archiving {
  const runs = numberRuns(numberedSlips(recognition, rules.registers), month);
  return planArchive(workbook, { recognition, rules, month, asOf, runs, revise: true, language: 'zh' });
}

test('each slip of the books is in the archive of one month, once, or is told to be of none', () => {
  fc.assert(
    fc.property(anySlips, lines => {
      const book = textBook({ sheets: { 派工单: slipsBook(lines) } });
      const recognition = recognise(book, rules.registers);
      const entries = recognition.tables.flatMap(table => table.entries);
      const [{ undated }] = [archiving(book, recognition, '2020-01')];
      const after = ['2026-09', '2026-10', '2026-11'].reduce(
        (workbook, month) => afterPlan(workbook, archiving(workbook, recognition, month).plan),
        book,
      );
      const listed = archivesIn(after).flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'slip'));
      const services = [
        ...listed.map(({ texts }) => texts[5]),
        ...undated.map(({ row }) => entries.find(entry => entry.row === row)?.values.service),
      ];
      expect(services.map(plain).sort()).toEqual(entries.map(({ values }) => plain(values.service)).sort());
    }),
    { numRuns: 40 },
  );
});

/** Read in half width, archived as written. */
function plain(text: unknown): string {
  return String(text).replaceAll('，', ',');
}

test('a second run is empty and the archive proves right, in memory and in a file', async () => {
  await fc.assert(
    fc.asyncProperty(anySlips, fc.boolean(), async (lines, date1904) => {
      const book = textBook({ date1904, sheets: { 派工单: slipsBook(lines) } });
      const recognition = recognise(book, rules.registers);
      const hosts: Host[] = [openMemory(book), openWorkbook(makeXlsx(book), '台账.xlsx')];
      for (const host of hosts) {
        const first = archiving(await host.read(), recognition, '2026-10');
        await host.apply(first.plan);
        const after = await host.read();
        const second = archiving(after, recognition, '2026-10', '2027-01-01T09:00');
        expect(second.plan.changes).toEqual([]);
        expect(second.archive?.digest).toBe(first.archive?.digest);
        for (const proof of proveArchives(after, { recognition, rules })) {
          expect(proof).toMatchObject({ faults: [], computed: first.archive?.digest, books: 'same' });
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('whichever cell of an archive is altered, its proof names that cell', async () => {
  const host = hostOf({
    派工单: slipsBook([
      'F1 | @2026-10-03 | 工程 | 有偿 | 张三 | 3-1-502 | 疏通 | 60.10 | √ | √ | √ | |',
      'F2 | @2026-10-03 | 清洁 |      | 李四 |         |      | 5     |',
    ]),
  });
  await archived(host);
  const workbook = await host.read();
  const sheet = workbook.sheets.at(-1)!;
  const lastRow = sheet.rows.length;
  const columns = sheet.rows.at(-1)!.length - 1;
  const signature = sheet.rows.findIndex(row => String(row?.[0]).startsWith('制表')) + 1;
  const anywhere = fc.record({
    row: fc.integer({ min: 1, max: lastRow - 1 }).filter(row => row !== signature && sheet.rows[row - 1] !== undefined),
    column: fc.integer({ min: 1, max: columns }),
    value: fc.constantFrom(undefined, 7, '改'),
  });
  fc.assert(
    fc.property(anywhere, ({ row, column, value }) => {
      const isBlankRow = sheet.rows[row - 1]!.length === 0;
      const isSame = sheet.rows[row - 1]![column - 1] === value;
      fc.pre(!isSame && !isBlankRow);
      const altered = withRows(workbook, sheet.name, rows =>
        rows.map((cells, index) => (index + 1 === row ? Object.assign([...cells], { [column - 1]: value }) : cells)),
      );
      const cell = String.fromCharCode(64 + column) + row;
      const text = value === undefined ? '' : String(value);
      expect(proven(archivesIn(altered)[0]!).faults).toEqual([{ kind: 'altered', row, cell, text }]);
    }),
    { numRuns: 300 },
  );
});
