/** Owns luck that can be had again: the same seed gives the same choices. */

export class Luck {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 up to but without `below`. */
  number(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  /** One of them; there must be one. */
  of<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)]!;
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }
}
