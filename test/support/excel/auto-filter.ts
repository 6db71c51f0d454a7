/** Owns the sheet's filter. Source: API reference, Excel.AutoFilter. Assumed: taking away a filter shows the rows it hid. */
import { Range } from './range';
import { ExcelError, Remote } from './remote';
import type { SheetState } from './state';

export class AutoFilter extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  get Enabled() {
    return this.sheet.filter !== undefined;
  }

  Apply(range: unknown) {
    this.sheet.guard();
    if (!(range instanceof Range)) throw new ExcelError('InvalidArgument', 'a range is needed');
    this.sheet.filter = range.area;
  }

  Remove() {
    this.sheet.guard();
    this.sheet.filter = undefined;
    this.sheet.hiddenRows.clear();
  }
}
