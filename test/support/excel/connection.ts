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
const cellEditing: Answer = { transportError: transportCodes.cellEditing };

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
    const request = JSON.parse(text) as Request;
    if (isCleaningUp(request)) return { response: processQuery(this.root, this.references, request) };
    const isToWait = this.isEditingCell && (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (isToWait) await new Promise<void>(resolve => this.editing.push(resolve));
    const requestBytes = byteLength(text);
    const answer = this.isEditingCell ? cellEditing : this.answer(request, requestBytes);
    const responseBytes = 'response' in answer ? byteLength(JSON.stringify(answer.response)) : 0;
    this.trips.push({ requestBytes, responseBytes, actions: request.Actions.length });
    return responseBytes > MOST_BYTES ? { transportError: transportCodes.responseTooLarge } : answer;
  }

  leaveCell(): void {
    this.isEditingCell = false;
    for (const proceed of this.editing.splice(0)) proceed();
  }

  private answer(request: Request, bytes: number): Answer {
    const fault = this.fault(this.trips.length + 1);
    if (fault?.kind === 'refused') return { transportError: fault.code };
    if (fault?.kind === 'lost-before') return { transportError: fault.code ?? transportCodes.general };
    if (bytes > MOST_BYTES) return { transportError: transportCodes.requestTooLarge };
    const response = processQuery(this.root, this.references, request, index => {
      if (fault?.kind === 'stopped' && index === fault.atAction) throw new ExcelError(fault.code);
    });
    this.sendEvents();
    return fault?.kind === 'lost-after' ? { transportError: fault.code ?? transportCodes.general } : { response };
  }

  /** Tells the add-in of the changes since it was last told: what a person has done in between, too. */
  sendEvents(): void {
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
function isCleaningUp({ Actions }: Request): boolean {
  return Actions.every(({ ActionType, Name }) => ActionType === actionTypes.instantiate || Name === '_RemoveReference');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
