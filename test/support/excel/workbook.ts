/** Owns the root of everything, `Excel.Workbook`, with the application and the runtime. Source: API reference. */
import { day, serialOfStamp } from '../../../src/model/time';
import { NamedItems } from './names';
import { WorkbookProtection } from './protection';
import { ExcelError, Remote } from './remote';
import type { BookState } from './state';
import { Worksheets } from './worksheets';

export class Workbook extends Remote {
  constructor(private readonly book: BookState) {
    super();
  }

  get Name() {
    return this.book.name;
  }

  get ReadOnly() {
    return this.book.isReadOnly;
  }

  get Worksheets() {
    return new Worksheets(this.book);
  }

  get Names() {
    return new NamedItems(this.book);
  }

  get Protection() {
    return new WorkbookProtection(this.book);
  }

  get Functions() {
    if (!this.book.hasFunctions) throw new ExcelError('NotImplemented', 'no functions');
    return new Functions(this.book);
  }

  get Application() {
    return new Application();
  }

  /** `context.runtime`. */
  get _Runtime() {
    return new Runtime(this.book);
  }
}

/** Documented: both last until the next round trip; nothing of them can be seen here. */
class Application extends Remote {
  SuspendApiCalculationUntilNextSync() {}

  SuspendScreenUpdatingUntilNextSync() {}
}

/** Documented: switches the add-in's own events off and on. Assumed: at once, for the actions that follow in the same request. */
class Runtime extends Remote {
  constructor(private readonly book: BookState) {
    super();
  }

  get EnableEvents() {
    return this.book.enableEvents;
  }

  set EnableEvents(isOn: boolean) {
    this.book.enableEvents = isOn;
  }
}

/** Documented (article "call built-in functions"): results without any cell. Assumed: by the workbook's own date system. */
class Functions extends Remote {
  constructor(private readonly book: BookState) {
    super();
  }

  Date(year: number, month: number, date: number) {
    const stamp = day(year, month, date);
    return new FunctionResult(stamp === undefined ? '#NUM!' : serialOfStamp(stamp, this.book.date1904));
  }
}

class FunctionResult extends Remote {
  constructor(readonly Value: unknown) {
    super();
  }
}
