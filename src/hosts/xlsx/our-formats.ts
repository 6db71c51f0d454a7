/** Owns the ids of our number formats in a workbook. */
import type { StyleLists } from './style-lists';
import { encodeAttribute, withPrefix } from './xml-text';

/** Those of our formats that Excel knows by an id that means the same in every country; a workbook may give the id another meaning. */
const builtIn: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0.00': 4, '@': 49 };
const FIRST_OWN = 164;

/** The id of a format, where Excel or the workbook has one. */
export function findFormat(lists: StyleLists, format: string): number | undefined {
  const known = builtIn[format];
  const ids = ownIds(lists);
  if (known !== undefined && !ids.includes(known)) return known;
  return ids.find(id => lists.find('numFmts', formatXml(id, format, lists.prefix)) >= 0);
}

/** The id of a format, appended to the workbook's where it isn't there. */
export function needFormat(lists: StyleLists, format: string): number {
  const known = findFormat(lists, format);
  if (known !== undefined) return known;
  const id = Math.max(FIRST_OWN - 1, ...ownIds(lists)) + 1;
  lists.push('numFmts', formatXml(id, format, lists.prefix));
  return id;
}

export function formatXml(id: number, format: string, prefix: string): string {
  return withPrefix(`<numFmt numFmtId="${id}" formatCode="${encodeAttribute(format)}"/>`, prefix);
}

function ownIds(lists: StyleLists): number[] {
  return lists.items('numFmts').map(item => Number(/numFmtId\s*=\s*["'](\d+)/.exec(item)?.[1] ?? 0));
}
