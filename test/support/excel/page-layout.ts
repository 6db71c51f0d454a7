/** Owns `Excel.PageLayout`: paper, orientation, fitting to pages, repeated rows. Source: API reference. */
import { fullAddress, readAddress } from './areas';
import { Range } from './range';
import { ExcelError, Remote } from './remote';
import { type SheetState, wholeSheet } from './state';

export class PageLayout extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
    settable(this, sheet, '', ['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally']);
    settable(this, sheet, '', ['LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin']);
  }

  get HeadersFooters() {
    return new HeadersFooters(this.sheet);
  }

  SetPrintArea(area: unknown) {
    if (!(area instanceof Range)) throw new ExcelError('InvalidArgument', 'a range is needed');
    change(this.sheet, 'PrintArea', fullAddress(area.sheet, area.area));
  }

  /** Documented: the rows must be whole. */
  SetPrintTitleRows(rows: unknown) {
    const { left, right } = readAddress(String(rows));
    if (left !== 1 || right !== wholeSheet.right) throw new ExcelError('InvalidArgument', 'whole rows only');
    change(this.sheet, 'PrintTitleRows', rows);
  }
}

class HeadersFooters extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  get DefaultForAllPages() {
    return new HeaderFooter(this.sheet);
  }
}

class HeaderFooter extends Remote {
  constructor(sheet: SheetState) {
    super();
    settable(this, sheet, 'Footer/', ['LeftFooter', 'CenterFooter', 'RightFooter']);
  }
}

function settable(object: Remote, sheet: SheetState, prefix: string, names: readonly string[]): void {
  for (const name of names) {
    const set = (value: unknown) => change(sheet, prefix + name, value);
    Object.defineProperty(object, name, { get: () => sheet.page[prefix + name] ?? null, set });
  }
}

function change(sheet: SheetState, name: string, value: unknown): void {
  sheet.guard();
  sheet.page = { ...sheet.page, [name]: value };
}
