/** Owns the questions that an analyst asks first, as SQL for DuckDB in the output folder. The guide prints them, and a test runs each. */
import type { Bilingual } from '../../model/language';

export interface Query {
  readonly title: Bilingual;
  readonly sql: string;
}

export const queries: readonly Query[] = [
  {
    title: { zh: '各项目每月的回访率', en: 'Callback rate by project and month' },
    sql: `SELECT project, month, rate, sum(done) AS done, sum("of") AS "of",
       round(100.0 * sum(done) / sum("of"), 2) AS percent
FROM 'rates.parquet'
WHERE kind = 'done'
GROUP BY project, month, rate
ORDER BY project, month, rate;`,
  },
  {
    title: { zh: '各项目现在逾期的，按检查项', en: 'What is overdue now, by project and check' },
    sql: `SELECT f.project, c.title, count(*) AS findings, min(f.dueOn) AS since
FROM 'findings.parquet' f JOIN 'checks.parquet' c ON f."check" = c."check"
WHERE f.severity = 'overdue' AND NOT f.waived AND f.standing IS DISTINCT FROM 'baseline'
GROUP BY f.project, c.title
ORDER BY findings DESC, f.project, c.title;`,
  },
  {
    title: { zh: '补办的平均晚了几天', en: 'How late what was done late was, in days' },
    sql: `SELECT project, "check", count(*) AS late, round(avg(doneOn - dueOn), 1) AS days
FROM 'late.parquet'
GROUP BY project, "check"
ORDER BY days DESC, project, "check";`,
  },
  {
    title: { zh: '税费写得与应收不符的', en: 'Fees that are not as worked out' },
    sql: `SELECT project, workbook, sheet, "row", fee, amount, written, written - amount AS difference
FROM 'fees.parquet'
WHERE NOT matches
ORDER BY abs(difference) DESC, workbook, "row";`,
  },
];
