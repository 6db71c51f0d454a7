/** Owns what a styles part holds at the least, for workbooks that came without. */
import type { ListName } from './style-lists';

/** The typeface of a workbook that names none. */
export const TYPEFACE = '宋体';

/** The items that every list begins with. */
export const baseItems: Partial<Readonly<Record<ListName, readonly string[]>>> = {
  fonts: [`<font><sz val="11"/><name val="${TYPEFACE}"/></font>`],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** A styles part with nothing but the bases, in the dialect of that namespace. */
export function plainStyles(namespace: string): string {
  const lists = Object.entries(baseItems).map(
    ([name, items]) => `<${name} count="${items.length}">${items.join('')}</${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${lists.join('')}</styleSheet>`;
}
