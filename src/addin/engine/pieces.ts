/** Owns the passing of large results and plans to the page: in pieces, each copied without a stutter. What is large of them are their lists. */

/** Counting those inside others: to copy so many takes some milliseconds. */
const VALUES_AT_ONCE = 3000;

/** Some items of a list, which belong at its end. */
export interface Piece {
  /** Where in the result the list is: keys and places, from the outside in. */
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** A result without its long lists, and what is missing, in the order in which it is to be put back. Only plain data can be large. */
export interface InPieces<Result> {
  readonly first: Result;
  readonly pieces: readonly Piece[];
}

/** A piece holds `most` values, unless a single item of a list has more. */
export function inPieces<Result>(result: Result, most = VALUES_AT_ONCE): InPieces<Result> {
  const pieces: Piece[] = [];
  return { first: lightened(result, most, [], pieces) as Result, pieces };
}

/** The whole, of what {@link inPieces} made; changes `first`, which nobody else has yet. `next` gives undefined after the last piece. */
export async function joined<Result>(first: Result, next: () => Promise<Piece | undefined>): Promise<Result> {
  for (let piece = await next(); piece; piece = await next()) {
    let list: unknown = first;
    for (const key of piece.path) list = (list as Record<string | number, unknown>)[key];
    (list as unknown[]).push(...piece.items);
  }
  return first;
}

/** The value with empty lists in place of those that make it too heavy; what they held is added to the pieces. */
function lightened(value: unknown, most: number, path: Piece['path'], pieces: Piece[]): unknown {
  if (weight(value, most) <= most) return value;
  if (!Array.isArray(value)) {
    const parts = Object.entries(value as object);
    return Object.fromEntries(parts.map(([key, part]) => [key, lightened(part, most, [...path, key], pieces)]));
  }
  /** A list inside an item comes after the item itself. */
  const inside: Piece[] = [];
  let items: unknown[] = [];
  let heavy = 0;
  for (const [index, item] of value.entries()) {
    const light = lightened(item, most, [...path, index], inside);
    const more = weight(light, most);
    if (items.length > 0 && heavy + more > most) {
      pieces.push({ path, items });
      items = [];
      heavy = 0;
    }
    items.push(light);
    heavy += more;
  }
  pieces.push({ path, items });
  for (const piece of inside) pieces.push(piece);
  return [];
}

/** How many values it is; beyond `most` they are not counted to the end. */
function weight(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let sum = 1;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    sum += weight(part, most);
    if (sum > most) break;
  }
  return sum;
}
