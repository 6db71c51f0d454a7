/** Owns the last line of a report: how many findings there are, and how that stands against the check before. */
import { type Finding, isSetAside } from '../../model/finding';
import type { Bilingual, Language } from '../../model/language';
import { type Severity, severities, severityTitles } from '../../model/severity';
import { sinceText } from '../../plan/findings/standing';
import type { Checked } from '../../run';

/** How many there are, by severity, and what else is to be known of them. */
export function totals({ evaluation: { findings, late, calendar, since } }: Checked): Bilingual {
  const waived = findings.filter(finding => finding.waived).length;
  const baseline = findings.filter(finding => isBaseline(finding) && !finding.waived).length;
  const zh = [`合计：${countText(findings, 'zh') || (baseline > 0 ? '基线以外没有问题' : '没有发现问题')}`];
  const en = [
    `Total: ${countText(findings, 'en') || (baseline > 0 ? 'nothing but the baseline' : 'nothing to report')}`,
  ];
  if (waived > 0) {
    zh.push(`已豁免 ${waived}`);
    en.push(`waived ${waived}`);
  }
  if (baseline > 0) {
    zh.push(`基线 ${baseline}（--with-baseline 列出）`);
    en.push(`baseline ${baseline} (--with-baseline lists them)`);
  }
  const last = sinceText(since);
  if (last) {
    zh.push(last.zh);
    en.push(last.en);
  }
  if (late.length > 0) {
    zh.push(`逾期后已补办 ${late.length}`);
    en.push(`done late ${late.length}`);
  }
  if (calendar.provisional) {
    zh.push(`工作日历只到 ${calendar.coveredTo}，其后的时限为暂定`);
    en.push(`the calendar ends on ${calendar.coveredTo}; later due dates are provisional`);
  }
  return { zh: zh.join('　'), en: en.join(' · ') };
}

/** `逾期 3 · 提示 1`; empty where nothing is left of today's work. */
export function countText(findings: readonly Finding[], language: Language): string {
  const count = (severity: Severity) =>
    findings.filter(finding => finding.severity === severity && !isSetAside(finding)).length;
  return severities
    .filter(severity => count(severity) > 0)
    .map(severity => `${severityTitles[severity][language]} ${count(severity)}`)
    .join(' · ');
}

export function isBaseline({ standing }: Finding): boolean {
  return standing === 'baseline';
}
