/** Owns the running numbers of one month as an archive shows them: by series the first, the last, and what is missing or twice between. */
import type { NumberedSlip, NumberRun } from '../model/archive';
import { numbersOf } from '../model/number-list';
import { parseNumber } from '../model/series';
import type { Month } from '../model/time';
import { decoded } from './facts/coding';
import type { Use } from './facts/numbers';
import { filledWidth, missingText } from './facts/remarks';
import { runsOf, seriesOf } from './facts/runs';
import { groupBy } from './group';

/**
 * Of all slips of the books, void ones included, the numbers of that month. They are held against each other as by the numbering checks:
 * within series and month, with days that are written into numbers known as such, and begun again on a later sheet.
 */
export function numberRuns(slips: readonly NumberedSlip[], month: Month): NumberRun[] {
  const { uses } = decoded(slips.flatMap(usesOf));
  const ofMonth = uses.filter(use => use.month === month);
  return [...groupBy(ofMonth, seriesOf).values()]
    .flatMap(series => runsOf(series).runs)
    .map(runOf)
    .toSorted((a, b) => (a.series === b.series ? 0 : a.series < b.series ? -1 : 1));
}

function usesOf({ entry, table, slipNumber, month }: NumberedSlip): Use[] {
  return numbersOf(slipNumber).flatMap(text => {
    const number = parseNumber(text);
    return number ? [{ entry, table, text, number, month: number.month ?? month ?? table.month }] : [];
  });
}

function runOf(uses: readonly Use[]): NumberRun {
  const bySerial = groupBy(uses, ({ number }) => number.serial);
  const serials = [...bySerial.keys()].sort((a, b) => a - b);
  const textAt = (serial: number) => bySerial.get(serial)![0]!.text;
  const width = filledWidth(uses);
  const missing = serials.flatMap((serial, index) => {
    const before = serials[index - 1] ?? serial - 1;
    return serial - before > 1 ? [missingText(bySerial.get(serial)![0]!, width, before + 1, serial - 1)] : [];
  });
  const byKey = [...groupBy(uses, ({ number }) => number.key).values()];
  return {
    series: uses[0]!.number.series,
    first: textAt(serials[0]!),
    last: textAt(serials.at(-1)!),
    used: byKey.length,
    missing,
    duplicate: byKey.filter(same => same.filter(isLiveSlip).length > 1).map(([use]) => use!.text),
    void: uses.filter(({ entry }) => entry.isVoid).map(({ text }) => text),
  };
}

/** One slip may serve several repairs: its number is no duplicate there. */
function isLiveSlip({ entry, table }: Use): boolean {
  return !entry.isVoid && table.register === 'slips';
}
