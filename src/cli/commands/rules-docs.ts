/** Owns `steward rules docs`: the rules handbook, printed or written to a file. */
import { writeFileSync } from 'node:fs';
import { vocabulary } from '../../evaluate/vocabulary';
import type { Language } from '../../model/language';
import { handbook } from '../../plan/handbook';
import { markdown } from '../../plan/handbook/markdown';
import { UsageError } from '../failure';
import type { RawOptions } from '../options';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

export const rulesDocsFlags = ['--out <file>', '--rules <folder>'] as const;

/** Markdown to the results, or to the file of `--out`. Exit 0. */
export function rulesDocsCommand(raw: RawOptions, terminal: Terminal, language: Language): number {
  const rules = usableRules(raw.rules);
  const { out } = raw;
  if (out !== undefined && !/\.(md|markdown|txt)$/i.test(out)) {
    throw new UsageError({
      zh: `--out 要写 .md 文件，“${out}”不是。`,
      en: `--out needs a .md file; "${out}" is none.`,
    });
  }
  const text = markdown(handbook({ rules, vocabulary, language }));
  if (out === undefined) terminal.out(text);
  else {
    write(out, text);
    terminal.err(`${{ zh: `已写入 ${out}`, en: `Written to ${out}` }[language]}\n`);
  }
  return 0;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError({
      zh: `“${path}”写不了：请看文件夹是否存在、是否有权限、文件是否开着。`,
      en: `"${path}" can't be written: check that its folder exists, your rights, and that it is not open.`,
    });
  }
}
