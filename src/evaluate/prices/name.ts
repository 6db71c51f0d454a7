/** Owns the names of services: the form in which a slip's and the list's are compared. */
import { spelled } from './wording';

/** Where and how: words around a service that do not make it another one. */
const fillers =
  /厨房|卫生间|洗手间|主卫|次卫|客卫|公卫|阳台|客厅|餐厅|卧室|主卧|次卧|书房|门厅|玄关|业主家|家里|家中|室内|户内|入户|上门|有偿|服务|项目|费用?|一次|1次/g;

/** A name without numbering, spaces, signs and case: `1、换 水龙头（厨房）` → `换水龙头厨房`. */
export function keyOf(service: string): string {
  return spelled(service.replace(/^\s*[(（]?\d{1,2}(?:[)）、]|[.．](?!\d))\s*/, ''))
    .replace(/更换/g, '换')
    .replace(/[^\p{L}\p{N}㎡]/gu, '');
}

/** Whether a text says a service and nothing else but a place or a filler (厨房换水龙头; not 换水龙头软管, which is another service). */
export function namesOnly(text: string, key: string): boolean {
  const at = text.indexOf(key);
  return at >= 0 && (text.slice(0, at) + text.slice(at + key.length)).replace(fillers, '') === '';
}
