import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { openWorkbookFile } from '../../../src/hosts/xlsx/file';
import { makeXlsx } from '../../support/xlsx-maker';

const original = makeXlsx({ sheets: [{ name: '维修登记', rows: [['编号']] }] });
const isOriginal = (path: string) => readFileSync(path).equals(original);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A fresh book, after a write in place that was killed at that call to the disk. */
async function killedAt(call: number) {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  folders.push(folder);
  const book = join(folder, '台账.xlsx');
  writeFileSync(book, original);
  const child = join(__dirname, 'killed-child.ts');
  const signal = await new Promise(resolve => {
    execFile(process.execPath, ['--require', 'tsx/cjs', child, book, String(call)], error =>
      resolve(error?.signal ?? error),
    );
  });
  return { folder, book, signal };
}

/** What a book is: as it was, or whole with our highlight. */
async function stateOf(book: string): Promise<'original' | 'new'> {
  if (isOriginal(book)) return 'original';
  const [sheet] = (await openWorkbook(readFileSync(book), '台账.xlsx').read()).sheets;
  expect(sheet!.highlights.map(({ mark }) => mark)).toEqual(['overdue']);
  return 'new';
}

test('whenever it is killed, the book is whole, as it was or new with its backup; the next run works and cleans up', async () => {
  const states: string[] = [];
  for (let call = 1; ; call += 2) {
    const runs = await Promise.all([killedAt(call), killedAt(call + 1)]);
    for (const { folder, book, signal } of runs) {
      expect([null, 'SIGKILL']).toContain(signal);
      const state = await stateOf(book);
      states.push(signal === null ? 'done' : state);
      if (state === 'new') expect(isOriginal(`${book}.bak`)).toBe(true);
      for (const name of readdirSync(folder).filter(name => name.endsWith('.tmp')))
        utimesSync(join(folder, name), 0, 0);
      const changes = [{ kind: 'remove-highlight', sheet: '维修登记', mark: 'overdue' }] as const;
      await openWorkbookFile(book, { inPlace: true }).apply({ changes });
      expect(readdirSync(folder).sort()).toEqual(['台账.xlsx', '台账.xlsx.bak']);
    }
    if (states.includes('done')) break;
  }
  expect(new Set(states)).toEqual(new Set(['original', 'new', 'done']));
  expect(states.length).toBeGreaterThan(10);
}, 120_000);

test('a temporary file that may be another run’s stays', async () => {
  const { folder, book } = await killedAt(1);
  const left = readdirSync(folder).filter(name => name.endsWith('.tmp'));
  expect(left).toHaveLength(1);
  await openWorkbookFile(book, { inPlace: true }).apply({
    changes: [
      { kind: 'set-highlight', sheet: '维修登记', mark: 'notice', areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] },
    ],
  });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(left));
});
