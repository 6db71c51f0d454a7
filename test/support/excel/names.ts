/** Owns defined names: `workbook.names` and a sheet's own. */
import { areaAddress } from '../../../src/model/address';
import { fullAddress, readAddress, sheetReference } from './areas';
import { Range } from './range';
import { ExcelError, Remote, RemoteCollection } from './remote';
import type { BookState, NameState, NameTarget } from './state';

/** Documented: begins with `=`. Assumed: a name whose sheet was deleted stands for `#REF!`. */
export function nameFormula({ target }: Pick<NameState, 'target'>): string {
  if ('formula' in target) return target.formula;
  const { sheet, area } = target;
  const cells = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return sheet.book.sheets.includes(sheet) ? `=${sheetReference(sheet.name)}!${cells}` : `=#REF!${cells}`;
}

/** A reference follows its sheet from now on; any other formula stays as it is. */
function targetOf(book: BookState, reference: unknown): NameTarget {
  if (reference instanceof Range) return { sheet: reference.sheet, area: reference.area };
  const formula = String(reference);
  const [, quoted = '', cells = ''] = /^=(.+)!([^!]+)$/.exec(formula) ?? [];
  const name = quoted
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
    .toLowerCase();
  const sheet = book.sheets.find(one => one.name.toLowerCase() === name);
  return sheet ? { sheet, area: readAddress(cells) } : { formula };
}

/** Source: API reference, Excel.NamedItem. */
export class NamedItem extends Remote {
  constructor(
    private readonly book: BookState,
    private readonly state: NameState,
  ) {
    super();
  }

  override get Id() {
    return this.state.name;
  }

  get Name() {
    return this.state.name;
  }

  get Scope() {
    return this.state.scope ? 'Worksheet' : 'Workbook';
  }

  get Comment() {
    return this.state.comment;
  }

  set Comment(comment: string) {
    this.state.comment = comment;
  }

  get Visible() {
    return this.state.isVisible;
  }

  set Visible(isVisible: boolean) {
    this.state.isVisible = isVisible;
  }

  get Formula() {
    return nameFormula(this.state);
  }

  set Formula(formula: string) {
    this.state.target = targetOf(this.book, formula);
  }

  /** Documented: a range's address. */
  get Value() {
    const { target } = this.state;
    return 'formula' in target ? target.formula : fullAddress(target.sheet, target.area);
  }

  Delete() {
    this.book.names = this.book.names.filter(name => name !== this.state);
  }

  GetRangeOrNullObject() {
    const { target } = this.state;
    return 'formula' in target || !this.book.sheets.includes(target.sheet)
      ? null
      : new Range(target.sheet, target.area);
  }
}

/** Source: API reference, Excel.NamedItemCollection. Assumed: names compare without case; hidden ones are listed too. */
export class NamedItems extends RemoteCollection<NamedItem> {
  constructor(private readonly book: BookState) {
    super();
  }

  items() {
    return this.book.names.filter(({ scope }) => scope === undefined).map(state => new NamedItem(this.book, state));
  }

  override item(key: unknown) {
    return this.GetItemOrNullObject(key) ?? super.item(key);
  }

  GetItemOrNullObject(key: unknown) {
    return this.items().find(({ Name }) => Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  Add(name: unknown, reference: unknown, comment: unknown) {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(String(name)))
      throw new ExcelError('InvalidArgument', `bad name: ${name}`);
    if (this.GetItemOrNullObject(name)) throw new ExcelError('ItemAlreadyExists', `taken: ${name}`);
    const target = targetOf(this.book, reference);
    const state: NameState = { name: String(name), comment: String(comment ?? ''), isVisible: true, target };
    this.book.names.push(state);
    return new NamedItem(this.book, state);
  }
}
