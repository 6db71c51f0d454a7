/** Owns ditto marks: 同上 and its signs, which say "as in the row above". */
import { squeeze } from '../../model/text';
import type { CellValue } from '../../model/workbook';

const dittos = new Set([
  '〃',
  '″',
  '"',
  '“',
  '”',
  "''",
  '““',
  '””',
  '同',
  '同上',
  '上同',
  '同上行',
  '同前',
  '…',
  '……',
  '...',
  '......',
  '↑',
  '┃',
]);

const mayBegin = new Set([...dittos, '「'].map(sign => sign.charCodeAt(0)));

/** Whether the cell only says that the value above counts here, too. */
export function isDitto(raw: CellValue): boolean {
  return (
    typeof raw === 'string' &&
    raw.length <= 8 &&
    mayBegin.has(raw.trimStart().charCodeAt(0)) &&
    dittos.has(squeeze(raw).replace(/^「(.+)」$/, '$1'))
  );
}
