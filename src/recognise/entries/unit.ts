/** Owns the unit of a column's amounts: yuan, or 万元 where its heading or the table says so. */
import type { FieldSpec } from '../../model/register';
import { squeeze } from '../../model/text';
import type { HeadingColumn } from '../headings/block';

const unit = /(?<!单)(万)?元|[(/](万)\)?$/;
const tableUnit = /单位[:(]?(?:人民币)?[:(]?(万)?元/;

/** Whether the amounts below are in 万元: its own heading says it best, then the groups over it, then a row over the table (单位：万元). */
export function isInTenThousands(
  field: FieldSpec,
  { text, groups }: Pick<HeadingColumn, 'text' | 'groups'>,
  titles: readonly string[],
): boolean {
  if (field.kind !== 'money') return false;
  const own = unitIn([text, ...groups.toReversed()], unit);
  return (own ?? (field.tableUnit === true ? unitIn(titles, tableUnit) : undefined)) === '万';
}

/** 万 or 元, from the first text that names one. */
function unitIn(texts: readonly string[], pattern: RegExp): '万' | '元' | undefined {
  for (const text of texts) {
    const match = pattern.exec(squeeze(text));
    if (match) return match[1] || match[2] ? '万' : '元';
  }
  return undefined;
}
