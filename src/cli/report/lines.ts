/** Owns text on a terminal: what is safe to print, and how wide it is. Chinese characters are two columns wide. */
import stringWidth from 'string-width';
import { wrapped as wrappedBy } from '../../plan/wrapping';

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
