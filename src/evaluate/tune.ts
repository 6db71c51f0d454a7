/** Owns a workbook's own settings over the rules set: parameters, severities, checks switched off. */
import type { Bilingual } from '../model/language';
import type { Problem } from '../model/problem';
import { type CheckRule, figureOf, figureWords, type Parameter } from '../model/rule';
import type { Settings } from '../model/settings';

/**
 * The checks as this workbook has them, and a problem for each setting that names or says something wrong. Where it chose the regulations,
 * no amount is held against the source text's fees: nobody is accused of following the law.
 */
export function tune(
  checks: readonly CheckRule[],
  { parameters, severities, off, waivers, feeProfile = 'seed' }: Settings,
): { readonly checks: readonly CheckRule[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = new Set(checks.map(({ id }) => id));
  const named = [...Object.keys(parameters), ...Object.keys(severities), ...off, ...waivers.map(({ check }) => check)];
  for (const id of new Set(named)) if (!known.has(id)) problems.push(unknownCheck(id));
  return {
    checks: checks
      .filter(check => !off.includes(check.id) && (feeProfile === 'seed' || !hasFee(check)))
      .map(check => tuned(check, parameters[check.id] ?? {}, problems)),
    problems,
  };
}

/** Whether it holds a written amount against what a fee rule makes it. */
function hasFee({ facts = {} }: CheckRule): boolean {
  return Object.values(facts).some(({ kind }) => kind === 'fee');
}

function tuned(check: CheckRule, own: Readonly<Record<string, string>>, problems: Problem[]): CheckRule {
  const parameters: Record<string, Parameter> = { ...check.parameters };
  for (const [id, text] of Object.entries(own)) {
    const parameter = parameters[id];
    const value = parameter && parsed(text, parameter);
    if (value === undefined) problems.push(wrongParameter(check.id, id, text, parameter));
    else parameters[id] = { ...parameter!, value };
  }
  return Object.keys(own).length === 0 ? check : { ...check, parameters };
}

function parsed(text: string, { unit }: Parameter): Parameter['value'] | undefined {
  if (unit === 'words') return text.split(/[、，,;；\s]+/).filter(word => word !== '');
  return figureOf(text, unit);
}

function wrongParameter(check: string, id: string, text: string, parameter: Parameter | undefined): Problem {
  const message: Bilingual = parameter
    ? {
        zh: `「管家设置」中 ${check} 的“${parameter.title.zh}”不能是“${text}”，请填 ${figureWords(parameter.unit).zh}。现按默认值 ${String(parameter.value)} 检查。`,
        en: `In 管家设置, "${parameter.title.en}" of ${check} can't be "${text}"; write ${figureWords(parameter.unit).en}. Checked with the default ${String(parameter.value)}.`,
      }
    : {
        zh: `「管家设置」中 ${check} 没有名为 ${id} 的参数，已忽略；请核对参数名。`,
        en: `${check} has no parameter ${id}, as 管家设置 says; ignored. Please check its name.`,
      };
  return { code: 'setting-wrong', text, needed: [check], message };
}

function unknownCheck(id: string): Problem {
  return {
    code: 'setting-wrong',
    text: id,
    message: {
      zh: `「管家设置」或「豁免登记」提到的检查“${id}”不存在，已忽略；请核对检查编号。`,
      en: `There is no check "${id}", which 管家设置 or 豁免登记 names; ignored. Please check its id.`,
    },
  };
}
