/** Owns not doing work twice, or for nobody: what a pure function made of a text is remembered, what nobody looks at is not made. */

/** The function with a memory of the last texts, at most so many; when it is full it begins anew. */
export function remembering<Result>(make: (text: string) => Result, most = 20_000): (text: string) => Result {
  const known = new Map<string, Result>();
  return text => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const result = make(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The object with more properties, each made when it is first looked at. A copy by spreading has them all made. */
export function lazily<Given extends object, More extends object>(
  given: Given,
  more: { readonly [Name in keyof More]: () => More[Name] },
): Given & More {
  const made = { ...given };
  for (const name of Object.keys(more) as (keyof More)[]) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = more[name]();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return made as Given & More;
}
