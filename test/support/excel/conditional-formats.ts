/** Owns conditional formats. Those with a formula can be made; others only stand there, as people's do. */
import type { Area } from '../../../src/model/address';
import { intersects } from './areas';
import { RangeAreas } from './range-areas';
import { ExcelError, Remote, RemoteCollection } from './remote';
import type { ConditionalFormatState, SheetState } from './state';

/** Documented: those that meet any of the cells. On a sheet's whole range these are all (sample "list conditional formats"). */
export class ConditionalFormats extends RemoteCollection<ConditionalFormat> {
  constructor(
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  items() {
    return this.sheet.conditionalFormats
      .filter(state => state.areas.some(area => this.areas.some(own => intersects(area, own))))
      .map(state => new ConditionalFormat(this.sheet, state));
  }

  override item(key: unknown) {
    return this.items().find(({ Id }) => Id === key) ?? super.item(key);
  }

  GetCount() {
    return this.items().length;
  }

  /** Documented: at the top priority. Documented by issue #5194: on several areas it is one format over all of them. */
  Add(type: unknown) {
    this.sheet.guard();
    if (type !== 'Custom') throw new ExcelError('NotImplemented', `conditional format ${type}`);
    const id = this.sheet.book.nextId();
    const state = { id, type, formula: '', areas: this.areas, look: {}, stopIfTrue: false };
    this.sheet.conditionalFormats.unshift(state);
    return new ConditionalFormat(this.sheet, state);
  }
}

class ConditionalFormat extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: ConditionalFormatState,
  ) {
    super();
  }

  override get Id() {
    return this.state.id;
  }

  get Type() {
    return this.state.type;
  }

  get Priority() {
    return this.sheet.conditionalFormats.indexOf(this.state);
  }

  get StopIfTrue() {
    return this.state.stopIfTrue;
  }

  set StopIfTrue(stops: boolean) {
    this.sheet.guard();
    this.state.stopIfTrue = stops;
  }

  /** Assumed: asking another kind for it is an error. */
  get Custom() {
    if (this.state.type !== 'Custom') throw new ExcelError('InvalidOperation', `it is ${this.state.type}`);
    return new Custom(this.sheet, this.state);
  }

  GetRanges() {
    return new RangeAreas(this.sheet, this.state.areas);
  }

  Delete() {
    this.sheet.guard();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(state => state !== this.state);
  }
}

class Custom extends Remote {
  readonly Rule: Rule;
  readonly Format: ConditionalLook;

  constructor(sheet: SheetState, state: ConditionalFormatState) {
    super();
    this.Rule = new Rule(sheet, state);
    this.Format = new ConditionalLook(sheet, state);
  }
}

/** Documented: the formula as it was given, with `=`. */
class Rule extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: ConditionalFormatState,
  ) {
    super();
  }

  get Formula() {
    return this.state.formula;
  }

  set Formula(formula: string) {
    this.sheet.guard();
    this.state.formula = formula.startsWith('=') ? formula : `=${formula}`;
  }
}

class ConditionalLook extends Remote {
  readonly Fill: ConditionalFacet;
  readonly Font: ConditionalFacet;

  constructor(sheet: SheetState, state: ConditionalFormatState) {
    super();
    this.Fill = new ConditionalFacet(sheet, state, 'fill/', ['Color']);
    this.Font = new ConditionalFacet(sheet, state, 'font/', ['Color', 'Bold', 'Italic', 'Strikethrough', 'Underline']);
  }
}

class ConditionalFacet extends Remote {
  constructor(sheet: SheetState, state: ConditionalFormatState, prefix: string, names: readonly string[]) {
    super();
    for (const name of names) {
      const path = prefix + name.toLowerCase();
      Object.defineProperty(this, name, {
        get: () => state.look[path] ?? null,
        set: (value: unknown) => {
          sheet.guard();
          state.look = { ...state.look, [path]: value };
        },
      });
    }
  }
}
