/** Owns moving about the grid with the keyboard. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in view at once. */
  readonly page: number;
}

/** Where a key leads from a place; undefined for keys that lead nowhere. */
export function placeAfter(key: string, isFar: boolean, { row, column }: Place, bounds: Bounds): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return within({ row: isFar ? 1 : row - 1, column }, bounds);
    case 'ArrowDown':
      return within({ row: isFar ? bounds.rows : row + 1, column }, bounds);
    case 'ArrowLeft':
      return within({ row, column: isFar ? 1 : column - 1 }, bounds);
    case 'ArrowRight':
      return within({ row, column: isFar ? bounds.columns : column + 1 }, bounds);
    case 'PageUp':
      return within({ row: row - bounds.page, column }, bounds);
    case 'PageDown':
      return within({ row: row + bounds.page, column }, bounds);
    case 'Home':
      return within({ row: isFar ? 1 : row, column: 1 }, bounds);
    case 'End':
      return within({ row: isFar ? bounds.rows : row, column: bounds.columns }, bounds);
    default:
      return undefined;
  }
}

function within({ row, column }: Place, { rows, columns }: Bounds): Place {
  return { row: Math.min(Math.max(row, 1), rows), column: Math.min(Math.max(column, 1), columns) };
}
