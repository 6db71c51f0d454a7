/** Owns frozen rows. Source: API reference, Excel.WorksheetFreezePanes. Assumed: a protected sheet allows it. */
import { Remote } from './remote';
import type { SheetState } from './state';

export class FreezePanes extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  FreezeRows(count = 0) {
    this.sheet.frozenRows = count;
  }

  Unfreeze() {
    this.sheet.frozenRows = 0;
  }
}
