/** Owns numbers that are names: slip numbers, receipts, phones and rooms, which Excel may keep as figures. */

const known = new Map<string, Padding | undefined>();

/** What a custom number format puts around the digits: `"RG-"0000` shows 12 as RG-0012. */
interface Padding {
  readonly before: string;
  readonly width: number;
  readonly after: string;
}

/** A whole number as the cell shows it: no exponent, no grouping, leading zeros where the format asks for them. */
export function displayedNumber(number: number, format: string | undefined): string {
  if (!Number.isInteger(number)) return String(number);
  const digits = BigInt(number).toString();
  const padding = format === undefined ? undefined : paddingOf(format);
  return padding ? padding.before + digits.padStart(padding.width, '0') + padding.after : digits;
}

function paddingOf(format: string): Padding | undefined {
  if (!known.has(format)) {
    if (known.size > 1000) known.clear();
    known.set(format, parsePadding(format));
  }
  return known.get(format);
}

const padded = /^((?:"[^"]*"|\\.|[-/ ()№第])*)(#?0+)((?:"[^"]*"|\\.|[-/ ()号])*)(?:;|$)/;

function parsePadding(format: string): Padding | undefined {
  const match = padded.exec(format);
  if (!match) return undefined;
  const [, before, zeros, after] = match as unknown as [string, string, string, string];
  return { before: literal(before), width: zeros.replace('#', '').length, after: literal(after) };
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
}
