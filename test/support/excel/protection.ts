/** Owns protection of sheets and of the workbook's structure. Source: API reference; what it forbids stands with each object. */
import { Remote } from './remote';
import type { BookState, SheetState } from './state';

export class WorksheetProtection extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  get Protected() {
    return this.sheet.isProtected;
  }
}

export class WorkbookProtection extends Remote {
  constructor(private readonly book: BookState) {
    super();
  }

  get Protected() {
    return this.book.isStructureProtected;
  }
}
