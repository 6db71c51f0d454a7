/** Owns the attributes of one open tag: where each name and value stands in the text, found in one pass and decoded only when asked. */

const EQUALS = 61;
const GREATER = 62;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

export class TagAttributes {
  /** How many there are. */
  count = 0;
  /** Four a piece: offsets of the name's start and end, of the value's start and end. */
  private readonly offsets: number[] = [];

  /** Forgets the last tag's. */
  clear(): void {
    this.count = 0;
  }

  /** Reads from after the tag's name to its `/` or `>`, whose offset it gives; -1 where the tag is broken. */
  read(text: string, from: number): number {
    const { offsets } = this;
    this.count = 0;
    for (let at = from; ; ) {
      const nameStart = blanksEnd(text, at);
      const first = text.charCodeAt(nameStart);
      if (first === GREATER || first === SLASH) return nameStart;
      const nameStop = nameEnd(text, nameStart);
      const equals = blanksEnd(text, nameStop);
      if (nameStop === nameStart || text.charCodeAt(equals) !== EQUALS) return -1;
      const open = blanksEnd(text, equals + 1);
      const quote = text.charCodeAt(open);
      if (quote !== DOUBLE && quote !== SINGLE) return -1;
      const close = text.indexOf(quote === DOUBLE ? '"' : "'", open + 1);
      if (close < 0) return -1;
      const index = 4 * this.count++;
      offsets[index] = nameStart;
      offsets[index + 1] = nameStop;
      offsets[index + 2] = open + 1;
      offsets[index + 3] = close;
      at = close + 1;
    }
  }

  /** The number of the attribute that is spelled so; -1 where there is none. */
  find(text: string, spelling: string): number {
    for (let number = 0; number < this.count; number++) {
      const start = this.offsets[4 * number]!;
      if (this.offsets[4 * number + 1]! - start === spelling.length && text.startsWith(spelling, start)) return number;
    }
    return -1;
  }

  spelling(text: string, number: number): string {
    return text.slice(this.offsets[4 * number], this.offsets[4 * number + 1]);
  }

  nameStart(number: number): number {
    return this.offsets[4 * number]!;
  }

  valueStart(number: number): number {
    return this.offsets[4 * number + 2]!;
  }

  valueEnd(number: number): number {
    return this.offsets[4 * number + 3]!;
  }
}

/** The offset after a name that begins at that offset. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  while (!endsName(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the blanks that begin at that offset. */
export function blanksEnd(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 13 || sign === 9;
}

/** Blank, `/`, `=`, `>` or the end of the text (NaN). */
function endsName(sign: number): boolean {
  return !(sign > GREATER || (sign !== SLASH && sign !== EQUALS && sign !== GREATER && sign > 32));
}
