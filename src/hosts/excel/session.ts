/** Owns one conversation with Excel: round trips, what to say while one takes long, and trying again where that helps. */
import type { Bilingual } from '../../model/language';
import { bytesPerTrip } from './bytes';
import { faultOf, isWorthAnotherTry, needsSmallerTrips } from './faults';
import { stillWaiting } from './hints';
import { Pace, type Stopwatch } from './pace';

export interface ExcelOptions {
  /**
   * Told when a round trip takes longer than a few seconds, with what the user can do about it, and again with undefined when it is over.
   * While a cell is being edited, Excel lets requests wait.
   */
  readonly onWaiting?: (hint: Bilingual | undefined) => void;
  /** Told after a reading what this Excel could not tell of the workbook; told every time. */
  readonly onUnseen?: (hint: Bilingual) => void;
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
  /** Milliseconds before {@link onWaiting} is told. */
  readonly patience?: number;
  /** Where given, round trips get smaller on a slow machine, so that none of them holds the page up. */
  readonly stopwatch?: Stopwatch;
}

export class Session {
  readonly pace: Pace;

  constructor(
    readonly context: Excel.RequestContext,
    bytesPerTrip: number,
    private readonly options: ExcelOptions,
  ) {
    this.pace = new Pace(bytesPerTrip, options.stopwatch);
  }

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** What the next round trip should carry at most in either direction, in bytes. */
  get bytesPerTrip(): number {
    return this.pace.bytes;
  }

  /** One round trip. */
  async sync(): Promise<void> {
    const { onWaiting, patience = 3000 } = this.options;
    let isTold = false;
    const timer = setTimeout(() => {
      isTold = true;
      onWaiting?.(stillWaiting);
    }, patience);
    try {
      this.pace.send();
      await this.context.sync();
    } finally {
      clearTimeout(timer);
      if (isTold) onWaiting?.(undefined);
    }
  }
}

/**
 * Talks to Excel, and once more from the start where it was only busy or the line broke: so `talk` must look at the workbook first
 * and do only what is not done yet. Throws HostError for everything that Excel answers with.
 */
export async function inExcel<Result>(
  options: ExcelOptions,
  talk: (session: Session) => Promise<Result>,
  runOptions: Excel.RunOptions = {},
): Promise<Result> {
  const pauses = options.pauses ?? [500, 2000];
  let bytes = bytesPerTrip;
  for (let tries = 0; ; tries++) {
    try {
      return await Excel.run({ delayForCellEdit: true, ...runOptions }, context =>
        talk(new Session(context, bytes, options)),
      );
    } catch (error) {
      const pause = pauses[tries];
      if (pause === undefined || !isWorthAnotherTry(error, tries)) throw faultOf(error);
      if (needsSmallerTrips(error)) bytes /= 4;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}

/** Whether this Excel knows a version of its programming interface; the floor is 1.9. */
export function knows(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
