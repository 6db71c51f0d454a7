/** Owns how texts are made comparable: full width to half width, spaces squeezed. Used wherever two texts are compared. */

/**
 * Full-width forms as half-width ones (ＡＢ１２：，（） → AB12:,()), every kind of space as a plain one, ends trimmed.
 * Line breaks stay. Chinese punctuation that has no half-width form (、。；《) stays, save ； which is ;.
 */
export function halfWidth(text: string): string {
  return isTight(text) ? text : isPlain(text) ? text.trim() : text.replace(wide, narrow).trim();
}

/** {@link halfWidth} without any space or line break: `日 期` and `日期` are one heading. Letter case stays. */
export function squeeze(text: string): string {
  return isTight(text) ? text : halfWidth(text).replace(/\s+/g, '');
}

/** Whether nothing in it needs replacing and no space stands in it: most cells. */
function isTight(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0 || code >= 0xfeff) return false;
    if (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x205f) || code === 0x3000)) return false;
  }
  return true;
}

const wide = /[！-～　￥\u00a0\u2000-\u200b\u202f\ufeff\t]|\r\n?/g;

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0xffe5) return '¥';
  if (code === 0x0d) return '\n';
  return code === 0x200b || code === 0xfeff ? '' : ' ';
}

/** Whether nothing in it needs replacing: most cells, found without a regular expression. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0d || code === 0x09 || code === 0xa0 || code >= 0xfeff) return false;
    if (code >= 0x2000 && (code <= 0x200b || code === 0x202f || code === 0x3000)) return false;
  }
  return true;
}
