/** Owns looking up in an index that was made once and amended since: a few keys hold something else, and the index itself stays as it was. */

/** What indexes are asked; a Map answers it as well. */
export type Lookup<Key, Value> = Pick<ReadonlyMap<Key, Value>, 'get' | 'has' | 'size'>;

/** The map with these keys changed; undefined takes a key away. The map is left as it is. */
export function amended<Key, Value>(
  map: Lookup<Key, Value>,
  changes: ReadonlyMap<Key, Value | undefined>,
): Lookup<Key, Value> {
  if (changes.size === 0) return map;
  return map instanceof Amended
    ? new Amended<Key, Value>(map.base, new Map([...map.changes, ...changes]))
    : new Amended(map, changes);
}

class Amended<Key, Value> implements Lookup<Key, Value> {
  readonly size: number;

  constructor(
    readonly base: Lookup<Key, Value>,
    readonly changes: ReadonlyMap<Key, Value | undefined>,
  ) {
    let { size } = base;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: Key): Value | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
}
