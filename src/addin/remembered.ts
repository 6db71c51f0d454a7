/** Owns the store for a person's small choices: the browser's, or none beyond the life of the page where that is refused. */
import type { Desk } from './desk';

/** `partition` is what Excel on the web asks stores to be kept apart by; undefined elsewhere. */
export function rememberedHere(partition: string | undefined): Desk['remembered'] {
  const store = openStore();
  const key = (name: string) => (partition ? `${partition}${name}` : name);
  return {
    getItem: name => store.getItem(key(name)),
    setItem: (name, value) => store.setItem(key(name), value),
  };
}

function openStore(): Desk['remembered'] {
  try {
    localStorage.getItem('');
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return { getItem: name => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value) };
  }
}
