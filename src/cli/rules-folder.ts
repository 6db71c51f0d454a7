/** Owns the rules set that a command uses: the shipped one, with the files of a folder of the user's own over it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../../rules';
import { checkRuleSet, mergeRuleFiles } from '../evaluate/ruleset';
import type { Bilingual, Language } from '../model/language';
import type { RuleFault, RuleFile, RuleSet } from '../model/rule';
import { UsageError } from './failure';

export interface CheckedRules {
  /** Enough to list where there are faults, not to evaluate. */
  readonly rules: RuleSet;
  readonly faults: readonly RuleFault[];
}

/** The rules set with everything that is wrong with it, files that are no JSON included. */
export function loadRules(folder: string | undefined): CheckedRules {
  if (folder === undefined) return checkRuleSet(shippedRules);
  const { files, faults } = readFolder(folder);
  const checked = checkRuleSet(mergeRuleFiles(shippedRules, files));
  return { rules: checked.rules, faults: [...faults, ...checked.faults] };
}

/** The rules set, or every fault at once as one error. */
export function usableRules(folder: string | undefined): RuleSet {
  const { rules, faults } = loadRules(folder);
  if (faults.length === 0) return rules;
  const list = (language: Language) => faults.map(fault => `\n  ${faultLine(fault, language)}`).join('');
  throw new UsageError({
    zh: `规则有 ${faults.length} 处错误，没有检查任何工作簿，请先改正：${list('zh')}`,
    en: `The rules set has ${faults.length} faults and no workbook was checked. Put them right first:${list('en')}`,
  });
}

/** `checks/contract-signing.json /deadline/start: …` */
export function faultLine({ file, path, message }: RuleFault, language: Language): string {
  return `${[file, path].filter(Boolean).join(' ')}: ${message[language]}`;
}

function readFolder(folder: string): { files: RuleFile[]; faults: RuleFault[] } {
  const files: RuleFile[] = [];
  const faults: RuleFault[] = [];
  for (const path of jsonFiles(folder)) {
    const text = readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, '');
    try {
      files.push({ path, json: JSON.parse(text) });
    } catch (error) {
      faults.push({ file: path, path: '', message: notJson(text, String(error)) });
    }
  }
  return { files, faults };
}

/** The engine's own words differ from version to version; where it stopped is what helps. */
function notJson(text: string, reason: string): Bilingual {
  const position = Number(/position (\d+)/.exec(reason)?.[1] ?? text.length);
  const line = text.slice(0, position).trimEnd().split('\n').length;
  return {
    zh: `第 ${line} 行附近不是正确的 JSON，多半是多了或少了引号、逗号、括号。`,
    en: `Near line ${line} it is no proper JSON: most likely a quotation mark, comma or bracket too many or too few.`,
  };
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(path => path.replaceAll('\\', '/'))
      .filter(path => path.endsWith('.json') && !path.startsWith('schema/'))
      .sort();
  } catch {
    throw new UsageError({
      zh: `规则文件夹“${folder}”读不了：请看路径是否正确。`,
      en: `The rules folder "${folder}" can't be read: check the path.`,
    });
  }
}
