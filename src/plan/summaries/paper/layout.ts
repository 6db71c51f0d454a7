/** Owns a summary sheet as a whole: title, facts, its tables one below the other, notes, and the line for signatures. */
import type { Area } from '../../../model/address';
import type { CellStyle, LayoutRow, SheetLayout } from '../../../model/change';
import type { Bilingual, Language } from '../../../model/language';
import { fittedRow } from '../../fitting';
import { textCell } from './cells';
import type { Table } from './table';

export interface Paper {
  readonly title: Bilingual;
  /** Under the title: the moment, the month, what stands out. */
  readonly facts: readonly Bilingual[];
  /** Widths in characters of the sheet's columns, which its tables share. */
  readonly widths: readonly number[];
  readonly tables: readonly Table[];
  /** Below the tables: what was left out, and why. */
  readonly notes: readonly Bilingual[];
  /** Who signs: 制表, 审核. */
  readonly signatures: readonly Bilingual[];
  readonly landscape: boolean;
}

/** A4. A sheet of one table has filter buttons and repeats its heading on every page; one of several repeats its title. */
export function paperLayout({ title, facts, widths, tables, notes, signatures, landscape }: Paper, language: Language) {
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
  const drawn = tables.map((table, index) => {
    if (index > 0) blank();
    const part = table.draw({ top: rows.length + 1, widths, language });
    rows.push(...part.rows);
    merges.push(...part.merges);
    return part;
  });
  if (notes.length > 0) blank();
  for (const note of notes) across(note[language], 'note');
  blank();
  across(signatures.map(who => signature(who[language], language)).join('　　　'), 'signature', 32);
  const [only] = drawn.length === 1 ? drawn : [];
  const filter = only &&
    only.lastAt > only.headingAt && { top: only.headingAt, left: 1, bottom: only.lastAt, right: widths.length };
  const layout: SheetLayout = {
    widths,
    rows,
    merges,
    frozenRows: only ? only.headingAt : 2,
    ...(filter && { filter }),
    print: { landscape, repeatedRows: only ? { from: only.headingAt, to: only.headingAt } : { from: 1, to: 1 } },
  };
  return layout;
}

function signature(who: string, language: Language): string {
  return { zh: `${who}：＿＿＿＿＿＿＿＿`, en: `${who}: ____________` }[language];
}
