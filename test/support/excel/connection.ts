/** Owns the line between the client library and the stand-in: round trips with their bytes, limits, cell-edit mode, faults. */
import { areaAddress } from '../../../src/model/address';
import { processQuery, References } from './query';
import { ExcelError, type Remote } from './remote';
import type { BookState } from './state';
import { actionTypes, type Request, type Response } from './wire';

/** Codes of the transport, which the library turns into its own. */
export const transportCodes = {
  general: 5001,
  cellEditing: 5004,
  sessionLost: 5012,
  dialogOpen: 5016,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export interface RoundTrip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/**
 * What goes wrong with one round trip: the line breaks before Excel got it or before the answer came back,
 * or Excel answers with an error, at once or at one of its actions.
 */
export type Fault =
  | { readonly kind: 'lost-before' | 'lost-after'; readonly code?: number }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'stopped'; readonly code: string; readonly atAction: number };

export type Answer = { readonly response: Response } | { readonly transportError: number };

/** Documented (resource limits, Excel on the web). */
const MOST_BYTES = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

export class Connection {
  readonly trips: RoundTrip[] = [];
  readonly references = new References();
  isEditingCell = false;
  /** Asked before every round trip, counted from 1. */
  fault: (trip: number) => Fault | undefined = () => undefined;
  /** Gets the change events as the library wants them. */
  onEvents: (entries: readonly ChangeEntry[]) => void = () => {};
  private editing: (() => void)[] = [];

  constructor(
    private readonly root: Remote,
    private readonly book: BookState,
  ) {}

  /** One round trip. `flags` are the library's; documented: with delayForCellEdit the request waits until the cell is left. */
  async send(text: string, flags: number): Promise<Answer> {
    if (this.isEditingCell) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return this.answered(text, { transportError: transportCodes.cellEditing });
      await new Promise<void>(resolve => this.editing.push(resolve));
    }
    return this.answered(text, this.answer(text));
  }

  leaveCell(): void {
    this.isEditingCell = false;
    for (const proceed of this.editing.splice(0)) proceed();
  }

  private answer(text: string): Answer {
    if (isCleaningUp(text)) return { response: processQuery(this.root, this.references, JSON.parse(text) as Request) };
    const fault = this.fault(this.trips.length + 1);
    if (fault?.kind === 'refused') return { transportError: fault.code };
    if (fault?.kind === 'lost-before') return { transportError: fault.code ?? transportCodes.general };
    if (byteLength(text) > MOST_BYTES) return { transportError: transportCodes.requestTooLarge };
    const response = processQuery(this.root, this.references, JSON.parse(text) as Request, index => {
      if (fault?.kind === 'stopped' && index === fault.atAction) throw new ExcelError(fault.code);
    });
    this.sendEvents();
    if (fault?.kind === 'lost-after') return { transportError: fault.code ?? transportCodes.general };
    const isTooLarge = byteLength(JSON.stringify(response)) > MOST_BYTES;
    return isTooLarge ? { transportError: transportCodes.responseTooLarge } : { response };
  }

  private answered(text: string, answer: Answer): Answer {
    if (isCleaningUp(text)) return answer;
    this.trips.push({
      requestBytes: byteLength(text),
      responseBytes: 'response' in answer ? byteLength(JSON.stringify(answer.response)) : 0,
      actions: (JSON.parse(text) as Request).Actions.length,
    });
    return answer;
  }

  private sendEvents(): void {
    const entries = this.book.changes.splice(0).map(({ sheet, area }): ChangeEntry => {
      const change = { worksheetId: sheet.id, address: areaAddress(area), changeType: 'RangeEdited', source: 'Local' };
      return { messageCategory: 65536, messageType: 10, targetId: 'Workbook', message: JSON.stringify(change) };
    });
    if (entries.length > 0) this.onEvents(entries);
  }
}

export interface ChangeEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** After each `Excel.run` the library gives back what it held, and nobody waits for that. */
function isCleaningUp(text: string): boolean {
  const { Actions } = JSON.parse(text) as Request;
  return Actions.every(({ ActionType, Name }) => ActionType === actionTypes.instantiate || Name === '_RemoveReference');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
