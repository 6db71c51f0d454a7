/** Owns the sentences of everything that can be wrong with an .xlsx file: what, where, what to do next. */
import type { Bilingual } from '../../model/language';
import { HostError, type HostErrorCode } from '../host';

/** Where something is wrong: the file, and the part inside it. */
export interface Place {
  readonly book: string;
  readonly part: string;
}

/** An error about a file; `zh` and `en` say what is wrong and what to do, after the file's name. */
export function fault(code: HostErrorCode, book: string, sentence: Bilingual, cause?: unknown): HostError {
  return new HostError(
    code,
    { zh: `「${book}」${sentence.zh}`, en: `“${book}” ${sentence.en}` },
    cause === undefined ? undefined : { cause },
  );
}

/** A part that can't be read; `what` is a clause such as `有没写完的标签` / `has an unfinished tag`. */
export function damagedPart({ book, part }: Place, what: Bilingual, cause?: unknown): HostError {
  const sentence = {
    zh: `已损坏：其中的 ${part} ${what.zh}。请用 Excel 或 WPS 打开，另存为一份新的 .xlsx 再试。`,
    en: `is damaged: its part ${part} ${what.en}. Open it in Excel or WPS, save it as a new .xlsx, and try again.`,
  };
  return fault('damaged', book, sentence, cause);
}

/** A part with a document type, through which XML is known to do harm. */
export function hasDocumentType({ book, part }: Place): HostError {
  return fault('unsupported', book, {
    zh: `的 ${part} 含文档类型声明(DTD)，Excel 不会这样写，为安全起见不予读取。请用 Excel 打开另存后再试。`,
    en: `has a document type (DTD) in ${part}, which Excel never writes; it is not read, for safety. Open it in Excel, save it again, and try again.`,
  });
}

/** A zip that can't be read as a whole. */
export function damagedZip(book: string, what: Bilingual, cause?: unknown): HostError {
  const sentence = {
    zh: `不完整或已损坏(${what.zh})。请重新下载或复制一份；或用 Excel、WPS 打开修复后另存为 .xlsx。`,
    en: `is incomplete or damaged (${what.en}). Download or copy it again, or open it in Excel or WPS, let it repair, and save it as .xlsx.`,
  };
  return fault('damaged', book, sentence, cause);
}

/** A file or part beyond a limit; `what` says which, with both figures. */
export function tooLarge(book: string, what: Bilingual): HostError {
  return fault('too-large', book, {
    zh: `过大，没有读取：${what.zh}。请把它拆成几个工作簿(例如一年一个)，或删去表格下方带格式的空行后再试。`,
    en: `is too large and was not read: ${what.en}. Split it into several workbooks (one a year, say), or delete the formatted blank rows below the tables, and try again.`,
  });
}

/** `文件有 612 MB，上限 500 MB`, for {@link tooLarge}. */
export function overSize(what: Bilingual, bytes: number, most: number): Bilingual {
  const [has, limit] = [bytes, most].map(size => `${Math.ceil(size / 1e6)} MB`);
  return { zh: `${what.zh} ${has}，上限 ${limit}`, en: `${what.en} ${has}, the limit is ${limit}` };
}

export function passwordProtected(book: string): HostError {
  return fault('encrypted', book, {
    zh: '设有打开密码，读不了。请在 Excel 中打开，选“文件 → 信息 → 保护工作簿 → 用密码进行加密”，清空密码后保存，再试。',
    en: 'needs a password to open and can’t be read. Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password, save, and try again.',
  });
}

/** A file of another kind; `what` names it. */
export function otherFormat(book: string, what: Bilingual): HostError {
  return fault('unsupported', book, {
    zh: `是${what.zh}，这里只读 .xlsx 和 .xlsm。请用 Excel 或 WPS 打开，“另存为” Excel 工作簿(.xlsx) 再试。`,
    en: `is ${what.en}; only .xlsx and .xlsm are read here. Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and try again.`,
  });
}

/** A file that holds no workbook at all; `what` is a clause. */
export function notAWorkbook(book: string, what: Bilingual): HostError {
  return fault('not-a-workbook', book, {
    zh: `不是 Excel 工作簿：${what.zh}。请确认选对了文件；若是文字或 .csv，请用 Excel 打开后另存为 .xlsx。`,
    en: `is no Excel workbook: ${what.en}. Check that it is the right file; text or .csv can be opened in Excel and saved as .xlsx.`,
  });
}
