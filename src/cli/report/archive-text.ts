/** Owns a month-end archive as a person reads it in a terminal: what the month comes to, how it stands, and what differs slip by slip. */
import type { ArchiveDifference, CellDifference, StandingArchive } from '../../model/archive';
import type { Bilingual, Language } from '../../model/language';
import type { Archived } from '../../run';
import { paint } from './colours';
import { harmless, wrapped } from './lines';
import type { TextOptions } from './text';

/** Ends with a line end. */
export function archiveText(archived: Archived, options: TextOptions): string {
  const { language } = options;
  const width = widthOf(options);
  const parts = [
    wrapped(headline(archived)[language], width).join('\n'),
    wrapped(standingSentence(archived)[language], width).join('\n'),
    ...differenceLines(archived.differences, options),
    ...undatedLines(archived, width, language),
  ];
  return `${parts.join('\n')}\n`;
}

export function widthOf({ columns }: Pick<TextOptions, 'columns'>): number {
  return Math.min(Math.max(columns, 60), 120);
}

function headline({ workbook, month, totals }: Archived): Bilingual {
  const { slips, amount, paid, unpaid, uncollected, unknown, unreturned, unreconciled } = totals;
  const zh = [
    `${harmless(workbook.name)}　${month} 派工单 ${slips} 张（作废 ${totals.void}）`,
    `金额 ${amount} 元：已收 ${paid}，应收未收 ${unpaid}，待收 ${uncollected}，收款不明 ${unknown}`,
    `未返回 ${unreturned} 张，已收款未交财务 ${unreconciled} 张`,
  ];
  const en = [
    `${harmless(workbook.name)}: ${slips} slips of ${month} (${totals.void} void)`,
    `${amount} yuan: paid ${paid}, unpaid ${unpaid}, uncollected ${uncollected}, unknown ${unknown}`,
    `not returned ${unreturned}, paid and not with finance ${unreconciled}`,
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

function standingSentence({ state, standing, archive, receipt, month, differences }: Archived): Bilingual {
  const stands = standing && archiveName(standing);
  if (receipt && state === 'new') {
    const made = archiveName(archive!);
    return { zh: `${month} 存档为${made.zh}。`, en: `${month} is archived as ${made.en}.` };
  }
  switch (state) {
    case 'no-slips':
      return { zh: `${month} 没有派工单，不用存档。`, en: `There are no slips of ${month}: nothing to archive.` };
    case 'new':
      return { zh: `${month} 还没有存档。`, en: `${month} is not archived yet.` };
    case 'unchanged':
      return { zh: `已有${stands!.zh}，与登记簿一致。`, en: `${stands!.en} agrees with the books.` };
    case 'changed':
      return {
        zh: `已有${stands!.zh}，登记簿与它有 ${differences.length} 张单不同，没有写入。核对以后要另存一版，加 --revise；原来的存档不动。`,
        en: `The books differ from ${stands!.en} in ${differences.length} slips; nothing was written. To archive the month once more, add --revise; what was archived stays.`,
      };
    case 'revised':
      return {
        zh: `已有${stands!.zh}，登记簿与它有 ${differences.length} 张单不同，另存一版，原来的不动：`,
        en: `The books differ from ${stands!.en} in ${differences.length} slips: it is archived once more, what was archived stays.`,
      };
  }
}

/** `「存档 2026-10」（第 1 版，2026-11-02 17:00）`. */
export function archiveName({ sheet, revision, asOf }: StandingArchive): Bilingual {
  const name = harmless(sheet);
  const when = asOf.replace('T', ' ');
  return when === ''
    ? { zh: `「${name}」（第 ${revision} 版）`, en: `“${name}” (revision ${revision})` }
    : { zh: `「${name}」（第 ${revision} 版，${when}）`, en: `“${name}” (revision ${revision}, ${when})` };
}

/** The rest is in the JSON. */
const MOST_TOLD = 60;

const kinds: Readonly<Record<ArchiveDifference['kind'], Bilingual>> = {
  added: { zh: '增', en: 'added' },
  removed: { zh: '减', en: 'removed' },
  changed: { zh: '改', en: 'changed' },
};

export function differenceLines(differences: readonly ArchiveDifference[], options: TextOptions): string[] {
  const { language, hasColours } = options;
  const brush = paint(hasColours);
  const lines = differences.slice(0, MOST_TOLD).flatMap(({ kind, slip, row, place, cells }) => {
    const where = [
      ...(place ? [`${harmless(place.sheet)}!${place.row}`] : []),
      ...(row === undefined ? [] : [{ zh: `存档第 ${row} 行`, en: `archive row ${row}` }[language]]),
    ];
    const title = `${brush.bold(kinds[kind][language])} ${harmless(slip)}  ${where.join(' · ')}`;
    const told = cells.map(cell => cellText(cell, kind, language)).join({ zh: '；', en: '; ' }[language]);
    return [`  ${title}`, ...wrapped(told, widthOf(options) - 5).map(line => `     ${line}`)];
  });
  const rest = differences.length - MOST_TOLD;
  const more: Bilingual = { zh: `  另有 ${rest} 张，见 --format json`, en: `  ${rest} more: see --format json` };
  return rest > 0 ? [...lines, more[language]] : lines;
}

function cellText(
  { title, cell, from, to }: CellDifference,
  kind: ArchiveDifference['kind'],
  language: Language,
): string {
  const blank = { zh: '（空）', en: '(blank)' }[language];
  const [before, after] = [from, to].map(text => harmless(text) || blank);
  if (kind !== 'changed') return `${title[language]} ${kind === 'added' ? after : before}`;
  return `${title[language]} ${cell} ${before} → ${after}`;
}

function undatedLines({ undated }: Archived, width: number, language: Language): string[] {
  if (undated.length === 0) return [];
  const told = undated
    .slice(0, MOST_TOLD)
    .map(({ slip, sheet, row }) => `${harmless(slip)}（${harmless(sheet)}!${row}）`);
  const all: Bilingual = {
    zh: `有 ${undated.length} 张单没有日期，归不了月份，没有算进任何一个月，存档表的最后会列出：${told.join('、')}`,
    en: `${undated.length} slips have no day and are counted in no month; the archive lists them at its end: ${told.join(', ')}`,
  };
  return wrapped(all[language], width);
}
