/** Owns the figures of a back-test: findings by day and check, and the runs of days on which only one of two sets of rules showed one. */
import type { BacktestDay, BacktestDifference, BacktestTotal, Tally } from '../../model/backtest';
import { type Finding, findingKeys } from '../../model/finding';
import type { Day } from '../../model/time';

export type Side = 'old' | 'new';

/** What is gathered day by day; days come in order. */
export interface Tallies {
  add(day: Day, old: readonly Finding[], next: readonly Finding[] | undefined): void;
  days(): readonly BacktestDay[];
  totals(): readonly BacktestTotal[];
  differences(): readonly BacktestDifference[];
}

interface OpenRun {
  readonly only: Side;
  readonly from: Day;
  readonly finding: Finding;
}

export function makeTallies(): Tallies {
  const days: BacktestDay[] = [];
  const seen: Record<Side, Map<string, Set<string>>> = { old: new Map(), new: new Map() };
  const closed: BacktestDifference[] = [];
  let open = new Map<string, OpenRun>();
  let lastDay: Day | undefined;

  function close(run: OpenRun): void {
    closed.push({ ...run, to: lastDay! });
  }

  function compare(day: Day, old: Keyed, next: Keyed): void {
    const still = new Map<string, OpenRun>();
    const sides: readonly (readonly [Side, Keyed, Keyed])[] = [
      ['old', old, next],
      ['new', next, old],
    ];
    for (const [only, own, other] of sides) {
      for (const [key, finding] of own) {
        if (other.has(key)) continue;
        const name = `${only} ${key}`;
        still.set(name, open.get(name) ?? { only, from: day, finding });
      }
    }
    for (const [name, run] of open) if (!still.has(name)) close(run);
    open = still;
  }

  return {
    add(day, old, next) {
      days.push({ day, old: countOf(old, seen.old), ...(next && { new: countOf(next, seen.new) }) });
      if (next) compare(day, keyed(old), keyed(next));
      lastDay = day;
    },
    days: () => days,
    totals() {
      const checks = new Set([...seen.old.keys(), ...seen.new.keys()]);
      const isCompared = days.some(day => day.new !== undefined);
      return [...checks].sort().map(check => ({
        check,
        old: tally('old', check),
        ...(isCompared && { new: tally('new', check) }),
      }));
    },
    differences() {
      const running = [...open.values()].map(run => ({ ...run, to: lastDay! }));
      return [...closed, ...running].sort(byCheckAndDay);
    },
  };

  function tally(side: Side, check: string): Tally {
    const counts = days.map(day => day[side]?.[check] ?? 0);
    return { findings: seen[side].get(check)?.size ?? 0, days: counts.reduce((sum, count) => sum + count, 0) };
  }
}

/** By key and severity: a finding that turned from due soon to overdue is another one. */
type Keyed = ReadonlyMap<string, Finding>;

function keyed(findings: readonly Finding[]): Keyed {
  const keys = findingKeys(findings);
  return new Map(findings.map((finding, index) => [`${finding.severity} ${keys[index]}`, finding]));
}

/** Counts by check, and notes which findings they were. */
function countOf(findings: readonly Finding[], seen: Map<string, Set<string>>): Record<string, number> {
  const keys = findingKeys(findings);
  const counts: Record<string, number> = {};
  for (const [index, { check }] of findings.entries()) {
    counts[check] = (counts[check] ?? 0) + 1;
    const known = seen.get(check);
    if (known) known.add(keys[index]!);
    else seen.set(check, new Set([keys[index]!]));
  }
  return counts;
}

function byCheckAndDay(a: BacktestDifference, b: BacktestDifference): number {
  return compareTexts(orderOf(a), orderOf(b)) || a.finding.row - b.finding.row || compareTexts(a.only, b.only);
}

function orderOf({ finding, from }: BacktestDifference): string {
  return [finding.check, from, finding.sheet].join('\n');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
