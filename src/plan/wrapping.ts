/** Owns where a line of Chinese mixed with Latin words breaks, on paper and in a terminal. */

/** What may not be parted: a Latin word or number, a clause such as ②一注1, or one other sign; with the opening marks before and the closing after it. */
const piece =
  /[（《【「“‘([]*(?:[\w./:#%+@~'-]+|[①-⑳][一二三四五六七八九十注\d]*|.)[，。；：、！？）》】」”’…,;!?)\]]*\s*/gsu;

/**
 * Lines of at most `width`, as `measure` counts it. Latin words stay whole where they fit, no line begins with a closing mark or ends with
 * an opening one, and blanks where a line breaks are gone. Always one line at least. A line break in the text is a blank like any other.
 */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of piecesOf(text, width, measure)) {
    const word = part.trimEnd();
    if (line !== '' && used + measure(word) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && word === '') continue;
    line += part;
    used += measure(part);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** What is wider than a line has to be cut somewhere. */
function piecesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return (text.match(piece) ?? []).flatMap(part => (measure(part.trimEnd()) > width ? [...part] : [part]));
}
