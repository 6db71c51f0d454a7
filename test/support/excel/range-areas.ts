/** Owns `Excel.RangeAreas`: several rectangles of one sheet. Source: API reference; article "work with multiple ranges". */
import type { Area } from '../../../src/model/address';
import { cellCount, fullAddress } from './areas';
import { CellSet } from './cells';
import { ConditionalFormats } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeFormat } from './format';
import { Range } from './range';
import { Remote, RemoteCollection } from './remote';
import type { SheetState } from './state';

export class RangeAreas extends Remote {
  constructor(
    readonly sheet: SheetState,
    readonly list: readonly Area[],
  ) {
    super();
  }

  /** Documented: with the sheet's name before each. */
  get Address() {
    return this.list.map(area => fullAddress(this.sheet, area)).join(',');
  }

  get AreaCount() {
    return this.list.length;
  }

  get CellCount() {
    return this.list.reduce((count, area) => count + cellCount(area), 0);
  }

  get Areas() {
    return new Ranges(this.sheet, this.list);
  }

  get Format() {
    return new RangeFormat(new CellSet(this.sheet, this.list));
  }

  get DataValidation() {
    return new DataValidation(this.sheet, this.list);
  }

  get ConditionalFormats() {
    return new ConditionalFormats(this.sheet, this.list);
  }
}

class Ranges extends RemoteCollection<Range> {
  constructor(
    private readonly sheet: SheetState,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  items() {
    return this.list.map(area => new Range(this.sheet, area));
  }

  GetCount() {
    return this.list.length;
  }

  GetItemAt(index: number) {
    return new Range(this.sheet, this.list[index]!);
  }
}
