/** Owns the reading of large areas in blocks: the first of each sheet shows how many bytes a cell takes, the rest are cut to fit. */
import type { Area } from '../../model/address';
import { jsonBytes } from './bytes';
import { tooManyCells } from './extent';
import { needsSmallerTrips } from './faults';
import type { Session } from './session';
import { rangeOf } from './survey';

export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Bytes of a cell before any was seen: of an average one, and of the wordiest that a whole sheet may be full of. */
export interface CellBytes {
  readonly usual: number;
  readonly most: number;
}

/** Later blocks may be wordier than the first. */
const MARGIN = 1.3;

/**
 * Reads one property of all blocks, cut into pieces of whole rows, and hands over each piece as it comes.
 * Excel says null to what is too large for it: that is halved and asked for again.
 */
export async function readBlocks(
  session: Session,
  property: 'values' | 'numberFormat' | 'valueTypes',
  blocks: readonly Block[],
  guess: CellBytes,
  take: (block: Block, rows: readonly unknown[][]) => void,
): Promise<void> {
  const seen = new Map<Excel.Worksheet, number>();
  let waiting: readonly Block[] = blocks;
  while (waiting.length > 0) {
    session.pace.begin();
    const { asked, later } = nextTrip(waiting, seen, guess, session.bytesPerTrip);
    const ranges = asked.map(({ sheet, area }) => rangeOf(sheet, area).load(property));
    if (await isTooMuch(session, asked)) {
      for (const { sheet } of asked) seen.set(sheet, 4 * (seen.get(sheet) ?? guess.most));
      continue;
    }
    let received = 0;
    for (const [index, block] of asked.entries()) {
      const rows = ranges[index]![property] as unknown[][] | null;
      if (rows === null) later.push(...halves(block));
      else {
        const bytes = bytesPerCell(rows);
        seen.set(block.sheet, Math.max(bytes * MARGIN, seen.get(block.sheet) ?? 0));
        received += bytes * width(block.area) * height(block.area);
        take(block, rows);
      }
    }
    await session.pace.end(received);
    waiting = later;
  }
}

/** Of some of its rows, from all over it: to write them all down once more would take as long as Excel's answer did. */
function bytesPerCell(rows: readonly (readonly unknown[])[]): number {
  const step = Math.ceil(rows.length / 100);
  const some = rows.filter((_, index) => index % step === 0);
  return jsonBytes(some) / (some.length * some[0]!.length);
}

/** One round trip; true where the answer would have been too large but can be had in smaller pieces. */
async function isTooMuch(session: Session, asked: readonly Block[]): Promise<boolean> {
  try {
    await session.sync();
    return false;
  } catch (error) {
    if (!needsSmallerTrips(error) || asked.every(({ area }) => height(area) === 1)) throw error;
    return true;
  }
}

/** What fits into one round trip. Of a sheet of which nothing was seen yet only a sample is asked for, and of all of them at once. */
function nextTrip(
  waiting: readonly Block[],
  seen: ReadonlyMap<Excel.Worksheet, number>,
  { usual, most }: CellBytes,
  bytes: number,
): { asked: Block[]; later: Block[] } {
  const unseen = new Set(waiting.map(({ sheet }) => sheet).filter(sheet => !seen.has(sheet)));
  const share = bytes / Math.max(1, unseen.size);
  const asked: Block[] = [];
  const later: Block[] = [];
  let room = bytes;
  for (const block of waiting) {
    const known = seen.get(block.sheet);
    const isSample = known === undefined && unseen.delete(block.sheet);
    const cells = known !== undefined ? room / known : isSample ? Math.min(share / usual, bytes / most) : 0;
    const rows = Math.floor(cells / width(block.area));
    if (rows < 1 && asked.length > 0) later.push(block);
    else {
      const [first, ...rest] = cut(block, Math.max(1, rows));
      asked.push(first);
      later.push(...rest);
      room -= (known ?? usual) * width(first.area) * height(first.area);
    }
  }
  return { asked, later };
}

/** The first so many rows, and the rest if there is any. */
function cut({ sheet, area }: Block, rows: number): [Block, ...Block[]] {
  if (rows >= height(area)) return [{ sheet, area }];
  const bottom = area.top + rows - 1;
  return [
    { sheet, area: { ...area, bottom } },
    { sheet, area: { ...area, top: bottom + 1 } },
  ];
}

function halves({ sheet, area }: Block): Block[] {
  if (height(area) > 1) return cut({ sheet, area }, Math.ceil(height(area) / 2));
  if (width(area) === 1) throw tooManyCells();
  const right = area.left + Math.ceil(width(area) / 2) - 1;
  return [
    { sheet, area: { ...area, right } },
    { sheet, area: { ...area, left: right + 1 } },
  ];
}

function height({ top, bottom }: Area): number {
  return bottom - top + 1;
}

function width({ left, right }: Area): number {
  return right - left + 1;
}
