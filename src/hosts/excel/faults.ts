/** Owns the sentences for what Excel answers with: what happened, where, and what to do next. */
import type { Bilingual } from '../../model/language';
import { HostError, type HostErrorCode } from '../host';

interface Fault extends Bilingual {
  readonly code: HostErrorCode;
}

const editing: Fault = {
  code: 'busy',
  zh: '正在编辑单元格，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，关闭打开的对话框，然后再试。',
  en: 'A cell is being edited, and Excel takes nothing meanwhile. Press Enter or Esc, close any open dialog, and try again.',
};
const busy: Fault = {
  code: 'busy',
  zh: 'Excel 正忙或连接中断。请稍等片刻再试；若仍不行，请关闭并重新打开工作簿。',
  en: 'Excel is busy, or the connection to it broke. Wait a moment and try again; if that fails, close and reopen the workbook.',
};
const changed: Fault = {
  code: 'changed-meanwhile',
  zh: '工作簿刚刚被改动过(例如有人改名、删除了工作表，或正在共同编辑)。请重新检查。',
  en: 'The workbook was changed just now (a sheet renamed or deleted, or someone else editing). Check again.',
};
const guarded: Fault = {
  code: 'protected',
  zh: '工作簿或工作表受保护，或以只读方式打开，Excel 不允许改动。请取消保护或另存一份，然后再试。',
  en: 'The workbook or a sheet is protected or read-only, and Excel allows no change. Unprotect it or save a copy, and try again.',
};
const tooLarge: Fault = {
  code: 'too-large',
  zh: '工作簿过大，Excel 一次处理不了。请把它拆成几个工作簿(例如一年一个)，或删去表格外带格式的空行空列，然后再试。',
  en: 'The workbook is too large for Excel to handle at once. Split it (one a year, say), or delete formatted blank rows and columns outside the tables, and try again.',
};
const tooOld: Fault = {
  code: 'unsupported',
  zh: '这个版本的 Excel 不支持所需的功能。请更新 Office(需要 Office 2021、Microsoft 365 或网页版)，或改用网页工作台检查文件。',
  en: 'This Excel lacks what is needed. Update Office (Office 2021, Microsoft 365 or the web), or check the file in the workbench page.',
};

/** By Excel's code; the documentation's table of application-specific errors, and the client library's own. */
const faults: Readonly<Record<string, Fault>> = {
  InvalidOperationInCellEditMode: editing,
  InvalidOperation: editing,
  WriteNotSupportedWhenModalDialogOpen: editing,
  ActivityLimitReached: busy,
  GeneralException: busy,
  HostRestartNeeded: busy,
  InactiveWorkbook: busy,
  InvalidOrTimedOutSession: busy,
  MemoryLimitReached: busy,
  RequestAborted: busy,
  ServiceNotAvailable: busy,
  Conflict: changed,
  InsertDeleteConflict: changed,
  InvalidReference: changed,
  ItemAlreadyExists: changed,
  ItemNotFound: changed,
  MergedRangeConflict: changed,
  AccessDenied: guarded,
  UnsupportedSheet: guarded,
  OperationCellsExceedLimit: tooLarge,
  RangeExceedsLimit: tooLarge,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ApiNotAvailable: tooOld,
  ApiNotFound: tooOld,
  NotImplemented: tooOld,
  UnsupportedFeature: tooOld,
  UnsupportedOperation: tooOld,
};

const alwaysAgain = new Set([
  'ActivityLimitReached',
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'RequestAborted',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ServiceNotAvailable',
]);

const refusals = new Set([
  'ApiNotAvailable',
  'ApiNotFound',
  'EmptyChartSeries',
  'InvalidArgument',
  'NotImplemented',
  'UnsupportedFeature',
  'UnsupportedOperation',
]);

/** Excel's own code of an error; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Whether the same may well work a moment later. A general error says nothing: it gets one more chance. */
export function isWorthAnotherTry(error: unknown, triesBefore: number): boolean {
  const code = excelCode(error);
  return code !== undefined && (alwaysAgain.has(code) || (code === 'GeneralException' && triesBefore === 0));
}

/** Whether Excel understood and said no, so that the same would fail again; anything else may be the moment's. */
export function isRefusal(error: unknown): boolean {
  return refusals.has(excelCode(error) ?? '');
}

/** Whether the same would work in smaller pieces. */
export function needsSmallerTrips(error: unknown): boolean {
  return /PayloadSizeLimitExceeded$/.test(excelCode(error) ?? '');
}

/** The error to throw for what went wrong: HostError for Excel's answers, anything else as it is. */
export function faultOf(error: unknown): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  const known = faults[code];
  if (known) return new HostError(known.code, { zh: known.zh, en: known.en }, { cause: error });
  const sentence = {
    zh: `Excel 没有完成操作(${code})。请再试一次；若仍不行，请保存后重新打开工作簿。`,
    en: `Excel did not finish (${code}). Try again; if that fails, save and reopen the workbook.`,
  };
  return new HostError('write-failed', sentence, { cause: error });
}

/** The same error, saying also how the workbook was left, where it was an answer of Excel's; our own refusals say it themselves. */
export function withOutcome(error: unknown, outcome: Bilingual): unknown {
  if (!(error instanceof HostError) || excelCode(error.cause) === undefined) return error;
  const { zh, en } = error.sentence;
  return new HostError(error.code, { zh: zh + outcome.zh, en: `${en} ${outcome.en}` }, { cause: error.cause });
}

export const nothingWritten: Bilingual = { zh: '什么也没写入。', en: 'Nothing was written.' };
export const perhapsWritten: Bilingual = {
  zh: '可能只写入了一部分，重新检查一次会补齐。',
  en: 'Some of it may be written; checking again completes it.',
};
