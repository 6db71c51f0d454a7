/** Owns hidden rows and columns. A filter hides rows the same way. */

/** Documented: true or false where all are alike, `null` where some are hidden and others not. */
export function isHidden(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

export function setHidden(hidden: Set<number>, from: number, to: number, isToHide: boolean): void {
  if (isToHide) for (let index = from; index <= to; index++) hidden.add(index);
  else for (const index of [...hidden]) if (index >= from && index <= to) hidden.delete(index);
}
