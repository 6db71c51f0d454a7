/** Owns the rules set that a command uses: the shipped one, with the files of a folder of the user's own over it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../../rules';
import { checkRuleSet, mergeRuleFiles } from '../evaluate/ruleset';
import { gatherRules } from '../evaluate/ruleset/gather';
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
  if (folder === undefined) return gatherRules(shippedRules); // a test holds them free of faults; asking again took a fifth of a second
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
  const { paths, links } = jsonFiles(folder);
  for (const path of links) faults.push({ file: path, path: '', message: isLink });
  for (const path of paths) {
    const { size } = statSync(join(folder, path));
    if (size > MOST_BYTES) {
      faults.push({ file: path, path: '', message: tooBig(size) });
      continue;
    }
    const text = readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, '');
    try {
      const json = JSON.parse(text);
      if (isDeeper(json, MOST_DEPTH)) faults.push({ file: path, path: '', message: tooDeep });
      else files.push({ path, json });
    } catch (error) {
      faults.push({ file: path, path: '', message: notJson(text, String(error)) });
    }
  }
  return { files, faults };
}

/** Far beyond any set that people keep; what is beyond it would only hold up or break what reads it. */
const MOST_FILES = 2000;
const MOST_BYTES = 1_000_000;
const MOST_DEPTH = 50;

function isDeeper(json: unknown, depth: number): boolean {
  let level: unknown[] = [json];
  for (let left = depth; left > 0 && level.length > 0; left--) {
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return level.some(value => typeof value === 'object' && value !== null);
}

const tooDeep: Bilingual = {
  zh: `括号套了 ${MOST_DEPTH} 层以上，没有读取；请拆成几个条件，写进 conditions.json。`,
  en: `It is nested more than ${MOST_DEPTH} deep and was not read; split it into conditions in conditions.json.`,
};

const isLink: Bilingual = {
  zh: '是链接，没有读取；规则文件夹里请放文件本身。',
  en: 'It is a link and was not read; put the file itself into the rules folder.',
};

function tooBig(size: number): Bilingual {
  const [kilobytes, most] = [size, MOST_BYTES].map(bytes => Math.ceil(bytes / 1000));
  return {
    zh: `有 ${kilobytes} KB，上限 ${most} KB，没有读取。`,
    en: `It has ${kilobytes} KB, the limit is ${most} KB; it was not read.`,
  };
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

/** JSON files by their paths below the folder, and links, which are not followed: they could lead out of it, or in a circle. */
function jsonFiles(folder: string): { paths: readonly string[]; links: readonly string[] } {
  const paths: string[] = [];
  const links: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile() && path.endsWith('.json') && !path.startsWith('schema/')) paths.push(path);
    }
  };
  try {
    walk('');
  } catch {
    throw new UsageError({
      zh: `规则文件夹“${folder}”读不了：请看路径是否正确。`,
      en: `The rules folder "${folder}" can't be read: check the path.`,
    });
  }
  if (paths.length > MOST_FILES) {
    throw new UsageError({
      zh: `规则文件夹“${folder}”里有 ${paths.length} 个 .json 文件，上限 ${MOST_FILES} 个；请看是否给错了文件夹。`,
      en: `The rules folder "${folder}" holds ${paths.length} .json files, the limit is ${MOST_FILES}; check that it is the right one.`,
    });
  }
  return { paths: paths.sort(), links };
}
