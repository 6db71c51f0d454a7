/** Owns the lines of 管家设置 about what the city charges: which fee, from which day on, for which areas, at which rate. */
import type { CityRate, FeeCharge, FeeRule } from '../../model/fee';
import { compare, type Decimal } from '../../model/money';
import { squeeze } from '../../model/text';
import type { Day } from '../../model/time';
import { notJoined, saidTwice, unknownFee, wrongDay, wrongRate, wrongTier } from './city-faults';
import { parseCityRate, parseTier, type Tier } from './city-figures';
import type { SettingsDraft } from './draft';
import { dayOf, missing, type Wrong } from './items';
import type { SettingLine } from './lines';

/** The fees of the rules set; where it isn't known, names are taken as they are written. */
export type KnownFees = readonly FeeRule[] | undefined;

/** A line that is right in itself. */
export interface CityLine extends Tier {
  readonly fee: string;
  readonly from?: Day;
  readonly rate: Decimal;
  readonly line: SettingLine;
}

/**
 * Adds what the line says to the draft, or tells what is wrong. Of a fee with a wrong line no rate is used: another line's would be
 * taken for the areas or days that it was about.
 */
export function setCityRate(line: SettingLine, draft: SettingsDraft, fees: KnownFees): Wrong | undefined {
  if (line.subject === '') return missing('subject', '费种', 'the fee');
  const { name, day } = feeAndDay(line.subject);
  const cityFees = fees?.filter(fee => cityCharge(fee) !== undefined);
  const fee = cityFees?.find(({ id, title }) => id === name || squeeze(title.zh) === name);
  if (cityFees && fee === undefined) return unknownFee(line.subject, cityFees);
  const id = fee?.id ?? name;
  const wrong = addRate(line, { fee: id, day, basis: fee && cityCharge(fee)?.basis }, draft);
  if (wrong) draft.doubtfulCityFees.add(id);
  return wrong;
}

/** All rates but those of doubtful fees, and a fault for each fee and day whose tiers don't join. */
export function cityRatesOf({ cityLines, doubtfulCityFees }: SettingsDraft): {
  readonly rates: readonly CityRate[];
  readonly faults: readonly { readonly line: SettingLine; readonly wrong: Wrong }[];
} {
  const groupOf = ({ fee, from }: CityLine): string => JSON.stringify([fee, from]);
  const groups = [...new Set(cityLines.map(groupOf))].map(key => cityLines.filter(line => groupOf(line) === key));
  const faults = groups.flatMap(faultIn);
  const unused = new Set([...doubtfulCityFees, ...faults.map(({ fee }) => fee)]);
  return {
    rates: cityLines
      .filter(({ fee }) => !unused.has(fee))
      .map(({ line: _line, above: _above, ...rate }): CityRate => rate),
    faults,
  };
}

/** What the seed profile takes from the city table; undefined for a fee whose figures are in its rule. */
function cityCharge({ profiles }: FeeRule): FeeCharge | undefined {
  return profiles.seed.find(({ charge }) => charge.cityTable)?.charge;
}

/** 契税 2024-12-01起, 契税（2024年12月1日起）: the name without spaces, and the day as it is written. */
function feeAndDay(subject: string): { readonly name: string; readonly day: string | undefined } {
  const plain = squeeze(subject);
  const match = /^(.*?)[(,，、]?[自从]?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)起?\)?$/.exec(plain);
  return { name: match?.[1] ?? plain, day: match?.[2] };
}

function addRate(
  line: SettingLine,
  {
    fee,
    day,
    basis,
  }: { readonly fee: string; readonly day: string | undefined; readonly basis: FeeCharge['basis'] | undefined },
  draft: SettingsDraft,
): Wrong | undefined {
  const from = day === undefined ? undefined : dayOf(day);
  if (day !== undefined && from === undefined) return wrongDay(day);
  const tier = parseTier(line.parameter);
  if (tier === undefined) return wrongTier(line.parameter);
  const rate = parseCityRate(line.value, basis);
  if (rate === undefined) return wrongRate(line.value, basis);
  draft.cityLines.push({ fee, ...(from !== undefined && { from }), ...tier, rate, line });
  return undefined;
}

/** The first line of a fee and day that doesn't join the one for smaller areas, in a list of one; none where all join. */
function faultIn(
  group: readonly CityLine[],
): { readonly fee: string; readonly line: SettingLine; readonly wrong: Wrong }[] {
  let below: CityLine | undefined;
  for (const tier of group.toSorted(smallestFirst)) {
    const { fee, above, line } = tier;
    if (below && isSameArea(below, tier)) return [{ fee, line, wrong: saidTwice(line) }];
    if (above !== undefined && (below?.upTo === undefined || compare(above, below.upTo) !== 0))
      return [{ fee, line, wrong: notJoined(line, above) }];
    below = tier;
  }
  return [];
}

/** Of two in order of size: whether the smaller leaves nothing to the larger, or the larger names no area beside it. */
function isSameArea(smaller: CityLine, { above, upTo }: CityLine): boolean {
  if (smaller.upTo === undefined) return true;
  return upTo === undefined ? above === undefined : compare(upTo, smaller.upTo) === 0;
}

function smallestFirst(a: CityLine, b: CityLine): number {
  if (a.upTo === undefined || b.upTo === undefined) return Number(a.upTo === undefined) - Number(b.upTo === undefined);
  return compare(a.upTo, b.upTo);
}
