/** Owns the second part of the 检查结果 sheet: what was not understood, below the findings and outside their filter. */
import type { Area } from '../../model/address';
import type { LayoutRow } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { fittedRow } from '../fitting';
import { type NotUnderstood, notUnderstoodTitles } from '../not-understood';
import { across, columns, headingRow, linkCell, textCell, widthFrom, widthOf } from './grid';

const title: Bilingual = { zh: '没有读懂、没有检查的内容', en: 'What was not understood or not checked' };

/** The last of them is merged to the sheet's last column. */
const headings: readonly Bilingual[] = [
  { zh: '类别', en: 'Kind' },
  { zh: '台账', en: 'Book' },
  { zh: '位置', en: 'Place' },
  { zh: '说明', en: 'What' },
];
const textAt = headings.length;

/** Title, headings, one row a note. */
export function notesRows(notes: readonly NotUnderstood[], language: Language): LayoutRow[] {
  return [
    { cells: [textCell(title[language], 'subtitle')], height: 22 },
    headingRow(headings, language),
    ...notes.map(note => noteRow(note, language)),
  ];
}

/** The merged areas of {@link notesRows} for so many notes, its title standing on that row. */
export function noteSpans(titleRow: number, notes: number): Area[] {
  const spans = Array.from({ length: notes + 1 }, (_, index) => across(titleRow + 1 + index, textAt));
  return [across(titleRow, 1), ...spans];
}

function noteRow({ kind, sheet, cell, text }: NotUnderstood, language: Language): LayoutRow {
  return fittedRow(
    [
      textCell(notUnderstoodTitles[kind][language]),
      textCell(sheet ?? ''),
      sheet !== undefined && cell !== undefined ? linkCell(cell, sheet, cell) : textCell(''),
      textCell(text[language]),
      ...columns.slice(textAt).map(() => textCell('')),
    ],
    column => (column < textAt - 1 ? widthOf(column) : widthFrom(column)),
  );
}
