/** Owns edits on a part's original text: everything between two edits stays as it was, to the letter. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made. Edits are given by offsets of the original and must not overlap; at one place they keep their order. */
export function splice(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of sorted) {
    if (start < from) throw new RangeError(`edits overlap at ${start}`);
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
