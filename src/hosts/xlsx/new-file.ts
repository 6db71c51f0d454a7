/** Owns a workbook file that is made anew. */
import { basename, extname } from 'node:path';
import type { NewSheet } from '../../model/change';
import { writeNewFile } from './disk';
import { fault } from './faults';
import { newWorkbook } from './new-workbook';
import { nodeCodec } from './node-codec';

/** Makes an .xlsx file with these sheets. Throws HostError where there is a file of that name, it has another extension, or it can't be written. */
export async function createWorkbookFile(path: string, sheets: readonly NewSheet[]): Promise<void> {
  const name = basename(path);
  if (extname(path).toLowerCase() !== '.xlsx') {
    throw fault('write-failed', name, {
      zh: '要以 .xlsx 结尾，没有写入。请补上扩展名再试。',
      en: 'must end in .xlsx; nothing was written. Add the extension and try again.',
    });
  }
  await writeNewFile(path, newWorkbook(sheets, name, nodeCodec));
}
