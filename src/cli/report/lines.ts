/** Owns text on a terminal: what is safe to print, how wide it is, where a line breaks. Chinese characters are two columns wide. */
import stringWidth from 'string-width';

/** A logbook's text with what could steer the terminal taken out: control characters, and signs that turn the direction of writing. */
export function harmless(text: string): string {
  return text
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
}

/** How many columns a text takes; colour codes take none. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length; // most pieces are one or the other, and the general way is slow
  if (/^[\u4e00-\u9fff]*$/.test(text)) return 2 * text.length;
  return stringWidth(text);
}

/** Lines of at most `width` columns. Latin words stay whole where they fit, and no line begins with a closing mark. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text, width)) {
    const word = piece.trimEnd();
    if (line !== '' && used + columnsOf(word) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && word === '') continue;
    line += piece;
    used += columnsOf(piece);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** What may not be parted: a Latin word or number, a clause such as ②一注1, or one other sign; each with the closing marks after it. */
const piece = /(?:[\w./:#%+@-]+|[①-⑳][一二三四五六七八九十注\d]*|.)[，。；：、！？）》】”’…,;!?)\]]*\s*/gsu;

function piecesOf(text: string, width: number): string[] {
  return (text.match(piece) ?? []).flatMap(part => (columnsOf(part.trimEnd()) > width ? [...part] : [part]));
}

/** Cut to `width` columns, the cut shown by …. */
export function clipped(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (columnsOf(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
