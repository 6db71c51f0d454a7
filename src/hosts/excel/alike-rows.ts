/** Owns rows of number formats: those that are alike are one and the same array, however many there are. Otherwise formats take as much memory as values. */

type Row = readonly (string | undefined)[];

interface Joining {
  readonly row: Row;
  readonly left: number;
  readonly formats: readonly string[];
  readonly whole: Row;
}

export class AlikeRows {
  /** What came of a row, by the formats that were added to it. */
  private readonly known = new Map<Row, Map<string, Joining>>();
  private last: Joining | undefined;

  /** The row with these formats from column `left` on ('' for none); undefined where it has none at all. */
  rowWith(row: Row = blank, left: number, formats: readonly string[]): Row | undefined {
    if (!isSame(this.last, row, left, formats)) this.last = this.joining(row, left, formats);
    return this.last.whole === blank ? undefined : this.last.whole;
  }

  private joining(row: Row, left: number, formats: readonly string[]): Joining {
    const after = this.known.get(row) ?? new Map<string, Joining>();
    this.known.set(row, after);
    const key = `${left}\n${formats.join('\n')}`;
    const joining = after.get(key) ?? { row, left, formats, whole: joined(row, left, formats) };
    after.set(key, joining);
    return joining;
  }
}

const blank: Row = [];

/** Most rows are like the one above: that is seen without putting together a key. */
function isSame(last: Joining | undefined, row: Row, left: number, formats: readonly string[]): last is Joining {
  if (last?.row !== row || last.left !== left || last.formats.length !== formats.length) return false;
  for (let at = 0; at < formats.length; at++) if (formats[at] !== last.formats[at]) return false;
  return true;
}

function joined(row: Row, left: number, formats: readonly string[]): Row {
  if (formats.every(format => format === '')) return row;
  const whole = [...row];
  for (const [index, format] of formats.entries()) {
    if (format !== '') whole[left - 1 + index] = format;
  }
  return whole;
}
