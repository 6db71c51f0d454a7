/** Owns price-list lines for tests, written as a person sees them. */
import { readTariff } from '../../src/evaluate/prices/read';
import type { Tariff } from '../../src/evaluate/prices/tariff';

/** A line from `price | unit | remark | material | minimum | cap`; blank cells may be left out. */
export function line(
  text: string,
  values: { readonly service?: string; readonly effectiveFrom?: string; readonly department?: string } = {},
): Tariff {
  const [price, unit, remark, material, minimum, cap] = text.split('|').map(cell => cell.trim() || undefined);
  const cells = { service: '通用服务', price, unit, remark, material, minimum, cap, ...values };
  return readTariff('收费标准', { row: 4, isVoid: false, values: cells })!;
}
