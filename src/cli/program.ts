/** Owns the command line as a table of contents: every command, its arguments and options, in the language asked for. */
import { Command, CommanderError } from 'commander';
import type { Bilingual, Language } from '../model/language';
import { flagsOf } from './commands/flags';
import { sentenceOf } from './failure';
import { addLanguage, addOptions, type RawOptions } from './options';
import type { Terminal } from './terminal';
import { helpTitles, languageOf } from './usage';

/**
 * Runs one command line (without `node` and the script). Results go to `out`, messages to `err`.
 * The exit code: 0 nothing to report, 1 findings at or above `--fail-on`, 2 could not run.
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(args);
  let exitCode = 0;
  const program = programOf(terminal, language, code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help and version were printed
    terminal.err(`${sentenceOf(error)[language]}\n`);
    return 2;
  }
}

const says = {
  program: {
    zh: '台账管家：读物业登记簿，指出什么逾期、为什么、从何时起、依据哪一条。',
    en: 'Logbook Steward: reads registration books and says what is overdue, why, since when and by which clause.',
  },
  check: { zh: '检查登记簿，列出问题；要写入时才写', en: 'check books and list the findings; writes only when told' },
  summary: {
    zh: '做一个月的汇总表，给主管、财务和下一班打印签字',
    en: "make a month's summary sheets, for supervisors, finance and the next shift to print and sign",
  },
  archive: {
    zh: '月末存档：把一个月的派工单按部门、客户整理成存档表；--verify 核对已有的存档',
    en: "archive a month's slips, by department and customer; with --verify, prove the archives",
  },
  clear: {
    zh: '去掉留下的标记、「检查结果」和汇总表',
    en: 'take away the highlights and the findings and summary sheets',
  },
  explain: { zh: '说明某一行的每项检查是怎样得出的', en: 'say how every check came to its answer on one row' },
  backtest: {
    zh: '回测：过去每一天，照当时的台账会报什么；旧规则与新规则比较',
    en: 'what the rules would have shown on each past day, old figures against new',
  },
  settings: {
    zh: '添加或更新「管家设置」和「豁免登记」两张表，在里面改期限、改读法',
    en: 'add or update the sheets 管家设置 and 豁免登记, where people change figures and how sheets are read',
  },
  init: { zh: '新建一个工作簿，里面是各种空白登记簿', en: 'make a new workbook with all the books, blank' },
  batch: {
    zh: '检查一个文件夹里的所有工作簿，得出一份汇总；再运行只查有变动的',
    en: 'check all workbooks under a folder to one summary; run again, only what has changed',
  },
  rules: { zh: '规则：列出、校验、运行自带的例子', en: 'the rules set: list it, check it, run its examples' },
  list: { zh: '列出所有检查', en: 'list all checks' },
  validate: { zh: '校验整套规则，指出每一处错误', en: 'check the whole set and tell every fault' },
  test: { zh: '运行每条规则自带的例子', en: 'run the examples of every rule' },
  docs: {
    zh: '规则手册：每项检查什么时候报、为什么、谁来办',
    en: 'the handbook: when each check speaks, why, who acts',
  },
  help: { zh: '显示用法', en: 'show how it is used' },
} satisfies Record<string, Bilingual>;

/** A command is loaded when it runs: help is there in half the time that loading all of them took. */
function programOf(terminal: Terminal, language: Language, finish: (code: number) => void): Command {
  const add = (parent: Command, name: keyof typeof flagsOf, usage: string) =>
    addOptions(parent.command(`${name}${usage}`).description(says[name][language]), language, flagsOf[name]);
  const program = speaking(new Command('steward'), terminal, language).description(says.program[language]);

  add(program, 'check', ' <FILE...>').action(async (files: string[], raw: RawOptions) => {
    const { checkCommand } = await import('./commands/check');
    finish(await checkCommand(files, raw, terminal, language));
  });
  add(program, 'summary', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { summaryCommand } = await import('./commands/summary');
    finish(await summaryCommand(file, raw, terminal, language));
  });
  add(program, 'archive', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { archiveCommand } = await import('./commands/archive');
    finish(await archiveCommand(file, raw, terminal, language));
  });
  add(program, 'clear', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { clearCommand } = await import('./commands/clear');
    finish(await clearCommand(file, raw, terminal, language));
  });
  add(program, 'explain', ' <FILE> <SHEET!ROW>').action(async (file: string, place: string, raw: RawOptions) => {
    const { explainCommand } = await import('./commands/explain');
    finish(await explainCommand(file, place, raw, terminal, language));
  });
  add(program, 'backtest', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { backtestCommand } = await import('./commands/backtest');
    finish(await backtestCommand(file, raw, terminal, language));
  });
  add(program, 'settings', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { settingsCommand } = await import('./commands/settings');
    finish(await settingsCommand(file, raw, terminal, language));
  });
  add(program, 'init', ' <FILE>').action(async (file: string, raw: RawOptions) => {
    const { initCommand } = await import('./commands/init');
    finish(await initCommand(file, raw, terminal, language));
  });
  add(program, 'batch', ' <FOLDER...>').action(async (folders: string[], raw: RawOptions) => {
    const { batchCommand } = await import('./commands/batch');
    finish(await batchCommand(folders, raw, terminal, language));
  });
  const rules = add(program, 'rules', '').helpCommand(false);
  add(rules, 'list', '').action(async (raw: RawOptions) => {
    const { rulesListCommand } = await import('./commands/rules');
    finish(rulesListCommand(raw, terminal, language));
  });
  add(rules, 'validate', '').action(async (raw: RawOptions) => {
    const { rulesValidateCommand } = await import('./commands/rules');
    finish(rulesValidateCommand(raw, terminal, language));
  });
  add(rules, 'test', '').action(async (raw: RawOptions) => {
    const { rulesTestCommand } = await import('./commands/rules');
    finish(rulesTestCommand(raw, terminal, language));
  });
  add(rules, 'docs', '').action(async (raw: RawOptions) => {
    const { rulesDocsCommand } = await import('./commands/rules-docs');
    finish(await rulesDocsCommand(raw, terminal, language));
  });
  return program;
}

/** Settings that commands inherit: no exit of its own, our streams, our words. */
function speaking(program: Command, terminal: Terminal, language: Language): Command {
  return addLanguage(program, language)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title => helpTitles[title]?.[language] ?? title,
      helpWidth: terminal.columns,
    })
    .helpOption('-h, --help', says.help[language])
    .helpCommand(false);
}
