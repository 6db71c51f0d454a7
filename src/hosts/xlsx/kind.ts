/** Owns the first look at a file: what it is by its first bytes, whatever its name says. */
import { notAWorkbook, otherFormat, passwordProtected } from './faults';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws HostError where the bytes are no zip: an old .xls, an encrypted workbook, text, nothing at all. */
export function checkKind(bytes: Uint8Array, book: string): void {
  if (bytes.length === 0) throw notAWorkbook(book, { zh: '文件是空的(0 字节)', en: 'the file is empty (0 bytes)' });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    // Excel puts an encrypted workbook into the container that .xls uses, as a stream of this name in UTF-16.
    if (contains(bytes, 'EncryptedPackage')) throw passwordProtected(book);
    throw otherFormat(book, { zh: '旧式的 .xls 工作簿', en: 'an old .xls workbook' });
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart();
  if (/^\uFEFF?<\?xml[^>]*>\s*<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) {
    throw otherFormat(book, { zh: 'XML 表格(2003)', en: 'an XML spreadsheet (2003)' });
  }
  if (/^\uFEFF?<(!doctype html|html|table)/i.test(head)) {
    throw otherFormat(book, {
      zh: '网页(有的系统把网页导出成 Excel 的名字)',
      en: 'a web page (some systems export those under an Excel name)',
    });
  }
  throw notAWorkbook(book, {
    zh: '里面是别的内容，只是名字像 Excel 文件',
    en: 'it holds something else under the name of an Excel file',
  });
}

function contains(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, sign => sign.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((code, index) => bytes[at + index * 2] === code)) return true;
  }
  return false;
}
