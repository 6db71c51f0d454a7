/** Owns the cells that the grid has at hand: blocks of rows, fetched from the engine as they come into view. */
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Cells } from '../../engine/cells';
import type { Engine } from '../../engine/engine';

const ROWS_A_BLOCK = 200;

export interface CellsAtHand {
  /** The block that a row stands in; undefined until it has come. */
  block(row: number): Cells | undefined;
  /** The texts of a row, from column A. */
  texts(row: number): readonly string[];
}

/** Rows `from` to `to` of a sheet are fetched, those that are wanted now first. Another `version` of the workbook is fetched anew. */
export function useCells(engine: Engine, sheet: string, version: number, from: number, to: number): CellsAtHand {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const fetching = useMemo(() => new Fetching(engine, sheet, () => redraw(undefined)), [engine, sheet, version]);
  useEffect(() => fetching.want(from, to), [fetching, from, to]);
  useEffect(() => () => fetching.stop(), [fetching]);
  return fetching;
}

class Fetching implements CellsAtHand {
  private readonly blocks = new Map<number, Cells>();
  private wanted: readonly number[] = [];
  private isBusy = false;
  private isStopped = false;

  constructor(
    private readonly engine: Engine,
    private readonly sheet: string,
    private readonly arrived: () => void,
  ) {}

  block(row: number): Cells | undefined {
    return this.blocks.get(blockOf(row));
  }

  texts(row: number): readonly string[] {
    const block = this.block(row);
    return block?.rows[row - block.from] ?? [];
  }

  want(from: number, to: number): void {
    const [first, last] = [blockOf(from), blockOf(to)];
    const inView = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    this.wanted = [...inView, 0]; // the first rows hold the headings, and say how wide the columns are
    void this.fetch();
  }

  stop(): void {
    this.isStopped = true;
  }

  /** One block at a time: who scrolls far does not wait for all that flew by. */
  private async fetch(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (;;) {
      const next = this.isStopped ? undefined : this.wanted.find(block => !this.blocks.has(block));
      if (next === undefined) break;
      const from = next * ROWS_A_BLOCK + 1;
      const outcome = await this.engine.cells(this.sheet, from, from + ROWS_A_BLOCK - 1);
      if (outcome.state !== 'done') break;
      this.blocks.set(next, outcome.result);
      this.arrived();
    }
    this.isBusy = false;
  }
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / ROWS_A_BLOCK);
}
