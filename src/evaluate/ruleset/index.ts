/** Owns the rules-set check: files in, a rules set out, or every fault at once, each with its file and place. */
import type { Bilingual } from '../../model/language';
import type { CheckRule, RuleFault, RuleFile, RuleSet } from '../../model/rule';
import { checkFaults } from './check-faults';
import type { KnownIds } from './fact-faults';
import { conditionsIn, kindOf, refersToAnother, ruleSetOf } from './gather';
import { makeShapeCheck } from './schema-faults';

/** A file, the schema it answers to, and what is wrong with its shape. */
interface Shaped {
  readonly file: RuleFile;
  readonly kind: string | undefined;
  readonly faults: readonly RuleFault[];
}

/**
 * Checks a whole rules set before any book is read: shape, unknown facts, operators, fields, parameters and placeholders, empty `all` and `any`,
 * ids given twice. With faults, `rules` holds the files whose shape is right: enough to list, not to evaluate.
 */
export function checkRuleSet(files: readonly RuleFile[]): {
  readonly rules: RuleSet;
  readonly faults: readonly RuleFault[];
} {
  const [schemas, others] = [files.filter(isSchema), files.filter(file => !isSchema(file))];
  const shapeFaults = makeShapeCheck(schemas);
  const shaped: readonly Shaped[] = others.map(file => {
    const kind = kindOf(file);
    return { file, kind, faults: kind ? shapeFaults(file, kind) : [strayFile(file)] };
  });
  const sound = (kind: string) =>
    shaped.filter(each => each.kind === kind && each.faults.length === 0).map(({ file }) => file);
  const rules = ruleSetOf(sound);
  const checkIds = new Set(others.filter(({ path }) => path.startsWith('checks/')).map(idOf));
  return {
    rules,
    faults: [
      ...shaped.flatMap(({ faults }) => faults),
      ...['register', 'check', 'fee'].flatMap(kind => idFaults(sound(kind))),
      ...sound('conditions').flatMap(nestedConditions),
      ...absentFiles(shaped),
      ...sound('check')
        .filter(({ json }) => !restsOn(json as CheckRule, shaped))
        .flatMap(file => faultsInCheck(file, rules, checkIds)),
    ],
  };
}

/** Whether a check rests on a file whose shape is wrong: what it names there can't be told right from wrong before that is mended. */
function restsOn({ registers }: CheckRule, shaped: readonly Shaped[]): boolean {
  const broken = shaped.filter(({ faults }) => faults.length > 0).map(({ file }) => file.path);
  return (
    broken.includes('conditions.json') || Object.keys(registers).some(id => broken.includes(`registers/${id}.json`))
  );
}

/** A rules set of the user's own over the shipped one: a file with the id of a shipped one replaces it, others are added. */
export function mergeRuleFiles(shipped: readonly RuleFile[], own: readonly RuleFile[]): readonly RuleFile[] {
  const replaced = new Set(own.flatMap(file => [file.path, keyOf(file)]));
  return [...shipped.filter(file => !replaced.has(file.path) && !replaced.has(keyOf(file))), ...own];
}

/** A shared condition stands for itself: one that leads to another could lead back. */
function nestedConditions(file: RuleFile): readonly RuleFault[] {
  const nested = Object.entries(conditionsIn(file)).filter(([, { when }]) => refersToAnother(when));
  const message: Bilingual = {
    zh: '共用的条件里不能再引用共用的条件，请直接写出来。',
    en: 'A shared condition must not refer to another; write out what it means.',
  };
  return nested.map(([name]) => ({ file: file.path, path: `/conditions/${name}/when`, message }));
}

function faultsInCheck(
  { path: file, json }: RuleFile,
  { registers, fees, conditions }: RuleSet,
  checks: KnownIds['checks'],
): readonly RuleFault[] {
  const known: KnownIds = { registers, checks, fees: new Set(fees.map(({ id }) => id)) };
  return checkFaults(json as CheckRule, conditions, known).map(fault => ({ file, ...fault }));
}

function isSchema({ path }: RuleFile): boolean {
  return path.startsWith('schema/');
}

/** `checks/contract-signing`: the folder and the id inside the file, whatever the file is called. */
function keyOf(file: RuleFile): string {
  const id = idOf(file);
  return id === undefined ? file.path : file.path.slice(0, file.path.lastIndexOf('/') + 1) + id;
}

function idOf({ json }: RuleFile): string | undefined {
  return typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : undefined;
}

function idFaults(files: readonly RuleFile[]): readonly RuleFault[] {
  const seen = new Map<string, string>();
  return files.flatMap(file => {
    const key = keyOf(file);
    const first = seen.get(key);
    seen.set(key, first ?? file.path);
    const faults: RuleFault[] = [];
    const fault = (zh: string, en: string) => faults.push({ file: file.path, path: '/id', message: { zh, en } });
    const id = key.slice(key.lastIndexOf('/') + 1);
    if (first !== undefined) fault(`id “${id}”与 ${first} 重复。`, `The id "${id}" is that of ${first} as well.`);
    if (`${key}.json` !== file.path)
      fault(`文件名应与 id 相同：${key}.json。`, `The file must be called after its id: ${key}.json.`);
    return faults;
  });
}

function strayFile({ path }: RuleFile): RuleFault {
  const message: Bilingual = {
    zh: '不知道这是什么规则文件；检查放在 checks/，登记簿放在 registers/，收费放在 fees/。',
    en: 'It is not known what kind of rule file this is; checks go into checks/, registers into registers/, fees into fees/.',
  };
  return { file: path, path: '', message };
}

/** Without these nothing can be judged. */
function absentFiles(shaped: readonly Shaped[]): readonly RuleFault[] {
  return ['calendar', 'conditions']
    .filter(kind => !shaped.some(each => each.kind === kind))
    .map(kind => ({ file: `${kind}.json`, path: '', message: { zh: '缺少这个文件。', en: 'This file is missing.' } }));
}
