/** Owns what a number format says of a number: a date, a time of day, a duration, or none of these. */

export type FormatKind = 'date' | 'time' | 'duration' | 'other';

const known = new Map<string, FormatKind>();

/** The kind of a number format; undefined (General) is `other`. */
export function formatKind(format: string | undefined): FormatKind {
  if (format === undefined) return 'other';
  let kind = known.get(format);
  if (kind === undefined) {
    kind = classify(format);
    if (known.size > 1000) known.clear();
    known.set(format, kind);
  }
  return kind;
}

/** Letters in quotes, after a backslash and in brackets (colours, locales) say nothing, but for [h]. */
function classify(format: string): FormatKind {
  const first = format.split(';', 1)[0]!;
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return 'duration';
  const codes = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/General|AM\/PM|A\/P|上午\/下午/gi, '');
  if (/[yde]/i.test(codes.replace(/[0#?]e[+-]/gi, ''))) return 'date';
  if (/[hs]/i.test(codes)) return 'time';
  return /m/i.test(codes) ? 'date' : 'other';
}
