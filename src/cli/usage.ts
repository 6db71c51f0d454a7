/** Owns what commander says, in both languages: mistakes on the command line, and the headings of its help. */
import type { CommanderError } from 'commander';
import type { Bilingual, Language } from '../model/language';

/** A mistake on the command line as one sentence. */
export function usageSentence({ code, message }: CommanderError): Bilingual {
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean ([^?]+)\?\)/.exec(message)?.[1];
  const { zh, en } = mistake(code, name) ?? { zh: '命令写得不对。', en: 'The command is not right.' };
  const help: Bilingual = meant
    ? { zh: `是不是想写 ${meant}？`, en: `Did you mean ${meant}?` }
    : { zh: '加 --help 看用法。', en: 'Add --help to see how it is used.' };
  return { zh: zh + help.zh, en: `${en} ${help.en}` };
}

function mistake(code: string, name: string): Bilingual | undefined {
  switch (code) {
    case 'commander.unknownCommand':
      return { zh: `没有“${name}”这个命令。`, en: `There is no command "${name}".` };
    case 'commander.unknownOption':
      return { zh: `没有“${name}”这个选项。`, en: `There is no option "${name}".` };
    case 'commander.missingArgument':
      return {
        zh: `缺少参数：${argumentNames[name]?.zh ?? name}。`,
        en: `Missing: ${argumentNames[name]?.en ?? name}.`,
      };
    case 'commander.optionMissingArgument':
      return { zh: `选项“${name}”后面缺少内容。`, en: `The option "${name}" needs a value.` };
    case 'commander.excessArguments':
      return { zh: `“${name}”的参数多了。`, en: `Too many arguments for "${name}".` };
    default:
      return undefined;
  }
}

const argumentNames: Readonly<Record<string, Bilingual>> = {
  FILE: { zh: '要检查的工作簿（.xlsx 或 .xlsm）', en: 'the workbook (.xlsx or .xlsm)' },
  FOLDER: { zh: '工作簿所在的文件夹', en: 'the folder of workbooks' },
  'SHEET!ROW': { zh: '哪一行，例如 维修登记!12', en: 'which row, such as 维修登记!12' },
};

/** Commander's own headings in help. */
export const helpTitles: Readonly<Record<string, Bilingual>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};

/** The language that the whole command line asks for, known before it is parsed so that its mistakes can be told in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'zh';
}
