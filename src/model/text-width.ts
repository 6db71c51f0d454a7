/** Owns how wide a text is drawn, before anything draws it. */

/** Width in characters of a Latin digit. Chinese characters and signs are two wide; so are those that Chinese fonts draw so (“”…①√). */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += isNarrow(sign.codePointAt(0)!) ? 1 : 2;
  return width;
}

function isNarrow(code: number): boolean {
  return code < 0x2010 ? code !== 0xb7 && code !== 0xd7 : code >= 0xff61 && code <= 0xffdc;
}
