/** Owns the benchmark of files: a whole `check` from the built command line against peers that only read, and what writing back adds. */
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { readZip } from '../../src/hosts/xlsx/zip';
import { asOf, largeBook } from './large-book';
import { compared, line, type Usage, usageOf } from './measure';

const steward = resolve('dist/cli/steward.cjs');
const peer = resolve('test/bench/peer.cjs');

export function benchFiles(rounds: number): void {
  if (!existsSync(steward)) throw new Error('npm run build first: the built command line is what is measured');
  const [small, large] = [largeBook(10_000), largeBook(100_000)];
  const out = join(mkdtempSync(join(tmpdir(), 'steward-bench-')), 'checked.xlsx');
  const check = (file: string) => [steward, 'check', file, '--as-of', asOf];
  const found = compared(rounds, {
    'check, 100,000 entries on 8 sheets': check(large),
    'SheetJS only reads it to arrays': [peer, 'sheetjs', large],
    'ExcelJS only reads it': [peer, 'exceljs', large],
    'its parts are only unpacked': [peer, 'inflate', large],
    'check of 10,000 entries': check(small),
    'check --write (5,000 highlights and a sheet)': [...check(large), '--write', out],
  });
  const ours = found.get('check, 100,000 entries on 8 sheets')!;
  console.log(`Files: whole processes, medians of ${rounds}: time, processor time of all threads, peak memory;`);
  console.log("  each with the check's divided by the line's");
  for (const [name, usage] of found) {
    const figures = { elapsed: ' s', seconds: ' s cpu', megabytes: ' MB' };
    const told = Object.entries(figures).flatMap(([key, unit]) => {
      const what = key as keyof Usage;
      const figure = usage[what].toFixed(what === 'megabytes' ? 0 : 2);
      return [`${figure}${unit}`, `×${(ours[what] / usage[what]).toFixed(2)}`];
    });
    console.log(line(name, ...told));
  }
  console.log(line('start alone (--help)', `${usageOf([steward, '--help']).seconds.toFixed(2)} s`));
  console.log(
    line('size written to size read and our sheet', `×${(statSync(out).size / sizeWith(large, out)).toFixed(3)}`),
  );
}

/** Bytes of a file and of the packed parts that the other has beside its own. */
function sizeWith(file: string, other: string): number {
  const [own, all] = [file, other].map(path => readZip(readFileSync(path), path, defaultLimits));
  const names = new Set(own!.map(({ name }) => name));
  const added = all!.filter(({ name }) => !names.has(name));
  return added.reduce((sum, { packed }) => sum + packed.length, statSync(file).size);
}
