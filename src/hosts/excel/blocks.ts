/** Owns the reading of large areas in blocks: the first of each sheet shows how many bytes a cell takes, the rest are cut to fit. */
import type { Area } from '../../model/address';
import { jsonBytes } from './bytes';
import { tooManyCells } from './extent';
import type { Session } from './session';
import { rangeOf } from './survey';

export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Later blocks may be wordier than the first. */
const MARGIN = 1.3;

/**
 * Reads one property of all blocks, cut into pieces of whole rows, and hands over each piece as it comes.
 * `guess` is the bytes of a cell before any was seen. Excel says null to what is too large for it: that is halved and asked again.
 */
export async function readBlocks(
  session: Session,
  property: 'values' | 'numberFormat' | 'valueTypes',
  blocks: readonly Block[],
  guess: number,
  take: (block: Block, rows: readonly (readonly unknown[])[]) => void,
): Promise<void> {
  const bytesPerCell = new Map<Excel.Worksheet, number>();
  const sheets = new Set(blocks.map(({ sheet }) => sheet)).size;
  let waiting = [...blocks];
  while (waiting.length > 0) {
    const asked: Block[] = [];
    const later: Block[] = [];
    const sampled = new Set<Excel.Worksheet>();
    let room = session.bytesPerTrip;
    for (const block of waiting) {
      const known = bytesPerCell.get(block.sheet);
      const share = known === undefined ? session.bytesPerTrip / sheets : room;
      const isSampled = known === undefined && sampled.has(block.sheet);
      const rows = isSampled ? 0 : Math.floor(Math.min(share, room) / ((known ?? guess) * width(block.area)));
      if (rows < 1 && asked.length > 0) {
        later.push(block);
        continue;
      }
      const [first, ...rest] = cut(block, Math.max(1, rows));
      asked.push(first);
      later.push(...rest);
      sampled.add(block.sheet);
      room -= (known ?? guess) * width(first.area) * height(first.area);
    }
    const ranges = asked.map(({ sheet, area }) => rangeOf(sheet, area).load(property));
    await session.sync();
    for (const [index, block] of asked.entries()) {
      const rows = ranges[index]![property] as unknown[][] | null;
      if (rows === null) later.push(...halves(block));
      else {
        const bytes = (jsonBytes(rows) * MARGIN) / (width(block.area) * height(block.area));
        bytesPerCell.set(block.sheet, Math.max(bytes, bytesPerCell.get(block.sheet) ?? 0));
        take(block, rows);
      }
    }
    waiting = later;
  }
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
