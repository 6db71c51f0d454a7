/** Owns the 督办汇总 sheet: what a supervisor needs to see of the books at a glance, and to sign. */
import type { SheetLayout } from '../../../model/change';
import { isSetAside } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import { keepsBook } from '../absent';
import { entriesOf, unreadableNote } from '../books';
import { asOfFact, periodFacts } from '../facts';
import type { Given } from '../given';
import { jobFields, jobsOf } from '../jobs';
import { stampText } from '../paper/cells';
import { paperLayout } from '../paper/layout';
import { complaintTable } from './complaints';
import { findingSections } from './findings';
import { personTable } from './people';
import { rateSections } from './rates';

export const supervisionTitle: Bilingual = { zh: '督办汇总', en: 'Supervision' };

export function supervisionLayout(given: Given): SheetLayout {
  const { recognition, rules } = given;
  const [findings, rates] = [findingSections(given), rateSections(given)];
  const tables = [...findings.map(({ table }) => table), personTable(given), ...rates.map(({ table }) => table)];
  return paperLayout(
    {
      title: supervisionTitle,
      facts: factsOf(given),
      widths: [10, 13, 11, 11, 11, 11, 11, 11],
      charts: [...rates, ...findings].flatMap(({ charts }) => charts),
      tables: [...tables, ...(keepsBook(given, 'complaints') ? [complaintTable(given)] : [])],
      notes: [
        ...unreadableNote(jobsOf(recognition, rules.registers), jobFields),
        ...unreadableNote(entriesOf(recognition, 'complaints'), ['receivedAt', 'completedAt']),
      ],
      signatures: [
        { zh: '制表', en: 'Prepared by' },
        { zh: '审核', en: 'Checked by' },
        { zh: '日期', en: 'Date' },
      ],
      landscape: false,
    },
    given.language,
  );
}

function factsOf(given: Given): Bilingual[] {
  const { asOf, findings, since, calendar } = given.evaluation;
  const aside = findings.filter(isSetAside).length;
  const facts: Bilingual[] = [
    ...periodFacts(given),
    asOfFact(asOf),
    { zh: `问题 ${findings.length - aside} 项`, en: `findings: ${findings.length - aside}` },
  ];
  if (aside > 0)
    facts.push({ zh: `另有已豁免或基线 ${aside} 项，未计入`, en: `waived or set aside: ${aside}, not counted` });
  if (since?.asOf !== undefined) {
    const at = stampText(since.asOf);
    facts.push({
      zh: `上次检查 ${at} 以来：新增 ${since.new}、已解决 ${since.fixed}、未了 ${since.open}`,
      en: `since the last check ${at}: new ${since.new}, fixed ${since.fixed}, open ${since.open}`,
    });
  }
  if (calendar.provisional) {
    facts.push({
      zh: `部分时限超出工作日历（至 ${calendar.coveredTo}），为暂定`,
      en: `some dates lie beyond the calendar (to ${calendar.coveredTo}) and are provisional`,
    });
  }
  return facts;
}
