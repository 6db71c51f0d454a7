/** Owns the cells that the summary sheets are made of: texts, numbers, money, days, and the way to a place in the books. */
import { cellAddress } from '../../../model/address';
import type { CellStyle, LayoutCell } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import { type Decimal, rounded } from '../../../model/money';
import { hasTime, type Stamp } from '../../../model/time';

export function textCell(text: string, style: CellStyle = 'body-wrap'): LayoutCell {
  return { value: { kind: 'text', text }, style };
}

export function countCell(count: number): LayoutCell {
  return { value: { kind: 'number', number: String(count), decimals: 0 }, style: 'body' };
}

/** Two decimals, and more where the amount has more; blank for no amount. */
export function moneyCell(amount: Decimal | undefined): LayoutCell {
  if (amount === undefined) return textCell('');
  const decimals = Math.max(2, amount.split('.')[1]?.length ?? 0);
  return { value: { kind: 'number', number: rounded(amount, decimals), decimals }, style: 'body' };
}

/** Blank for no day. */
export function dateCell(at: Stamp | undefined): LayoutCell {
  return at === undefined ? textCell('') : { value: { kind: 'date', at }, style: 'body-center' };
}

/** A click leads to the row in its book. */
export function placeCell({ sheet, row }: { readonly sheet: string; readonly row: number }): LayoutCell {
  return { ...textCell(`${sheet}!${row}`, 'link'), link: { sheet, cell: cellAddress(row, 1) } };
}

/** Text in the language that a sheet is written in. */
export function inLanguage(language: Language): (text: Bilingual, style?: CellStyle) => LayoutCell {
  return (text, style) => textCell(text[language], style);
}

export function stampText(stamp: Stamp): string {
  return hasTime(stamp) ? stamp.replace('T', ' ') : stamp;
}
