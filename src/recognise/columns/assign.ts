/** Owns the assignment of columns to fields as a whole: the pairs of highest total, each row and each column in one pair at most. */

/**
 * Pairs rows and columns of a matrix of scores (0 or less: impossible) so that the sum is the highest there is (Hungarian method,
 * rows² × columns). Gives for each row its column, or undefined where it is better left alone.
 */
export function assign(scores: readonly (readonly number[])[]): (number | undefined)[] {
  const rows = scores.length;
  const real = scores[0]?.length ?? 0;
  const columns = real + rows; // one idle column a row, worth 0: nobody is forced into a bad pair
  const cost = (row: number, column: number) => (column <= real ? -Math.max(0, scores[row - 1]![column - 1]!) : 0);
  const rowPrice = new Array<number>(rows + 1).fill(0);
  const columnPrice = new Array<number>(columns + 1).fill(0);
  const holder = new Array<number>(columns + 1).fill(0); // the row that holds a column; 0 for none
  for (let row = 1; row <= rows; row++) {
    const before = new Array<number>(columns + 1).fill(0);
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    holder[0] = row;
    do {
      seen[at] = true;
      let [least, next] = [Number.POSITIVE_INFINITY, 0];
      for (let column = 1; column <= columns; column++) {
        if (seen[column]) continue;
        const reduced = cost(holder[at]!, column) - rowPrice[holder[at]!]! - columnPrice[column]!;
        if (reduced < slack[column]!) {
          slack[column] = reduced;
          before[column] = at;
        }
        if (slack[column]! < least) [least, next] = [slack[column]!, column];
      }
      for (let column = 0; column <= columns; column++) {
        if (seen[column]) {
          rowPrice[holder[column]!]! += least;
          columnPrice[column]! -= least;
        } else slack[column]! -= least;
      }
      at = next;
    } while (holder[at] !== 0);
    for (; at !== 0; at = before[at]!) holder[at] = holder[before[at]!]!;
  }
  const found = new Array<number | undefined>(rows).fill(undefined);
  for (let column = 1; column <= real; column++) {
    const row = holder[column]!;
    if (row > 0 && scores[row - 1]![column - 1]! > 0) found[row - 1] = column - 1;
  }
  return found;
}
