/** Owns text on a terminal: what is safe to print, and how wide it is. Chinese characters are two columns wide. */
import stringWidth from 'string-width';
import { wrapped as wrappedBy } from '../../plan/wrapping';

/** A logbook's text with what could steer the terminal taken out: control characters, and signs that turn the direction of writing. */
export function harmless(text: string): string {
  return text
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
}

/** How many columns a text takes; colour codes take none. Plain Latin, quotation marks and Chinese are counted here: the general way is slow. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x20 && code <= 0x7e) || (code >= 0x2010 && code <= 0x2026)) columns += 1;
    else if (
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3001 && code <= 0x3029) ||
      (code >= 0xff01 && code <= 0xff60)
    )
      columns += 2;
    else return stringWidth(text);
  }
  return columns;
}

/** Lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
  return wrappedBy(text, width, columnsOf);
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
