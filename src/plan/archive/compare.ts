/** Owns the differences between an archive and the books: slips matched whatever their order, told cell by cell. */
import { cellAddress } from '../../model/address';
import type { ArchiveDifference, CellDifference, NamedSlip } from '../../model/archive';
import { groupBy } from '../summaries/group';
import { fields, runningNumber, type Words } from './fields';
import { textsOf } from './lines';
import type { ReadArchive, ReadLine } from './read';
import { nameOf, type Slip } from './slips';

/** A slip by the ids of its columns; blank ones are absent. */
type Texts = Readonly<Record<string, string>>;

interface Archived {
  readonly line: ReadLine;
  readonly texts: Texts;
}

interface Current {
  readonly slip: Slip;
  readonly texts: Texts;
}

/** The books against the archive, in the order of the archive, slips of the books alone after them. None where both have the same slips. */
export function differencesOf(read: ReadArchive, slips: readonly Slip[], words: Words): ArchiveDifference[] {
  const known = (read.written?.fields ?? []).filter(id => id !== runningNumber.id);
  const ids = fields.map(({ id }) => id).filter(id => !read.written || known.includes(id));
  const archived = read.lines.filter(({ kind }) => kind === 'slip').map(line => ({ line, texts: textsIn(line, read) }));
  const current = slips.map(slip => ({ slip, texts: textsFor(slip, words) }));
  const pairs = matched(archived, current, ids);
  const told = pairs.flatMap(([one, other]) => differenceOf(one, other, ids, read) ?? []);
  return told.toSorted((a, b) => (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER));
}

function textsIn({ texts }: ReadLine, { written }: ReadArchive): Texts {
  return Object.fromEntries((written?.fields ?? []).map((id, index) => [id, texts[index] ?? '']));
}

function textsFor(slip: Slip, words: Words): Texts {
  const texts = textsOf(fields.map(field => field.cell(slip, words)));
  return Object.fromEntries(fields.map(({ id }, index) => [id, texts[index] ?? '']));
}

type Pair = readonly [Archived | undefined, Current | undefined];

/** Each slip once: with its like, else with the one of the same number, else with the one of the same day, room and service. */
function matched(archived: readonly Archived[], current: readonly Current[], ids: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [archived, current];
  const keys: ((texts: Texts) => string)[] = [
    texts => keyOf(texts, ids),
    texts => (texts.slipNumber ? keyOf(texts, ['book', 'slipNumber', 'room', 'service']) : ''),
    texts => (texts.slipNumber ? keyOf(texts, ['book', 'slipNumber']) : ''),
    texts => keyOf(texts, ['issuedAt', 'room', 'customer', 'service']),
  ];
  for (const key of keys) {
    const waiting = groupBy(right, ({ texts }) => key(texts));
    const rest = left.filter(one => {
      const other = key(one.texts) === '' ? undefined : waiting.get(key(one.texts))?.shift();
      if (other) pairs.push([one, other]);
      return !other;
    });
    const taken = new Set(pairs.map(([, other]) => other));
    [left, right] = [rest, right.filter(other => !taken.has(other))];
  }
  return [...pairs, ...left.map((one): Pair => [one, undefined]), ...right.map((one): Pair => [undefined, one])];
}

function keyOf(texts: Texts, ids: readonly string[]): string {
  return JSON.stringify(ids.map(id => texts[id] ?? ''));
}

function differenceOf(
  archived: Archived | undefined,
  current: Current | undefined,
  ids: readonly string[],
  { written, left }: ReadArchive,
): ArchiveDifference | undefined {
  const cells = fields
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, title }): CellDifference[] => {
      const [from, to] = [archived?.texts[id] ?? '', current?.texts[id] ?? ''];
      if (from === to) return [];
      const at = left + (written?.fields.indexOf(id) ?? 0);
      return [{ field: id, title, ...(archived && { cell: cellAddress(archived.line.row, at) }), from, to }];
    });
  if (cells.length === 0) return undefined;
  return {
    kind: archived && current ? 'changed' : archived ? 'removed' : 'added',
    slip: archived
      ? archived.texts.slipNumber || archived.texts.room || archived.texts.customer || ''
      : nameOf(current!.slip),
    ...(archived && { row: archived.line.row }),
    ...(current && { place: placeOf(current.slip) }),
    cells,
  };
}

function placeOf({ job }: Slip) {
  return { sheet: job.sheet, row: job.row };
}

export function namedSlip(slip: Slip): NamedSlip {
  return { slip: nameOf(slip), ...placeOf(slip) };
}
