/** Owns the 检查结果 sheet as a whole: title, facts and legend, the findings under a filter, then what was not understood. */
import type { LayoutRow, SheetLayout } from '../../model/change';
import { type Evaluation, type Finding, isSetAside } from '../../model/finding';
import type { Bilingual, Language } from '../../model/language';
import type { Recognition } from '../../model/register';
import { severities, severityTitles } from '../../model/severity';
import type { Workbook } from '../../model/workbook';
import { fittedRow } from '../fitting';
import { keysOf } from '../follow';
import { notUnderstood } from '../not-understood';
import { across, columns, headingRow, stampText, textCell, widthFrom, widthOf } from './grid';
import { findingRow, goneRow, worstFirst } from './lines';
import { noteSpans, notesRows } from './notes';
import { sinceText } from './standing';

export const findingsTitle: Bilingual = { zh: '检查结果', en: 'Findings' };

/** The sheet as data. It doesn't name the file: a checked copy has another name, and must come out the same. */
export function findingsLayout(
  workbook: Workbook,
  recognition: Recognition,
  evaluation: Evaluation,
  language: Language,
): SheetLayout {
  const keys = new Map(keysOf(evaluation.findings).map((key, index) => [evaluation.findings[index]!, key]));
  const findings = worstFirst(workbook, evaluation.findings);
  const gone = evaluation.since?.gone ?? [];
  const notes = notUnderstood(recognition, evaluation);
  const top = [titleRow(language), factsRow(evaluation, language), legendRow(findings, language)];
  const headingAt = top.length + 1;
  const told = [
    ...findings.map(finding => findingRow(finding, keys.get(finding)!, language)),
    ...gone.map(finding => goneRow(finding, language)),
  ];
  const hasFindings = told.length > 0;
  const lines = hasFindings ? told : [nothingRow(language)];
  const lastLine = headingAt + lines.length;
  const titles = columns.map(column => column.title);
  const table = [...top, headingRow(titles, language), ...lines];
  return {
    widths: columns.map(column => column.width),
    rows: notes.length > 0 ? [...table, { cells: [] }, ...notesRows(notes, language)] : table,
    merges: [
      across(1, 1),
      across(2, 1),
      across(3, severities.length + 1),
      ...(hasFindings ? [] : [across(lastLine, 1)]),
      ...(notes.length > 0 ? noteSpans(lastLine + 2, notes.length) : []),
    ],
    frozenRows: headingAt,
    ...(hasFindings && { filter: { ...across(headingAt, 1), bottom: lastLine } }),
    print: { landscape: true, columns: columns.length - 1, repeatedRows: { from: headingAt, to: headingAt } }, // the key is for us
  };
}

function titleRow(language: Language): LayoutRow {
  return { cells: [textCell(findingsTitle[language], 'title')], height: 30 };
}

function factsRow({ asOf, calendar, findings, since }: Evaluation, language: Language): LayoutRow {
  const waived = findings.filter(finding => finding.waived).length;
  const baseline = findings.filter(finding => finding.standing === 'baseline' && !finding.waived).length;
  const open = findings.length - waived - baseline;
  const facts: Bilingual[] = [
    { zh: `检查时点 ${stampText(asOf)}`, en: `As of ${stampText(asOf)}` },
    { zh: `问题 ${open} 项`, en: `findings: ${open}` },
  ];
  if (waived > 0) facts.push({ zh: `已豁免 ${waived} 项`, en: `waived: ${waived}` });
  if (baseline > 0) facts.push({ zh: `基线 ${baseline} 项`, en: `baseline: ${baseline}` });
  const last = sinceText(since);
  if (last) facts.push(last);
  facts.push({ zh: `工作日历至 ${calendar.coveredTo}`, en: `calendar known to ${calendar.coveredTo}` });
  if (calendar.provisional) {
    facts.push({
      zh: '标“暂定”的时限超出工作日历，放假安排公布后请重查',
      en: 'dates marked provisional lie beyond the calendar: check again once it is published',
    });
  }
  return fittedRow([textCell(facts.map(fact => fact[language]).join('　'), 'subtitle')], widthFrom);
}

const legend: Bilingual = {
  zh: '逾期：已过时限。将到期：时限临近。不符：与数字、收费标准、先后次序或规定矛盾。提示：缺项或读不出。颜色与台账里的标记相同。',
  en: 'Overdue: past its time. Due soon: near it. Mismatch: contradicts a number, a tariff, an order of dates or a rule. Notice: missing or unreadable. The books carry the same colours.',
};

function legendRow(findings: readonly Finding[], language: Language): LayoutRow {
  const counts = severities.map(severity => {
    const count = findings.filter(finding => finding.severity === severity && !isSetAside(finding)).length;
    return textCell(`${severityTitles[severity][language]} ${count}`, severity);
  });
  return fittedRow([...counts, textCell(legend[language], 'note')], column =>
    column < counts.length ? widthOf(column) : widthFrom(column),
  );
}

function nothingRow(language: Language): LayoutRow {
  return fittedRow([textCell({ zh: '没有发现问题。', en: 'Nothing to report.' }[language])], widthFrom);
}
