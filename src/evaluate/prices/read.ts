/** Owns reading price-list entries into tariffs. */
import type { Entry, RegisterTable } from '../../model/register';
import type { Tariff } from './tariff';

/** Every line of the workbook's price lists that names a service; a price that is not understood says so. */
export function tariffsOf(tables: readonly RegisterTable[]): readonly Tariff[] {
  return tables
    .filter(({ register }) => register === 'price-list')
    .flatMap(({ sheet, entries }) => entries.flatMap(entry => readTariff(sheet, entry) ?? []));
}

/** One line; undefined where it names no service or is void. */
export function readTariff(sheet: string, entry: Entry): Tariff | undefined {
  throw new Error(`to be written: ${sheet} ${entry.row}`);
}
