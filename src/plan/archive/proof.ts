/** Owns the proof of an archive against its own digest: which rows and cells are not as they were archived. */
import { cellAddress } from '../../model/address';
import type { ArchiveFault } from '../../model/archive';
import { headLine } from './head';
import { CHECK, canonicalLine, checkOf } from './lines';
import type { ReadArchive, ReadLine } from './read';
import { sha256Of } from './sha256';

/** What the sheet comes to now, and what is wrong with it, in the order of its rows. */
export function proven(read: ReadArchive): { readonly computed: string; readonly faults: readonly ArchiveFault[] } {
  const { written, lines, unsealed, digestRow, archive } = read;
  if (!written) return { computed: '', faults: [{ kind: 'digest', row: digestRow }] };
  const canonical = lines.map(({ kind, texts }) => canonicalLine(kind, texts));
  const computed = sha256Of([headLine(written), ...canonical]);
  const faults: ArchiveFault[] = [
    ...orderFaults(lines, written.lines),
    ...lines.flatMap(line => cellFaults(line, read.left)),
    ...unsealed.map(row => ({ kind: 'extra-row', row }) as const),
  ];
  if (faults.length === 0 && computed !== archive.digest) faults.push({ kind: 'digest', row: digestRow });
  return { computed, faults: faults.toSorted((a, b) => a.row - b.row) };
}

/** Cells of a row that people may fill (signatures) have no checks. */
function cellFaults({ kind, row, texts, checks }: ReadLine, left: number): ArchiveFault[] {
  if (kind === 'open') return [];
  const count = Math.max(texts.length, checks.length / CHECK);
  return Array.from({ length: count }, (_, column) => column).flatMap(column => {
    const text = texts[column] ?? '';
    const check = checks.slice(column * CHECK, (column + 1) * CHECK);
    const isSame = check === '' ? text === '' : check === checkOf(text, column);
    return isSame ? [] : [{ kind: 'altered', row, cell: cellAddress(row, left + column), text } as const];
  });
}

/** Lines are numbered: what was taken out or in, or stands elsewhere, shows. */
function orderFaults(lines: readonly ReadLine[], count: number): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  const there = new Set(lines.map(({ number }) => number));
  let before = 0;
  let rowBefore = 0;
  for (const { number, row } of lines) {
    if (number <= before) faults.push({ kind: 'moved-row', row });
    else {
      addMissing(before, number, rowBefore);
      before = number;
    }
    rowBefore = row;
  }
  addMissing(before, count + 1, rowBefore);
  return faults;

  function addMissing(from: number, to: number, row: number): void {
    let missing = 0;
    for (let number = from + 1; number < to; number++) if (!there.has(number)) missing++;
    if (missing > 0) faults.push({ kind: 'missing-rows', row, count: missing });
  }
}
