/** Owns the sheet of checks: what goes wrong most in the whole group, and in how many projects. */
import type { CheckRule } from '../../../model/rule';
import { countCell, stampText, textCell } from '../../../plan/summaries/paper/cells';
import { table } from '../../../plan/summaries/paper/table';
import { byUrgency } from '../tally';
import type { Given, SummarySheet } from '.';
import { severityColumns } from './severities';

export function checkSheet({ tally, run, rules }: Given): SummarySheet {
  const { language } = run;
  const ruleOf = new Map(rules.checks.map(rule => [rule.id, rule]));
  const text = (check: string, of: (rule: CheckRule) => string) => {
    const rule = ruleOf.get(check);
    return textCell(rule ? of(rule) : '');
  };
  return {
    title: { zh: '检查项汇总', en: 'Checks' },
    facts: [
      { zh: `检查时点 ${stampText(run.asOf)}`, en: `As of ${stampText(run.asOf)}` },
      { zh: '已豁免和基线的不计', en: 'without what is waived or set aside' },
    ],
    widths: [34, 12, 22, 9, 9, 9, 9, 9, 11],
    tables: [
      table({
        columns: [
          { title: { zh: '检查项', en: 'Check' }, cell: ({ check }) => text(check, rule => rule.title[language]) },
          { title: { zh: '条款', en: 'Clause' }, cell: ({ check }) => text(check, rule => rule.source.clause) },
          { title: { zh: '由谁办', en: 'Who acts' }, cell: ({ check }) => text(check, rule => rule.actor[language]) },
          ...severityColumns(3),
          { title: { zh: '涉及项目', en: 'Projects' }, cell: ({ projects }) => countCell(projects.size) },
        ],
        rows: [...tally.checks.values()].sort(byUrgency(({ check }) => check)),
        empty: { zh: '没有发现问题。', en: 'Nothing to report.' },
      }),
    ],
    notes: [],
  };
}
