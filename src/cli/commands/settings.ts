/** Owns `steward settings FILE`: adds the sheets 管家设置 and 豁免登记, or brings them up to date. */
import type { Bilingual, Language } from '../../model/language';
import type { Problem } from '../../model/problem';
import { settle } from '../../run';
import { openBook } from '../book';
import { destinationsOf } from '../destination';
import { UsageError } from '../failure';
import type { RawOptions } from '../options';
import { harmless } from '../report/lines';
import { plannedSentence, writtenSentence } from '../report/plan-text';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Nothing is written while the sheets hold entries that are wrong: each is told, with its cell. */
export async function settingsCommand(
  file: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const rules = usableRules(raw.rules);
  const [destination] = destinationsOf([file], raw);
  const { plan, wrong } = await settle(openBook(file, destination), rules, { apply: destination !== undefined });
  if (wrong.length > 0) throw new UsageError(wrongSentence(wrong));
  if (destination) terminal.err(`${writtenSentence(plan, destination.path)[language]}\n`);
  else terminal.out(`${plannedSentence(plan)[language]}\n`);
  return 0;
}

function wrongSentence(wrong: readonly Problem[]): Bilingual {
  const list = (language: Language) => wrong.map(({ message }) => `\n  ${harmless(message[language])}`).join('');
  return {
    zh: `设置里有 ${wrong.length} 处写错，为了不丢掉它们，什么也没有写。请先改正，再运行一次：${list('zh')}`,
    en: `${wrong.length} entries of the settings are wrong; nothing was written, so that none is lost. Put them right and run it again:${list('en')}`,
  };
}
