/** Owns the axis of a chart's values: how far it goes, where its lines are, and what stands beside them. */
import type { Chart } from '../../model/change';

export interface Scale {
  readonly top: number;
  /** From 0 to the top, evenly. */
  readonly ticks: readonly number[];
}

const MOST_STEPS = 5;

/** From 0 to the fixed top, or to the first round number that nothing exceeds. Counts have whole steps. */
export function scaleOf({ unit, max }: Chart['values'], largest: number): Scale {
  const reach = max ?? Math.max(largest, unit === 'count' ? 1 : 0.01);
  const rough = reach / MOST_STEPS;
  const size = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 2.5, 5, 10].map(factor => factor * size).find(step => step >= rough - size / 1e6)!;
  const step = unit === 'count' ? Math.max(1, Math.ceil(round)) : round;
  const steps = Math.max(1, Math.ceil(reach / step - 1e-9));
  return {
    top: max ?? steps * step,
    ticks: Array.from({ length: steps + 1 }, (_, index) => Math.min(index * step, max ?? Number.POSITIVE_INFINITY)),
  };
}

/** `1,280`, `93.18`, `12.5`: thousands apart, two decimals at most. */
export function figureText(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** The same with its unit, where it has one that both languages write alike. */
export function tickText(value: number, unit: Chart['values']['unit']): string {
  return unit === 'percent' ? `${figureText(value)}%` : figureText(value);
}
