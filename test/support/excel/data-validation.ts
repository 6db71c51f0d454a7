/** Owns what may be typed into cells. Source: API reference, Excel.DataValidation; only lists of words, and what nothing passes. */
import type { Area } from '../../../src/model/address';
import { intersects } from './areas';
import { ExcelError, Remote } from './remote';
import type { SheetState } from './state';

export interface ValidationState {
  readonly areas: readonly Area[];
  rule: object;
  errorAlert?: object;
  ignoresBlanks?: boolean;
}

export class DataValidation extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  /** Documented: one kind for all, or none. */
  get Type() {
    return this.sheet.validations.some(validation => this.meets(validation)) ? 'List' : 'None';
  }

  /** Documented: setting a rule replaces the one before. Assumed: a list refers only to sheets that stand. */
  set Rule(rule: { readonly list?: { readonly source: string }; readonly custom?: { readonly formula: string } }) {
    const sheet = /^='(.+)'!/.exec(rule.list?.source ?? '')?.[1]?.replaceAll("''", "'");
    if (sheet !== undefined && !this.sheet.book.sheets.some(({ name }) => name === sheet)) {
      throw new ExcelError('InvalidArgument', `no sheet ${sheet}`);
    }
    this.Clear();
    this.sheet.validations.push({ areas: this.areas, rule });
  }

  set ErrorAlert(alert: object) {
    this.standing().errorAlert = alert;
  }

  set IgnoreBlanks(ignores: boolean) {
    this.standing().ignoresBlanks = ignores;
  }

  Clear() {
    this.sheet.guard();
    this.sheet.validations = this.sheet.validations.filter(validation => !this.meets(validation));
  }

  private meets({ areas }: ValidationState): boolean {
    return areas.some(area => this.areas.some(own => intersects(area, own)));
  }

  private standing(): ValidationState {
    const standing = this.sheet.validations.find(({ areas }) => areas === this.areas);
    if (!standing) throw new ExcelError('InvalidOperation', 'no rule is set yet');
    return standing;
  }
}
