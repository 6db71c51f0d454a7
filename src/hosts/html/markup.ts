/** Owns text as it may stand in a page or a picture: whatever a book holds is read, never obeyed. */

/** For between tags and for an attribute in double quotes, in HTML and in XML. What neither can hold becomes `�`. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The fonts that office machines have, the nicer first. */
export const fonts = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',SimSun,sans-serif";
