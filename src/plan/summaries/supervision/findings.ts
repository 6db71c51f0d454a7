/** Owns what 督办汇总 counts of the findings: by book, by age, and by who is to act. */
import { type Finding, isSetAside } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import { type RegisterId, type RegisterSpec, registerIds } from '../../../model/register';
import { type Severity, severities, severityTitles } from '../../../model/severity';
import { dayOf, daysBetween, type Moment } from '../../../model/time';
import type { Given } from '../given';
import { groupBy } from '../group';
import { countCell, textCell } from '../paper/cells';
import type { PaperChart, Section } from '../paper/charts';
import { type Column, sumOf } from '../paper/columns';
import { type Table, table } from '../paper/table';

export interface Counted {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export function findingSections(given: Given): Section[] {
  return [{ table: byBook(given), charts: [] }, ageing(given), { table: byActor(given), charts: [] }];
}

/** Waived ones and those of the baseline are nothing of today's work. */
export function workOf({ evaluation }: Given): Finding[] {
  return evaluation.findings.filter(finding => !isSetAside(finding));
}

function byBook(given: Given): Table {
  const groups = groupBy(workOf(given), ({ register }) => register);
  const kept = new Set(given.recognition.tables.map(({ register }) => register));
  return table({
    title: { zh: '各台账的问题', en: 'Findings by book' },
    columns: severityColumns({ zh: '台账', en: 'Book' }),
    rows: registerIds
      .filter(register => kept.has(register))
      .map(register => ({ name: titleOf(register, given), findings: groups.get(register) ?? [] })),
    empty: { zh: '没有识别出登记簿。', en: 'No book was recognised.' },
  });
}

const ages: readonly { readonly title: Bilingual; readonly from: number; readonly to: number }[] = [
  { title: { zh: '7 天以内', en: '7 days or less' }, from: 0, to: 7 },
  { title: { zh: '8–30 天', en: '8–30 days' }, from: 8, to: 30 },
  { title: { zh: '31–90 天', en: '31–90 days' }, from: 31, to: 90 },
  { title: { zh: '90 天以上', en: 'over 90 days' }, from: 91, to: Number.POSITIVE_INFINITY },
];

function ageing(given: Given): Section {
  const overdue = workOf(given).filter(({ severity }) => severity === 'overdue');
  const groups = groupBy(overdue, ({ register }) => register);
  const counts: Column<Counted>[] = ages.map(({ title, from, to }) => ({
    title,
    cell: ({ findings }) =>
      countCell(findings.filter(finding => isBetween(ageOf(finding, given.evaluation.asOf), from, to)).length),
    totalDecimals: 0,
  }));
  const undated: Column<Counted> = {
    title: { zh: '无时限', en: 'no due day' },
    cell: ({ findings }) => countCell(findings.filter(({ dueAt }) => dueAt === undefined).length),
    totalDecimals: 0,
  };
  const ageTable = table({
    title: { zh: '逾期了多久', en: 'How long overdue' },
    columns: [
      { title: { zh: '台账', en: 'Book' }, span: 2, cell: ({ name }) => textCell(name) },
      ...counts,
      undated,
      { title: { zh: '合计', en: 'Total' }, computed: sumOf(1, 5, 0) },
    ],
    rows: registerIds.flatMap(register => {
      const findings = groups.get(register);
      return findings ? [{ name: titleOf(register, given), findings }] : [];
    }),
    empty: { zh: '没有逾期。', en: 'Nothing is overdue.' },
  });
  const chart: PaperChart = {
    title: { zh: '各台账逾期了多久（项）', en: 'How long overdue, by book' },
    kind: 'stacked',
    table: ageTable,
    categories: 0,
    series: ages.map((_, index) => index + 1),
    values: { unit: 'count' },
  };
  return { table: ageTable, charts: overdue.some(({ dueAt }) => dueAt !== undefined) ? [chart] : [] };
}

/** Whole days since the due day; undefined for a finding without one. */
function ageOf({ dueAt }: Finding, asOf: Moment): number | undefined {
  return dueAt === undefined ? undefined : Math.max(0, daysBetween(dayOf(dueAt), dayOf(asOf)));
}

function isBetween(age: number | undefined, from: number, to: number): boolean {
  return age !== undefined && age >= from && age <= to;
}

function byActor(given: Given): Table {
  const groups = groupBy(workOf(given), ({ actor }) => actor[given.language]);
  return table({
    title: { zh: '按责任岗位', en: 'By who is to act' },
    columns: severityColumns({ zh: '责任岗位', en: 'Who is to act' }),
    rows: mostFirst([...groups].map(([name, findings]) => ({ name, findings }))),
    empty: nothing,
  });
}

const nothing: Bilingual = { zh: '没有问题。', en: 'Nothing to report.' };

/** Name, count of each severity, total. */
export function severityColumns<Row extends Counted>(title: Bilingual): Column<Row>[] {
  const count = (severity: Severity): Column<Row> => ({
    title: severityTitles[severity],
    cell: ({ findings }) => countCell(findings.filter(finding => finding.severity === severity).length),
    totalDecimals: 0,
  });
  return [
    { title, span: 3, cell: ({ name }) => textCell(name) },
    ...severities.map(count),
    { title: { zh: '合计', en: 'Total' }, computed: sumOf(1, 4, 0) },
  ];
}

export function mostFirst(rows: readonly Counted[]): Counted[] {
  return rows.toSorted((a, b) => b.findings.length - a.findings.length || (a.name < b.name ? -1 : 1));
}

function titleOf(register: RegisterId, { rules, language }: Given): string {
  const spec: RegisterSpec | undefined = rules.registers.find(({ id }) => id === register);
  return spec?.title[language] ?? register;
}
