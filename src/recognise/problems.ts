/** Owns what recognition is in doubt about: sheets that fit two books, columns that fit two fields, or whose cells contradict their heading. */
import { cellAddress, columnLetters } from '../model/address';
import type { Problem } from '../model/problem';
import type { RegisterSpec } from '../model/register';
import { agreementWith } from './columns/evidence';
import type { Candidate, Given } from './columns/reading';
import { fieldColumns } from './entries/columns';
import type { Fit } from './tables/choose';
import type { FoundTable } from './tables/found';

/** A second register that fits nearly as well. */
export function sheetDoubtful(sheet: string, row: number, a: RegisterSpec, b: RegisterSpec, isRead: boolean): Problem {
  return {
    code: 'sheet-doubtful',
    sheet,
    row,
    message: {
      zh: `工作表“${sheet}”第 ${row} 行的表既像“${a.title.zh}”又像“${b.title.zh}”，${isRead ? `已按“${a.title.zh}”读取` : '未读取'}；请在“管家设置”中指定它是哪种登记簿。`,
      en: `The table at row ${row} of sheet "${sheet}" could be "${a.title.en}" or "${b.title.en}"; ${isRead ? `it was read as "${a.title.en}"` : 'it was not read'}. Say which in the settings sheet.`,
    },
  };
}

/** Rows under a heading that belongs to none of our books, on a sheet that has one. */
export function strangeTable(sheet: string, row: number): Problem {
  return {
    code: 'sheet-doubtful',
    sheet,
    row,
    message: {
      zh: `工作表“${sheet}”第 ${row} 行起是另一个表，不像任何一种登记簿，没有读取；如果应当读取，请在“管家设置”中指定。`,
      en: `Sheet "${sheet}" has another table from row ${row} on that is like none of the books; it was not read. If it should be, say so in the settings sheet.`,
    },
  };
}

/** A register was given to the sheet by a person, but no heading was found. */
export function headingMissing(sheet: string, spec: RegisterSpec): Problem {
  return {
    code: 'sheet-doubtful',
    sheet,
    message: {
      zh: `“管家设置”指定工作表“${sheet}”为“${spec.title.zh}”，但找不到表头；请同时指定表头所在的行。`,
      en: `The settings say that sheet "${sheet}" is "${spec.title.en}", but no heading was found; give the heading's rows, too.`,
    },
  };
}

/** The columns of a table that could as well mean something else. */
export function doubtfulColumns(sheet: string, { heading, candidates, over }: FoundTable, fit: Fit): Problem[] {
  const helpers = new Set(fieldColumns(fit, candidates, over.texts).flatMap(({ before, time }) => [...before, time]));
  const close = fit.given
    .filter(given => isClose(given) && !helpers.has(given.rival?.candidate.column))
    .map(given => rivalry(sheet, heading.bottom, given));
  const used = new Set(fit.given.map(({ candidate }) => candidate));
  const contrary = candidates.flatMap(candidate => {
    const meant = used.has(candidate) ? undefined : contradicted(candidate, fit);
    return meant ? [contradiction(sheet, heading.bottom, candidate, meant)] : [];
  });
  return [...close, ...contrary];
}

function isClose({ field, candidate, rival }: Given): boolean {
  if (!rival || field.kind === 'text') return false;
  return rival.candidate === candidate || rival.candidate.evidence.total > 0;
}

function rivalry(sheet: string, row: number, { field, candidate, rival }: Given): Problem {
  const [here, there] = [columnLetters(candidate.column), columnLetters(rival!.candidate.column)];
  const zh =
    here === there
      ? `工作表“${sheet}” ${here} 列“${candidate.shown}”按“${field.title.zh}”读取，但也可能是“${rival!.field.title.zh}”`
      : `工作表“${sheet}”的“${field.title.zh}”取自 ${here} 列“${candidate.shown}”，但 ${there} 列“${rival!.candidate.shown}”也像`;
  const en =
    here === there
      ? `Column ${here} of sheet "${sheet}" was read as "${field.title.en}", but could be "${rival!.field.title.en}"`
      : `"${field.title.en}" of sheet "${sheet}" was read from column ${here}, but column ${there} is like it, too`;
  return doubt(sheet, row, candidate, field.id, zh, en);
}

/** The field that the heading means best where the cells below say otherwise. */
function contradicted({ parts, evidence }: Candidate, fit: Fit): Given['field'] | undefined {
  if (evidence.total < 3) return undefined;
  const free = fit.spec.fields.filter(field => !fit.given.some(given => given.field === field));
  return free.find(field => {
    const meant = Math.max(...parts.map(part => part.get(fit.register)?.get(fit.spec.fields.indexOf(field)) ?? 0));
    return meant >= 0.8 && agreementWith(evidence, field) <= -0.4;
  });
}

function contradiction(sheet: string, row: number, candidate: Candidate, field: Given['field']): Problem {
  const letters = columnLetters(candidate.column);
  const zh = `工作表“${sheet}” ${letters} 列的标题“${candidate.shown}”像“${field.title.zh}”，但内容不像，没有采用`;
  const en = `Column ${letters} of sheet "${sheet}" is headed like "${field.title.en}", but its cells are not; it was not used`;
  return doubt(sheet, row, candidate, field.id, zh, en);
}

function doubt(
  sheet: string,
  row: number,
  { column, shown }: Candidate,
  field: string,
  zh: string,
  en: string,
): Problem {
  return {
    code: 'column-doubtful',
    sheet,
    row,
    cell: cellAddress(row, column),
    text: shown,
    field,
    message: {
      zh: `${zh}；如果不对，请在“管家设置”中指定列。`,
      en: `${en}. If that is wrong, give the column in the settings sheet.`,
    },
  };
}
