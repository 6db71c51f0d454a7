/** Owns the list of checks as a person reads it in a terminal. */
import type { Bilingual, Language } from '../../model/language';
import type { CheckRule, RuleSet } from '../../model/rule';
import { columnsOf } from './lines';
import { tableText } from './table';

const several: Bilingual = { zh: '几种登记簿都查', en: 'In several books' };

/** By book, in the order of the books; under each the ids, titles and clauses. */
export function rulesTable({ checks, registers }: RuleSet, language: Language): string {
  const titles = new Map(registers.map(({ id, title }) => [id as string, title[language]]));
  const groupOf = ({ registers: read }: CheckRule): string => {
    const [first, ...others] = Object.keys(read);
    return first === undefined || others.length > 0 ? several[language] : (titles.get(first) ?? first);
  };
  const widths = [idOf, titleIn(language)].map(column => Math.max(0, ...checks.map(check => columnsOf(column(check)))));
  const groups = [...titles.values(), several[language]].flatMap(group => {
    const rows = checks
      .filter(check => groupOf(check) === group)
      .map(check => [[idOf(check)], [titleIn(language)(check)], [check.source.clause]]);
    return rows.length > 0 ? [`${group}\n${tableText(rows, widths)}`] : [];
  });
  return `${groups.join('\n\n')}\n`;
}

function idOf({ id }: CheckRule): string {
  return id;
}

function titleIn(language: Language): (check: CheckRule) => string {
  return ({ title }) => title[language];
}
