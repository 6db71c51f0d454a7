/** Owns the sentences for a workbook that can't take the plan as it stands now. Each is thrown before anything was written. */
import type { Bilingual } from '../../model/language';
import { HostError, type HostErrorCode } from '../host';
import { nothingWritten } from './faults';

function refusal(code: HostErrorCode, { zh, en }: Bilingual): HostError {
  return new HostError(code, { zh: nothingWritten.zh + zh, en: `${nothingWritten.en} ${en}` });
}

/** The workbook may not be changed at all. */
export function readOnlyBook(book: string): HostError {
  return refusal('locked', {
    zh: `「${book}」是以只读方式打开的。请在 Excel 中点“启用编辑”，或另存一份后再试。`,
    en: `“${book}” is open read-only. Choose “Enable Editing” in Excel, or save a copy, and try again.`,
  });
}

/** Sheets may be neither added nor removed. */
export function structureLocked(book: string): HostError {
  return refusal('protected', {
    zh: `「${book}」的工作簿结构已锁定，不能增减工作表。请在 Excel“审阅 → 保护工作簿”中取消保护，再试。`,
    en: `“${book}” has its structure locked, so sheets can be neither added nor removed. Unprotect it in Excel (Review → Protect Workbook) and try again.`,
  });
}

/** A sheet of the plan has another title now. */
export function sheetRenamed(from: string, to: string): HostError {
  return refusal('changed-meanwhile', {
    zh: `检查之后，工作表“${from}”已改名为“${to}”。请重新检查。`,
    en: `After the check the sheet “${from}” was renamed “${to}”. Check again.`,
  });
}

/** These sheets are not what the plan was made for. */
export function sheetsChanged(sheets: readonly string[]): HostError {
  return refusal('changed-meanwhile', {
    zh: `检查之后，工作表${quoted(sheets)}的内容改动过，标记可能落在别的行上。请重新检查。`,
    en: `Changed after the check, so that marks could fall on other rows: ${sheets.join(', ')}. Check again.`,
  });
}

/** Excel keeps one visible sheet at least. */
export function noSheetLeft(): HostError {
  return refusal('write-failed', {
    zh: '删去结果表后，工作簿里就没有可见的工作表了。请先取消隐藏一张工作表，再试。',
    en: 'Without the result sheets the workbook would show no sheet at all. Unhide a sheet first, and try again.',
  });
}

function quoted(sheets: readonly string[]): string {
  return sheets.map(sheet => `“${sheet}”`).join('、');
}
