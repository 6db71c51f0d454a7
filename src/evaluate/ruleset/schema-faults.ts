/** Owns the shape of rule files: each against its JSON Schema, with faults that people can act on. */
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Bilingual } from '../../model/language';
import type { RuleFault, RuleFile } from '../../model/rule';

/** Checks one file. Schemas are files of the rules set as well, `schema/<kind>.schema.json`. */
export type ShapeCheck = (file: RuleFile, kind: string) => readonly RuleFault[];

export function makeShapeCheck(schemas: readonly RuleFile[]): ShapeCheck {
  const validators = new Map<string, Validator>();
  for (const { path, json } of schemas) {
    const kind = /^schema\/(.+)\.schema\.json$/.exec(path)?.[1];
    if (kind === undefined) continue;
    const validator = new Validator(json as Schema, '2020-12', false);
    for (const other of schemas) if (other.path !== path) validator.addSchema(other.json as Schema);
    validators.set(kind, validator);
  }
  return ({ path: file, json }, kind) => {
    const errors = validators.get(kind)?.validate(json).errors ?? [];
    return errors.flatMap(({ keyword, instanceLocation, error }) => {
      const message = explained(keyword, error);
      return message ? [{ file, path: instanceLocation.replace(/^#/, ''), message }] : [];
    });
  };
}

/** Keywords that only pass on what is wrong further inside are left out. */
function explained(keyword: string, error: string): Bilingual | undefined {
  const quoted = [...error.matchAll(/"([^"]*)"/g)].map(match => match[1]!);
  switch (keyword) {
    case 'false':
      return {
        zh: '规则格式里没有这一项，请删去或核对拼写。',
        en: 'The rule format has no such entry; delete it or check its spelling.',
      };
    case 'required':
      return { zh: `缺少“${quoted[0]}”。`, en: `"${quoted[0]}" is missing.` };
    case 'type':
      return {
        zh: `类型不对，应为 ${quoted.slice(1).join('、')}。`,
        en: `Wrong type; it must be ${quoted.slice(1).join(' or ')}.`,
      };
    case 'enum':
    case 'const': {
      const list = error.replace(/^.*?(?=[[{"]|true|false|-?\d)/, '').replace(/\.$/, '');
      return { zh: `只能是 ${list}。`, en: `It can only be ${list}.` };
    }
    case 'pattern':
      return { zh: '写法不合规定的格式。', en: 'It is not written in the required form.' };
    case 'minItems':
      return {
        zh: '项数不够：examples 至少两项，其他至少一项。',
        en: 'There must be at least one item (two examples).',
      };
    case 'minLength':
    case 'minProperties':
      return { zh: '不能为空。', en: 'It must not be empty.' };
    case 'maxProperties':
      return { zh: '只能写一项。', en: 'Only one entry may stand here.' };
    case 'minimum':
      return { zh: '不能小于 0。', en: 'It must not be less than 0.' };
    case 'uniqueItems':
      return { zh: '有重复的项。', en: 'An item stands here twice.' };
    case 'propertyNames':
      return { zh: `名称“${quoted[0]}”不合规定。`, en: `The name "${quoted[0]}" is not allowed here.` };
    default:
      return undefined;
  }
}
