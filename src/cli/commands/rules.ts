/** Owns `steward rules …`: the rules set listed, checked whole, and its examples run. */
import { type ExampleResult, runExamples } from '../../evaluate/examples';
import type { Bilingual, Language } from '../../model/language';
import { formatOption, onlyOption, type RawOptions } from '../options';
import { rulesTable } from '../report/rules-text';
import { faultLine, loadRules, usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Every check by id: its title, books, clause and where its figures come from. Exit 0. */
export function rulesListCommand(raw: RawOptions, terminal: Terminal, language: Language): number {
  const format = formatOption(raw);
  const rules = usableRules(raw.rules);
  if (format === 'text') terminal.out(rulesTable(rules, language));
  else {
    const checks = rules.checks.map(({ id, title, registers, source }) => ({
      id,
      title: title[language],
      registers: Object.keys(registers),
      clause: source.clause,
      origin: source.origin,
    }));
    terminal.out(`${JSON.stringify({ version: 1, checks }, undefined, 2)}\n`);
  }
  return 0;
}

/** Every fault with its file and place. Exit 0 where there is none, 2 where the set can't be used. */
export function rulesValidateCommand(raw: RawOptions, terminal: Terminal, language: Language): number {
  const format = formatOption(raw);
  const { rules, faults } = loadRules(raw.rules);
  if (format === 'json') {
    const list = faults.map(({ message, ...fault }) => ({ ...fault, message: message[language] }));
    terminal.out(`${JSON.stringify({ version: 1, faults: list }, undefined, 2)}\n`);
  } else if (faults.length === 0) {
    const { checks, registers, fees } = rules;
    const fine: Bilingual = {
      zh: `规则没有错误：${checks.length} 项检查、${registers.length} 种登记簿、${fees.length} 种费用。`,
      en: `No faults: ${checks.length} checks, ${registers.length} registers, ${fees.length} fees.`,
    };
    terminal.out(`${fine[language]}\n`);
  } else for (const fault of faults) terminal.out(`${faultLine(fault, language)}\n`);
  return faults.length === 0 ? 0 : 2;
}

/** Every rule's own examples (`--only`: of these checks). Exit 0 where all come out as they say, else 1. */
export function rulesTestCommand(raw: RawOptions, terminal: Terminal, language: Language): number {
  const format = formatOption(raw);
  const rules = usableRules(raw.rules);
  const ids = rules.checks.map(({ id }) => id);
  const results = runExamples(rules, onlyOption(raw, ids));
  const failed = results.filter(({ passed }) => !passed);
  if (format === 'json') {
    const examples = results.map(result => ({ ...result, title: result.title[language] }));
    terminal.out(`${JSON.stringify({ version: 1, examples }, undefined, 2)}\n`);
  } else {
    for (const result of failed) terminal.out(`${failureText(result)[language]}\n`);
    const sum: Bilingual = {
      zh: `运行了 ${results.length} 个例子，${failed.length === 0 ? '全部与预期相符' : `${failed.length} 个与预期不符`}。`,
      en: `Ran ${results.length} examples: ${failed.length === 0 ? 'all as expected' : `${failed.length} not as expected`}.`,
    };
    terminal.out(`${sum[language]}\n`);
  }
  return failed.length === 0 ? 0 : 1;
}

function failureText({ check, index, title, expected, actual }: ExampleResult): Bilingual {
  const place = `checks/${check}.json /examples/${index}`;
  return {
    zh: `${place} ${title.zh}：应为 ${expected.join('、')}，实为 ${actual.join('、')}`,
    en: `${place} ${title.en}: expected ${expected.join(', ')}, got ${actual.join(', ')}`,
  };
}
