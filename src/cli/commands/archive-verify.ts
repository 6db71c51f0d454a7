/** Owns `steward archive FILE --verify`: proves the archives of a workbook, against their digests and against the books. Writes nothing. */
import { basename } from 'node:path';
import type { Language } from '../../model/language';
import { type Step, verifyArchive } from '../../run';
import { openBook } from '../book';
import { UsageError } from '../failure';
import { formatOption, monthOption, type RawOptions } from '../options';
import { progressBar } from '../progress';
import { proofsJson } from '../report/archive-json';
import { isProven, proofsText } from '../report/proof-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** The exit code: 0 all are as they were archived and agree with the books · 1 one does not, or there is none · 2 could not run. */
export async function verifyCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const format = formatOption(raw);
  const month = monthOption(raw);
  if (raw.write !== undefined || raw.inPlace || raw.revise || raw.out !== undefined) {
    throw new UsageError({
      zh: '--verify 只核对、不写入，不能和 --write、--in-place、--revise、--out 一起用。',
      en: '--verify proves and writes nothing: it goes without --write, --in-place, --revise and --out.',
    });
  }
  const rules = usableRules(raw.rules);
  const progress = progressBar(1, terminal.isWatched && raw.progress, language);
  const onStep = (step: Step) => progress.step(step, basename(file));
  try {
    const verified = await verifyArchive(openBook(file), rules, { onStep, ...(month && { month }) });
    progress.pause();
    if (format === 'json') terminal.out(`${JSON.stringify(proofsJson(verified, language), undefined, 2)}\n`);
    else terminal.out(proofsText(verified, month, { ...terminal, language }));
    return verified.proofs.length > 0 && verified.proofs.every(isProven) ? 0 : 1;
  } finally {
    progress.pause();
  }
}
