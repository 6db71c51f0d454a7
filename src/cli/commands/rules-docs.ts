/** Owns `steward rules docs`: the rules handbook, printed, or written to a file. */
import { vocabulary } from '../../evaluate/vocabulary';
import { writeFile } from '../../hosts/xlsx/disk';
import { createWorkbookFile } from '../../hosts/xlsx/new-file';
import type { Bilingual, Language } from '../../model/language';
import { handbook } from '../../plan/handbook';
import { handbookLayout } from '../../plan/handbook/layout';
import { markdown } from '../../plan/handbook/markdown';
import { UsageError } from '../failure';
import type { RawOptions } from '../options';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Markdown to the results, or to the file of `--out`; a workbook (one check a row) where that is an .xlsx. Exit 0. */
export async function rulesDocsCommand(raw: RawOptions, terminal: Terminal, language: Language): Promise<number> {
  const telling = { rules: usableRules(raw.rules), vocabulary, language };
  const { out } = raw;
  if (out === undefined) terminal.out(markdown(handbook(telling)));
  else {
    if (/\.xlsx$/i.test(out))
      await createWorkbookFile(out, [{ name: sheetName[language], layout: handbookLayout(telling) }]);
    else if (/\.md$/i.test(out)) await writeFile(out, new TextEncoder().encode(markdown(handbook(telling))));
    else throw new UsageError(unknownKind(out));
    terminal.err(`${{ zh: `已写入 ${out}`, en: `Written to ${out}` }[language]}\n`);
  }
  return 0;
}

const sheetName: Bilingual = { zh: '规则手册', en: 'Rules' };

function unknownKind(out: string): Bilingual {
  return {
    zh: `--out 要写 .md 或 .xlsx 文件，“${out}”不是。`,
    en: `--out needs a .md or .xlsx file; "${out}" is none.`,
  };
}
