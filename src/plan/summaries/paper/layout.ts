/** Owns a summary sheet as a whole: title, facts, charts, its tables one below the other, notes, and the line for signatures. */
import type { Area } from '../../../model/address';
import type { CellStyle, LayoutRow, SheetLayout } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import { fittedRow } from '../../fitting';
import { textCell } from './cells';
import { CHART_ROWS, chartOf, type PaperChart } from './charts';
import type { Table } from './table';

export interface Paper {
  readonly title: Bilingual;
  /** Under the title: the moment, the month, what stands out. */
  readonly facts: readonly Bilingual[];
  /** Widths in characters of the sheet's columns, which its tables share. */
  readonly widths: readonly number[];
  /** Above the tables, so that no page parts them. */
  readonly charts?: readonly PaperChart[];
  /** Those with a title are numbered. */
  readonly tables: readonly Table[];
  /** Below the tables: what was left out, and why. */
  readonly notes: readonly Bilingual[];
  /** Who signs: 制表, 审核. */
  readonly signatures: readonly Bilingual[];
  readonly landscape: boolean;
}

/** A last table longer than this has its own heading on the pages that follow, instead of the sheet's title. */
const LONG = 20;

/** A4. A sheet of one table has filter buttons and keeps its heading in view. */
export function paperLayout(paper: Paper, language: Language): SheetLayout {
  const { title, facts, widths, charts = [], tables, notes, signatures, landscape } = paper;
  const rows: LayoutRow[] = [];
  const merges: Area[] = [];
  const across = (text: string, style: CellStyle, height?: number) => {
    const row = fittedRow([textCell(text, style)], () => widths.reduce((whole, width) => whole + width, 0));
    rows.push(height === undefined ? row : { ...row, height });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: widths.length });
  };
  const blank = () => rows.push({ cells: [] });
  across(title[language], 'title', 30);
  across(facts.map(fact => fact[language]).join('　'), 'subtitle');
  const places = charts.map((): Area => {
    const top = rows.length + 1;
    for (let row = 0; row < CHART_ROWS; row++) rows.push({ cells: [], height: 15 });
    return { top, left: 1, bottom: rows.length, right: widths.length };
  });
  const drawn = tables.map((table, index) => {
    if (index > 0) blank();
    const part = table.draw({ top: rows.length + 1, widths, language, number: index + 1 });
    rows.push(...part.rows);
    merges.push(...part.merges);
    return part;
  });
  if (notes.length > 0) blank();
  for (const note of notes) across(note[language], 'note');
  blank();
  across(signatures.map(who => signature(who[language], language)).join('　　　'), 'signature', 32);
  const [only] = drawn.length === 1 ? drawn : [];
  const last = drawn.at(-1);
  const kept =
    only?.heading ?? (last?.heading && last.heading.lastAt - last.heading.at > LONG ? last.heading : undefined);
  return {
    widths,
    rows,
    merges,
    frozenRows: only?.heading?.at ?? 2,
    ...(only?.heading && {
      filter: { top: only.heading.at, left: 1, bottom: only.heading.lastAt, right: widths.length },
    }),
    ...(charts.length > 0 && {
      charts: charts.map((chart, index) =>
        chartOf(chart, drawn[tables.indexOf(chart.table)]!, places[index]!, language),
      ),
    }),
    print: { landscape, repeatedRows: kept ? { from: kept.at, to: kept.at } : { from: 1, to: 1 } },
  };
}

/** In their order, but that a long one which is the longest stands last, where its heading can follow it over the pages. */
export function longestLast(tables: readonly Table[]): Table[] {
  const longest = tables.reduce((most, { length }) => Math.max(most, length), LONG);
  const found = tables.findLast(({ length }) => length === longest && length > LONG);
  return found ? [...tables.filter(table => table !== found), found] : [...tables];
}

function signature(who: string, language: Language): string {
  return { zh: `${who}：＿＿＿＿＿＿＿＿`, en: `${who}: ____________` }[language];
}
