/** Owns the lines of 管家设置 about checks: which check and parameter they name, and which values these may have. */
import { decimalOf } from '../../model/money';
import {
  type CheckRule,
  figureOf,
  figureWords,
  type Parameter,
  type ParameterUnit,
  parameterText,
} from '../../model/rule';
import { type Severity, severities, severityTitles } from '../../model/severity';
import { squeeze } from '../../model/text';
import { meaningOf } from '../../model/words';
import type { SettingsDraft } from './draft';
import { missing, type Wrong, wrong } from './items';
import type { SettingLine } from './lines';

/** The checks of the rules set; where it isn't known, names are taken as they are written. */
export type KnownChecks = readonly CheckRule[] | undefined;

/** The id of the check that a person means: by id or title. Undefined where there is none of that name. */
export function checkNamed(written: string, checks: KnownChecks): string | undefined {
  if (!checks) return written;
  const wanted = squeeze(written);
  return checks.find(({ id, title }) => id === wanted || squeeze(title.zh) === wanted || title.en === written)?.id;
}

type CheckItem = 'parameter' | 'severity' | 'onOff';
/** A line about a check. */
export type CheckLine = SettingLine & { readonly item: CheckItem };

/** Sets what the line says of its check in the draft, or tells what is wrong and sets nothing. */
export function setCheck(line: CheckLine, draft: SettingsDraft, checks: KnownChecks): Wrong | undefined {
  if (line.subject === '') return missing('subject', '检查', 'the check');
  const id = checkNamed(line.subject, checks);
  if (id === undefined) return unknownCheck(line.subject);
  return setters[line.item]({ ...line, subject: id }, draft, checks);
}

export function unknownCheck(written: string): Wrong {
  const message = {
    zh: `没有叫“${written}”的检查，此行不用。名称见“开关”各行`,
    en: `there is no check "${written}"; the line is not used`,
  };
  return { part: 'subject', message };
}

const setters: Readonly<
  Record<CheckItem, (line: SettingLine, draft: SettingsDraft, checks: KnownChecks) => Wrong | undefined>
> = {
  parameter: ({ subject, parameter, value }, draft, checks) => {
    if (parameter === '') return missing('parameter', '参数名', 'the parameter');
    const check = checks?.find(({ id }) => id === subject);
    const found = check && parameterNamed(parameter, check);
    if (check && !found) return unknownParameter(parameter, check);
    const text = found ? valueText(value, found[1]) : value;
    if (found && text === undefined) return wrongValue(value, found[1]);
    draft.parameters[subject] = { ...draft.parameters[subject], [found?.[0] ?? parameter]: text ?? value };
    return undefined;
  },
  severity: ({ subject, value }, draft) => {
    const severity = severities.find(one => one === value || severityTitles[one].zh === squeeze(value));
    if (severity === undefined) return wrongSeverity(value);
    draft.severities[subject] = severity;
    return undefined;
  },
  onOff: ({ subject, value }, draft) => {
    const isOn = /^(?:启用|开|开启|on)$/i.test(value) || meaningOf(value) === '√';
    const isOff = /^(?:停用|关|关闭|停|off)$/i.test(value) || meaningOf(value) === '×';
    if (!isOn && !isOff)
      return wrong(
        `“${value}”应为“停用”或“启用”，该检查照常启用`,
        `"${value}" should be 停用 or 启用; the check stays on`,
      );
    if (isOff) draft.off.add(subject);
    else draft.off.delete(subject);
    return undefined;
  },
};

/** The parameter that a person means, with its id: by id or title. */
export function parameterNamed(
  written: string,
  { parameters = {} }: CheckRule,
): readonly [string, Parameter] | undefined {
  const wanted = squeeze(written);
  return Object.entries(parameters).find(([id, { title }]) => id === wanted || squeeze(title.zh) === wanted);
}

/** A figure's own unit may stand behind it; 7天 of a deadline in working days is not guessed at. */
const units: Readonly<Record<Exclude<ParameterUnit, 'words'>, RegExp>> = {
  'calendar-days': /(?:个日历日|天|日)$/,
  'working-days': /个?工作日$/,
  'service-hours': /个?(?:服务)?小时$/,
  visits: /次$/,
  yuan: /元$/,
};

/** The value as the rules take it; undefined where it is none. */
function valueText(written: string, { unit }: Parameter): string | undefined {
  if (unit === 'words') return written;
  const figure = figureOf(squeeze(written).replace(units[unit], ''), unit);
  return figure === undefined ? undefined : decimalOf(figure);
}

function unknownParameter(written: string, { title, parameters = {} }: CheckRule): Wrong {
  const known = Object.values(parameters).map(parameter => parameter.title.zh);
  const message = {
    zh: `“${title.zh}”没有叫“${written}”的参数，此行不用。${known.length > 0 ? `可以写：${known.join('、')}` : '这项检查没有参数'}`,
    en: `"${title.en}" has no parameter "${written}"; the line is not used`,
  };
  return { part: 'parameter', message };
}

function wrongValue(written: string, { unit, value }: Parameter): Wrong {
  const wanted = figureWords(unit);
  const standing = parameterText(value);
  return wrong(
    `“${written}”应为 ${wanted.zh}，仍按默认值 ${standing}`,
    `"${written}" should be ${wanted.en}; the default ${standing} is used`,
  );
}

function wrongSeverity(value: string): Wrong {
  const names = severities.map((severity: Severity) => severityTitles[severity].zh).join('、');
  return wrong(
    `“${value}”应为${names}之一，仍用原来的严重程度`,
    `"${value}" should be one of ${names}; the severity stays`,
  );
}
