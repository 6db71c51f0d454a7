/** Owns protection of sheets and of the workbook's structure. Source: API reference; what it forbids stands with each object. */
import { ExcelError, Remote } from './remote';
import type { BookState, SheetState } from './state';

export class WorksheetProtection extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  get Protected() {
    return this.sheet.isProtected;
  }

  get Options() {
    return this.sheet.allowed;
  }

  /** Documented by issue #6784: on a sheet that is protected already it fails. */
  Protect(options: object = {}, password = '') {
    if (this.sheet.isProtected) throw new ExcelError('AccessDenied', 'the sheet is protected already');
    Object.assign(this.sheet, { isProtected: true, allowed: options, password });
  }

  /** Documented by issue #6784: on a sheet that is not protected it fails. Assumed: with a wrong password too, and alike. */
  Unprotect(password = '') {
    const { isProtected, password: wanted } = this.sheet;
    if (!isProtected || wanted !== password) throw new ExcelError('AccessDenied', 'it can’t be unprotected so');
    Object.assign(this.sheet, { isProtected: false, allowed: {} });
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
