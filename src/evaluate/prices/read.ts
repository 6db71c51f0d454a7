/** Owns reading price-list entries into tariffs. */
import { type Entry, isUnreadable, type RegisterTable, type Value } from '../../model/register';
import { dayOf, isStamp } from '../../model/time';
import { withoutBounds } from './figure';
import { keyOf } from './name';
import { readPrice } from './price';
import type { Tariff } from './tariff';

/** Every line of the workbook's price lists that names a service; a price that is not understood says so. */
export function tariffsOf(tables: readonly RegisterTable[]): readonly Tariff[] {
  return tables
    .filter(({ register }) => register === 'price-list')
    .flatMap(({ sheet, entries }) => entries.flatMap(entry => readTariff(sheet, entry) ?? []));
}

/** One line; undefined where it names no service or is void. */
export function readTariff(sheet: string, { row, values, isVoid }: Entry): Tariff | undefined {
  const service = textOf(values.service);
  if (service === undefined || isVoid) return undefined;
  const department = textOf(values.department);
  const since = values.effectiveFrom;
  const isDated = typeof since === 'string' && isStamp(since);
  const { name, bounds } = withoutBounds(service);
  const { price, unit } = readPrice(
    {
      price: textOf(values.price),
      unit: textOf(values.unit),
      material: textOf(values.material),
      minimum: textOf(values.minimum),
      cap: textOf(values.cap),
      remark: textOf(values.remark),
    },
    bounds,
  );
  const hasUnknownDate = since !== undefined && !isDated;
  return {
    service,
    key: keyOf(bounds !== undefined && bounds.unit === unit ? name : service),
    ...(department !== undefined && { department }),
    ...(unit !== undefined && { unit }),
    ...(isDated && { effectiveFrom: dayOf(since) }),
    sheet,
    row,
    price: hasUnknownDate ? { kind: 'unread', text: textOf(since) ?? '' } : price,
  };
}

/** Unreadable cells keep their words: they are read here as a price list's, or said not to be understood. */
function textOf(value: Value): string | undefined {
  return isUnreadable(value) ? value.unreadable : value;
}
