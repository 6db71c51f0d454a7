/** Owns a back-test as a person reads it in a terminal: totals by check, then by day, then what only one of two sets of rules shows. */
import type { Backtest, BacktestDay, BacktestDifference, Tally } from '../../model/backtest';
import type { Bilingual, Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import { severityTitles } from '../../model/severity';
import { type Day, daysBetween } from '../../model/time';
import { entryTitle } from '../../plan/findings/lines';
import type { Backtested } from '../../run';
import { type Paint, paint } from './colours';
import { clipped, columnsOf, harmless, wrapped } from './lines';
import { GAP, tableText } from './table';
import type { TextOptions } from './text';

/** What a back-test can't know. */
export const approximation: Bilingual = {
  zh: '这是近似：晚于当天的日期按没写处理，没有日期的格子（打勾、状态、金额、房号）当时有没有写无从得知，按现在的样子算；每次改写的格子（管家回复、进度）只剩最后一次，有关检查会偏多；已从表中删去的行看不到。',
  en: 'This is an approximation: dates later than the day count as blank; when cells without a date (ticks, states, amounts, rooms) were written is not known, so they are taken as they are now; cells that are written over (replies, progress) hold the last one only, so their checks show too many; rows that were deleted are not seen.',
};

export function backtestText({ workbook, backtest }: Backtested, rules: RuleSet, options: TextOptions): string {
  const { language } = options;
  const width = Math.min(Math.max(options.columns, 60), 120);
  const brush = paint(options.hasColours);
  const isCompared = backtest.days.some(day => day.new !== undefined);
  const parts = [
    wrapped(headline(harmless(workbook.name), backtest, isCompared)[language], width).join('\n'),
    totalsPart(backtest, rules, width, brush, language),
    daysPart(backtest.days, width, brush, language),
    ...(isCompared ? differencesPart(backtest.differences, width, brush, language) : []),
    wrapped(approximation[language], width).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline(name: string, { from, to }: Backtest, isCompared: boolean): Bilingual {
  const days = daysBetween(from, to) + 1;
  return {
    zh: `${name}　回测 ${from} 至 ${to}（${days} 天，每天下班时）${isCompared ? '　旧：随附规则和管家设置　新：--rules 的规则' : ''}`,
    en: `${name}, ${from} to ${to} (${days} days, each at close)${isCompared ? '; old: the shipped rules and 管家设置; new: those of --rules' : ''}`,
  };
}

const figureTitles: readonly Bilingual[] = [
  { zh: '检查', en: 'Check' },
  { zh: '项数', en: 'Findings' },
  { zh: '项·天', en: 'Finding-days' },
];
const FIGURE = 15;

function totalsPart({ totals }: Backtest, rules: RuleSet, width: number, brush: Paint, language: Language): string {
  if (totals.length === 0) return { zh: '这段时间没有报任何问题。', en: 'Nothing was found in that time.' }[language];
  const titles = new Map(rules.checks.map(({ id, title }) => [id, title[language]]));
  const nameWidth = width - 2 * (FIGURE + GAP);
  const row = (name: string, old: Tally, next: Tally | undefined) => [
    wrapped(name, nameWidth),
    [figures(old.findings, next?.findings)],
    [figures(old.days, next?.days)],
  ];
  const heading = figureTitles.map(title => [brush.bold(title[language])]);
  const rows = totals.map(({ check, old, new: next }) => row(`${titles.get(check) ?? ''} ${check}`.trim(), old, next));
  const sum = (side: 'old' | 'new'): Tally => ({
    findings: totals.reduce((count, total) => count + (total[side]?.findings ?? 0), 0),
    days: totals.reduce((count, total) => count + (total[side]?.days ?? 0), 0),
  });
  const whole = row({ zh: '合计', en: 'Total' }[language], sum('old'), totals[0]?.new && sum('new'));
  return tableText([heading, ...rows, whole], [nameWidth, FIGURE]);
}

/** `12 → 9`, or `12` where there is nothing to compare with. */
function figures(old: number, next: number | undefined): string {
  return next === undefined ? String(old) : `${old} → ${next}`;
}

function daysPart(days: readonly BacktestDay[], width: number, brush: Paint, language: Language): string {
  const count = (checks: BacktestDay['old']) => Object.values(checks).reduce((sum, number) => sum + number, 0);
  const cells = days.map(({ day, old, new: next }) => `${day.slice(5)}  ${figures(count(old), next && count(next))}`);
  const cellWidth = Math.max(...cells.map(columnsOf)) + 2 * GAP;
  const perLine = Math.max(1, Math.floor((width + 2 * GAP) / cellWidth));
  const lines = Array.from({ length: Math.ceil(cells.length / perLine) }, (_, index) =>
    cells
      .slice(index * perLine, (index + 1) * perLine)
      .map(cell => cell + ' '.repeat(cellWidth - columnsOf(cell)))
      .join('')
      .trimEnd(),
  );
  return [brush.bold({ zh: '每天的项数', en: 'Findings by day' }[language]), ...lines].join('\n');
}

/** The rest is in the JSON. */
const differencesShown = 40;
const onlyTitles: Readonly<Record<BacktestDifference['only'], Bilingual>> = {
  old: { zh: '只有旧规则报', en: 'Only the old rules show' },
  new: { zh: '只有新规则报', en: 'Only the new rules show' },
};

function differencesPart(
  differences: readonly BacktestDifference[],
  width: number,
  brush: Paint,
  language: Language,
): string[] {
  if (differences.length === 0) {
    return [{ zh: '新旧规则每天报的都一样。', en: 'Both sets show the same on every day.' }[language]];
  }
  return (['old', 'new'] as const).flatMap(only => {
    const own = differences.filter(difference => difference.only === only);
    if (own.length === 0) return [];
    const lines = own.slice(0, differencesShown).map(difference => differenceRow(difference, width, brush, language));
    const rest = own.length - lines.length;
    const more: Bilingual = { zh: `另有 ${rest} 段，见 --format json`, en: `${rest} more: see --format json` };
    return [
      [
        `${brush.bold(onlyTitles[only][language])}  ${own.length}`,
        tableText(lines, [widths.days, widths.severity[language], widths.sheet, widths.entry]),
        ...(rest > 0 ? [more[language]] : []),
      ].join('\n'),
    ];
  });
}

const widths = { days: 12, severity: { zh: 6, en: 8 }, sheet: 16, entry: 14 } as const;

function differenceRow(
  { from, to, finding }: BacktestDifference,
  width: number,
  brush: Paint,
  language: Language,
): string[][] {
  const { severity, sheet, cells, check } = finding;
  const rest = width - widths.days - widths.severity[language] - widths.sheet - widths.entry - 4 * GAP;
  return [
    [daysText(from, to)],
    [brush.severity(severity, severityTitles[severity][language])],
    [clipped(`${harmless(sheet)}!${cells[0] ?? ''}`, widths.sheet)],
    [clipped(harmless(entryTitle(finding, language)), widths.entry)],
    wrapped(check, rest),
  ];
}

/** `09-01`, `09-01–09-05`; the year is in the headline. */
function daysText(from: Day, to: Day): string {
  return from === to ? from.slice(5) : `${from.slice(5)}–${to.slice(5)}`;
}
