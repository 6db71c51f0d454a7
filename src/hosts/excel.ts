/** Owns the host over the workbook that is open in Excel. Office.js is spoken here and in `excel/`, and nowhere else; floor: ExcelApi 1.9. */
/// <reference types="office-js" />
import type { Plan } from '../model/change';
import type { Workbook } from '../model/workbook';
import { applyPlan, type Progress, restore } from './excel/apply';
import { nothingWritten, perhapsWritten, withOutcome } from './excel/faults';
import { mergesUnseen } from './excel/hints';
import { tellsMerges } from './excel/merges';
import { type Reading, readWorkbook } from './excel/read';
import { type ExcelOptions, inExcel, knows } from './excel/session';
import type { Host, OnPart, Receipt } from './host';

/**
 * A host over the open workbook. `apply` compares the workbook with the last snapshot that `read` gave, and refuses what was planned
 * for another state; what it must leave out, such as marks on a protected sheet, the receipt says. Excel keeps no transactions: after a failure highlights and half-built sheets are taken back; where something may
 * remain, the error says so, and the next check and apply lead to the same workbook.
 */
export function excelHost(options: ExcelOptions = {}): Host {
  return new ExcelHost(options);
}

class ExcelHost implements Host {
  private reading: Reading | undefined;

  constructor(private readonly options: ExcelOptions) {}

  async read(onPart?: OnPart): Promise<Workbook> {
    let isTold = false;
    const tellOnce = (part: Workbook) => {
      isTold = true;
      return onPart?.(part);
    };
    this.reading = await inExcel(this.options, session =>
      readWorkbook(session, onPart && !isTold ? tellOnce : undefined),
    );
    if (!tellsMerges()) this.options.onUnseen?.(mergesUnseen);
    return this.reading.workbook;
  }

  async apply(plan: Plan): Promise<Receipt> {
    if (plan.changes.length === 0) return { applied: 0 };
    const progress: Progress = {};
    try {
      const reading = this.reading ?? (await inExcel(this.options, session => readWorkbook(session)));
      return await inExcel(this.options, session => applyPlan(session, plan, reading, progress), undoOptions(plan));
    } catch (error) {
      throw await this.afterFailure(error, progress);
    }
  }

  private async afterFailure(error: unknown, { before, isPastReturn }: Progress): Promise<unknown> {
    if (!before) return withOutcome(error, nothingWritten);
    try {
      await inExcel(this.options, session => restore(session, before));
      return withOutcome(error, isPastReturn ? perhapsWritten : nothingWritten);
    } catch {
      return withOutcome(error, perhapsWritten);
    }
  }
}

/** One step of Excel's own undo, where it has that (1.20) and can: adding, removing and protecting sheets can't be undone there. */
function undoOptions({ changes }: Plan): Excel.RunOptions {
  const isOnlyMarks = changes.every(({ kind }) => kind === 'set-highlight' || kind === 'remove-highlight');
  return isOnlyMarks && knows('1.20') ? { mergeUndoGroup: true } : {};
}
