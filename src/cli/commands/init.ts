/** Owns `steward init FILE`: a new workbook with the registration books, blank but for an example row each. */
import { createWorkbookFile } from '../../hosts/xlsx/new-file';
import type { Bilingual, Language } from '../../model/language';
import { newBooks } from '../../plan/init';
import type { RawOptions } from '../options';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** A file that is there already is never overwritten. */
export async function initCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const sheets = newBooks(usableRules(raw.rules).registers);
  await createWorkbookFile(file, sheets);
  const done: Bilingual = {
    zh: `已建好 ${file}：${sheets.length} 种登记簿，各有一行示例。用不着的表可以删掉。`,
    en: `Made ${file}: ${sheets.length} books with an example row each. Delete the sheets you don't need.`,
  };
  terminal.err(`${done[language]}\n`);
  return 0;
}
