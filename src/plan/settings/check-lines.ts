/** Owns the lines of 管家设置 about checks: on or off, every figure, how severe. Book by book. */
import { registerIds } from '../../model/register';
import { type CheckRule, type Origin, parameterText, type RuleSet } from '../../model/rule';
import { switchWords } from '../../model/settings';
import { severities, severityTitles } from '../../model/severity';
import { line, type SettingsLine, unitTitles } from './line';

export const severityWords = severities.map(severity => severityTitles[severity].zh);

/** Switches first, all together: 豁免登记 offers their subjects. */
export function switchLines({ checks, registers }: RuleSet): SettingsLine[] {
  return byBook(checks).map(check => {
    const books = registers.filter(({ id }) => id in check.registers).map(({ title }) => title.zh);
    const shown = books.length > 4 ? '各登记簿' : books.join('、');
    return line('onOff', {
      names: [check.id],
      subject: check.title.zh,
      standing: switchWords.on,
      words: [switchWords.on, switchWords.off],
      about: `${shown}：${check.why.zh}${clauseText(check)}编号 ${check.id}`,
    });
  });
}

export function parameterLines({ checks }: RuleSet): SettingsLine[] {
  return byBook(checks).flatMap(({ id, title, parameters = {}, source }) =>
    Object.entries(parameters).map(([name, parameter]) =>
      line('parameter', {
        names: [id, name],
        subject: title.zh,
        parameter: parameter.title.zh,
        standing: parameterText(parameter.value),
        unit: unitTitles[parameter.unit],
        about: originText(parameter.origin, source.clause),
      }),
    ),
  );
}

export function severityLines({ checks }: RuleSet): SettingsLine[] {
  return byBook(checks).map(({ id, title, outcomes }) => {
    const own = severities.filter(severity => outcomes.some(outcome => outcome.severity === severity));
    const hasWarning = own.includes('due-soon');
    return line('severity', {
      names: [id],
      subject: title.zh,
      standing: own.map(severity => severityTitles[severity].zh).join('、'),
      words: severityWords,
      about: hasWarning && own.length > 1 ? '到期前的提醒总是“将到期”，不随这里改变' : '',
    });
  });
}

/** The rules name the product itself where no clause asks for a check. */
function clauseText({ source }: CheckRule): string {
  return source.clause === '本产品' ? '' : `依据 ${source.clause}。`;
}

function originText(origin: Origin, clause: string): string {
  switch (origin) {
    case 'source':
      return `制度写明（${clause}）`;
    case 'law':
      return `法规写明（${clause}）`;
    case 'ours':
      return '制度没有写明，这是本产品的默认值';
  }
}

/** In the order of the books that they read first, within a book by id. */
function byBook(checks: readonly CheckRule[]): CheckRule[] {
  const place = ({ registers }: CheckRule) => registerIds.findIndex(id => id in registers);
  const isWide = ({ registers }: CheckRule) => Number(Object.keys(registers).length > 4);
  return [...checks].sort((a, b) => isWide(a) - isWide(b) || place(a) - place(b));
}
