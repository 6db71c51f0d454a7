/** Owns rooms: one key for the many ways to write one address. */
import { remembering } from './memory';
import { numeral } from './numerals';
import { halfWidth } from './text';

/** A Chinese numeral before a word of the address: 一单元, 十二号楼, 二期. */
const counted = /[一二三四五六七八九十]{1,3}(?=号楼|栋|幢|座|单元|期|区|层|楼|室|号|梯)/g;
/** The first building's word, which says no more than a dash: 3栋1单元502, 3#1-502. */
const building = /(?<![A-Z\d])([A-Z\d]+)(?:号楼|#楼|栋楼|栋|幢|座|#|楼|号(?=\d))(?=.)/;
const stairway = /(?<=-)(\d+)(?:单元|门栋|梯)(?=.)/;

/**
 * The key of a room: 3-1-502 = 3栋1单元502 = 3#1-502 = 3号楼一单元502室 = 03-01-0502, full or half width; A座1203 = A-1203; 商铺12号 = 商铺12.
 * Digits alone stay themselves (3502). Names of estates, phases and floors are part of the key.
 * Undefined where no number stands (大堂, /): that is a place or nothing, no room.
 */
export const roomKey = remembering((text: string): string | undefined => {
  const plain = halfWidth(text);
  if (plain.length > 100 || !/[\d一二三四五六七八九十]/.test(plain)) return undefined;
  const dashed = plain
    .toUpperCase()
    .replace(counted, arabic)
    .replace(/^-(?=\d)/, '负')
    .replace(/[-—–_./·,、\s]+/g, '-')
    .replace(/(?:号房|房间|室|房|号|户)$/, '')
    .replace(building, '$1-')
    .replace(stairway, '$1-');
  const parts = dashed.match(/\d+|[A-Z]+|[^\dA-Z-]+/g) ?? [];
  if (!/\d/.test(dashed)) return undefined;
  return parts.map(part => part.replace(/^0+(?=\d)/, '')).join('-');
});

function arabic(text: string): string {
  return String(numeral(text) ?? text);
}

const address =
  /^(?:(?:.*[苑园庭阁湾城府里区期])?[A-Z]?\d{1,3}[A-Z]?(?:-\d{1,2})?-\d{2,4}[A-Z]?|.*\d.*(?:栋|幢|座|单元|号楼|#|室|别墅|商铺|车位).*|.*(?:栋|幢|座|单元|号楼|#|室|别墅|商铺|铺位|车位).*\d.*)$/;

/** Whether a text by itself looks like a room: 3-1-502, A座1203, 商铺12号. A bare number does not. */
export function isRoomText(text: string): boolean {
  return text.length <= 30 && address.test(halfWidth(text).toUpperCase());
}
