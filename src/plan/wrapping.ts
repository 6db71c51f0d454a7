/** Owns where a line of Chinese mixed with Latin words breaks, on paper and in a terminal. */

/** What may not be parted: a Latin word or number, a clause such as ②一注1, or one other sign; with the opening marks before and the closing after it. */
const piece =
  /[（《【「“‘([]*(?:[\w./:#%+@~'-]+|[①-⑳][一二三四五六七八九十注\d]*|.)[，。；：、！？）》】」”’…,;!?)\]]*\s*/gsu;

/**
 * Lines of at most `width`, as `measure` counts it. Latin words stay whole where they fit, no line begins with a closing mark or ends with
 * an opening one, and blanks where a line breaks are gone. Always one line at least. A line break in the text is a blank like any other.
 */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const whole = text.trimEnd();
  if (whole === text.trim() && measure(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, word: string, wordWidth: number) => {
    if (line !== '' && used + wordWidth > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && word === '') return;
    line += part;
    used += word === part ? wordWidth : measure(part);
  };
  for (const part of text.match(piece) ?? []) {
    const word = part.trimEnd();
    const wordWidth = measure(word);
    if (wordWidth <= width) add(part, word, wordWidth);
    else for (const sign of part) add(sign, sign.trimEnd(), measure(sign.trimEnd())); // wider than a line: it has to be cut somewhere
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
