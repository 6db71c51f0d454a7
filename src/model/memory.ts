/** Owns remembering what a pure function made of a text: a book writes the same rooms, people and words again and again. */

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
