/** Owns what a person is told when a command can't run: one sentence that says what happened, where, and what to do next. Never a stack trace. */
import { CommanderError } from 'commander';
import { HostError } from '../hosts/host';
import type { Bilingual } from '../model/language';
import { usageSentence } from './usage';

/** Something about the command line, or the files it names, that a person can put right. */
export class UsageError extends Error {
  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
    this.name = 'UsageError';
  }
}

/** The sentence for whatever was thrown. A bug's says how to report it; it holds no text of a logbook. */
export function sentenceOf(error: unknown): Bilingual {
  if (error instanceof HostError && error.code === 'too-large') return withLimits(error.sentence);
  if (error instanceof UsageError || error instanceof HostError) return error.sentence;
  if (error instanceof CommanderError) return usageSentence(error);
  const what = bugPlace(error);
  return {
    zh: `程序内部出错（${what}），什么也没有写。这不是您的错：请把这一行和所用的命令告诉维护者。`,
    en: `Something is wrong inside the program (${what}); nothing was written. It is not your fault: please report this line and the command you used.`,
  };
}

function withLimits({ zh, en }: Bilingual): Bilingual {
  return {
    zh: `${zh}确认来源可靠时，也可用环境变量 STEWARD_LIMITS 放宽上限，写法见 SECURITY.md。`,
    en: `${en} If you trust where it comes from, the environment variable STEWARD_LIMITS raises limits: see SECURITY.md.`,
  };
}

/** The kind of error, and the function and the place where it happened; not its message, which may quote a cell. */
function bugPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [, name, place] = ourFrame.exec(error.stack ?? '') ?? [];
  return [error.name, name, place?.replaceAll('\\', '/')].filter(Boolean).join(', ');
}

/** The first line of ours in a stack. */
const ourFrame =
  /^ +at (?:(?:async |new )*([\w.$#]+) .*?)?\(?[^()\n]*?((?:(?:src|dist)[\\/][^\s()]+|steward\.cjs):\d+:\d+)/m;
