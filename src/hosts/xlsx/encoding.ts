/** Owns the step between a part's bytes and its text: byte order marks and declared encodings, there and back. */
import type { Codec } from './codec';
import { damagedPart, type Place } from './faults';

/** A part as text. A byte order mark stays its first character, so that writing gives it back. */
export function decodePart(bytes: Uint8Array, place: Place, codec: Codec): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return decoded(bytes, place, codec.decode);
  return decoded(bytes, place, bytes => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
}

function decoded(bytes: Uint8Array, place: Place, decode: Codec['decode']): string {
  try {
    return decode(bytes);
  } catch (error) {
    throw damagedPart(place, { zh: '的文字编码不对', en: 'is wrongly encoded' }, error);
  }
}

/** Small enough to be taken from the memory that is used over and over: the text of a whole sheet took longer to find room for than to decode. */
const PIECE = 65_536;

/** A part as text in pieces, each of them ended by a close tag of that element. A part that isn't UTF-8 is one piece. */
export function* decodedPieces(
  bytes: Uint8Array,
  element: string,
  place: Place,
  codec: Codec,
  least = PIECE,
): Generator<string, void> {
  if (encodingOf(bytes) !== 'utf-8') return yield decodePart(bytes, place, codec);
  const close = Array.from(`</${element}>`, sign => sign.charCodeAt(0));
  for (let from = 0; from < bytes.length; ) {
    let at = bytes.indexOf(LESS, from + least);
    while (at >= 0 && !close.every((code, index) => bytes[at + index] === code)) at = bytes.indexOf(LESS, at + 1);
    const to = at < 0 ? bytes.length : at + close.length;
    yield decoded(bytes.subarray(from, to), place, codec.decode);
    from = to;
  }
}

const LESS = 60;

/** The bytes of a text in the encoding that the part came in; parts in a legacy encoding can't be written (none was ever seen). */
export function encodePart(text: string, original: Uint8Array | undefined, place: Place): Uint8Array {
  const encoding = original ? encodingOf(original) : 'utf-8';
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (!encoding.startsWith('utf-16')) {
    throw damagedPart(place, {
      zh: `用了 ${encoding} 编码，不能改写`,
      en: `is encoded as ${encoding}, which can’t be written`,
    });
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return bytes;
}

/** Whether a part is read as UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === 'utf-8';
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || declared === 'utf8' || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
