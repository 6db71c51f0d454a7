/** Owns what other checks say of the same entry. */
import type { FactKind } from './fact';

export const otherCheck: FactKind = {
  title: { zh: '其他检查对同一行的结论', en: 'what other checks say of the entry' },
  parameters: { checks: { type: 'checks', title: { zh: '检查', en: 'the checks' } } },
  paths: { severity: { zh: '第一个有结论的检查的级别', en: 'severity of the first that found something' } },
  make(rule) {
    const checks = rule.checks as readonly string[];
    return ({ run }) => ({ severity: checks.map(id => run.severityOf(id)).find(severity => severity !== undefined) });
  },
};
