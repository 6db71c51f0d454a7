/** Owns `steward rules …`: the rules set listed, checked whole, and its examples run. */
import type { Bilingual, Language } from '../../model/language';
import { formatOption, type RawOptions } from '../options';
import { rulesTable } from '../report/rules-text';
import { faultLine, loadRules, usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

/** Every check by id: its title, books, clause and where its figures come from. Exit 0. */
export function rulesListCommand(raw: RawOptions, terminal: Terminal, language: Language): number {
  const format = formatOption(raw);
  const rules = usableRules(raw.rules);
  if (format === 'text') terminal.out(rulesTable(rules, { ...terminal, language }));
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
