/** Owns what the tests of back-tests start from: tables of entries, row by row from row 2. */
import type { Entry, Recognition, RegisterId, RegisterTable } from '../../../src/model/register';
import { noSettings, type Settings } from '../../../src/model/settings';

/** A table whose columns are those that any of its entries fills, and these. */
export function tableOf(
  register: RegisterId,
  rows: readonly Entry['values'][],
  blankColumns: readonly string[] = [],
): RegisterTable {
  const fields = [...new Set([...rows.flatMap(values => Object.keys(values)), ...blankColumns])];
  return {
    register,
    sheet: register,
    range: { top: 1, left: 1, bottom: rows.length + 1, right: Math.max(1, fields.length) },
    headingRows: [1],
    columns: Object.fromEntries(fields.map((field, index) => [field, index + 1])),
    grids: {},
    unknownColumns: [],
    columnConfidence: {},
    entries: rows.map((values, index) => ({ row: index + 2, values, isVoid: false })),
    skipped: [],
    confidence: 1,
  };
}

export function recognitionOf(tables: readonly RegisterTable[], settings: Partial<Settings> = {}): Recognition {
  return { tables, unrecognised: [], problems: [], settings: { ...noSettings, ...settings } };
}
