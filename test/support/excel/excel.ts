/** Owns the stand-in as tests see it: a workbook open in an Excel that isn't there. */
import type { Workbook as Snapshot } from '../../../src/model/workbook';
import { openBook } from './book';
import { Connection } from './connection';
import { connectLibrary, type RequirementSets } from './library';
import type { BookState } from './state';
import { Workbook } from './workbook';

export interface StandIn {
  /** What the user has before them: to look at, and to change behind the product's back. */
  readonly book: BookState;
  readonly connection: Connection;
}

/** Highest versions that are the floor of the product, and of Office 2021. */
export const floor: RequirementSets = { ExcelApi: '1.9' };
export const office2021: RequirementSets = { ExcelApi: '1.14', DelayForCellEdit: '1.1' };

/** Opens a workbook in the stand-in, and makes it the one that the global `Excel.run` talks to. */
export function startExcel(workbook: Snapshot, sets: RequirementSets = office2021): StandIn {
  const book = openBook(workbook);
  const connection = new Connection(new Workbook(book), book);
  connectLibrary(connection, sets);
  return { book, connection };
}
