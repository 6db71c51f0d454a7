/** Owns the tables of a run, as Parquet files and as the guide lists them: what each is about, its columns, and where their values come from. */
import type { Bilingual } from '../../model/language';
import type { CheckRule } from '../../model/rule';
import { dayOf, hasTime, type Stamp } from '../../model/time';
import type { ReportedFee, ReportedFinding, ReportedLate, ReportedProblem, ReportedRate } from './report';

export type CellKind =
  | 'text'
  | 'integer'
  | 'double'
  | 'boolean'
  /** A day. */
  | 'date'
  /** Local, to the minute. */
  | 'timestamp'
  | 'json'
  /** Decimal text, with so many decimals. */
  | { readonly decimals: number };

export type Cell = string | number | boolean | object | undefined;

export interface TableColumn<Row> {
  readonly name: string;
  readonly kind: CellKind;
  readonly title: Bilingual;
  /** Undefined for none. */
  readonly of: (row: Row) => Cell;
}

export interface Table<Row> {
  /** The file's name without `.parquet`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly TableColumn<Row>[];
}

/** Where a line comes from. */
export interface Origin {
  readonly project: string;
  readonly workbook: string;
}

/** A workbook of the run, and what became of it. */
export interface BookLine extends Origin {
  readonly status: 'checked' | 'failed' | 'copy' | 'own';
  /** Of `failed`: what is wrong. */
  readonly sentence?: string;
  /** Of `copy`: the workbook with the same content. */
  readonly copyOf?: string;
  readonly registers?: number;
  readonly entries?: number;
  readonly findings?: Readonly<Record<ReportedFinding['severity'], number>>;
  readonly setAside?: number;
  readonly late?: number;
  readonly problems?: number;
  readonly content?: string;
}

export type RateLine = ReportedRate & Origin & { readonly kind: 'done' | 'on-time' };

const project = column<Origin>('project', 'text', '项目', 'project', line => line.project);
const workbook = column<Origin>('workbook', 'text', '工作簿的路径', "the workbook's path", line => line.workbook);
const sheet = column<{ sheet?: string }>('sheet', 'text', '工作表', 'sheet', line => line.sheet);
const row = column<{ row?: number }>('row', 'integer', '行号', 'row of the sheet', line => line.row);
const check = column<{ check: string }>('check', 'text', '检查项', 'id of the check', line => line.check);

export const findingsTable: Table<ReportedFinding & Origin> = {
  name: 'findings',
  title: { zh: '问题，一行一个', en: 'findings, one a row' },
  columns: [
    project,
    workbook,
    sheet,
    row,
    column('cells', 'text', '单元格', 'cells', ({ cells }) => cells.join(',')),
    check,
    column('register', 'text', '登记簿', 'register', line => line.register),
    column('severity', 'text', '程度', 'severity', line => line.severity),
    column('entry', 'text', '登记的编号，没有则为房号或行', "the entry's number, else room or row", line => line.entry),
    column('room', 'text', '房号', 'room', line => line.room),
    ...stamps<ReportedFinding>('due', '到期', 'due', line => line.dueAt),
    column('provisional', 'boolean', '时限暂定', 'due beyond the calendar', line => line.provisional),
    column('waived', 'boolean', '已豁免', 'waived', line => line.waived),
    column(
      'standing',
      'text',
      '与上次相比：new 新增、open 未了、baseline 基线',
      'against the last check',
      line => line.standing,
    ),
    column('firstSeen', 'timestamp', '首次发现', 'first found', line => line.firstSeen),
    column('message', 'text', '说明', 'what is wrong', line => line.message),
    column('evidence', 'json', '依据的内容', 'the values behind it', line => line.evidence),
  ],
};

export const ratesTable: Table<RateLine> = {
  name: 'rates',
  title: { zh: '比率：每个工作簿、每月、每项检查一行', en: 'rates, a row for each workbook, month and check' },
  columns: [
    project,
    workbook,
    column('month', 'text', '月份 2026-10', 'month 2026-10', line => line.month),
    column('rate', 'text', '检查项', 'id of the check', line => line.rate),
    column(
      'kind',
      'text',
      'done 做了没有（回访率）、on-time 是否按时',
      'done (callbacks) or on-time',
      line => line.kind,
    ),
    column('done', 'integer', '已做，或按时做', 'done, or done in time', line => line.done),
    column('of', 'integer', '应做', 'of how many', line => line.of),
    column('percent', 'double', '百分比', 'per cent', line => line.percent),
  ],
};

export const lateTable: Table<ReportedLate & Origin> = {
  name: 'late',
  title: { zh: '逾期后已补办', en: 'done, but late' },
  columns: [
    project,
    workbook,
    sheet,
    row,
    check,
    ...stamps<ReportedLate>('due', '到期', 'due', line => line.dueAt),
    ...stamps<ReportedLate>('done', '办结', 'done', line => line.doneAt),
  ],
};

export const feesTable: Table<ReportedFee & Origin> = {
  name: 'fees',
  title: { zh: '税费：应收与台账所写', en: 'fees: worked out, and as written' },
  columns: [
    project,
    workbook,
    sheet,
    row,
    column('fee', 'text', '费用', 'id of the fee', line => line.fee),
    column('basis', { decimals: 4 }, '计费基数', 'charged on', line => line.basis),
    column('rate', { decimals: 8 }, '费率', 'rate', line => line.rate),
    column('amount', { decimals: 2 }, '应收金额', 'amount', line => line.amount),
    column('written', { decimals: 2 }, '台账所写', 'as written', line => line.written),
    column('matches', 'boolean', '是否相符', 'whether they agree', line => line.matches),
  ],
};

export const problemsTable: Table<ReportedProblem & Origin> = {
  name: 'problems',
  title: { zh: '没有读懂、没有检查的内容', en: 'not understood or not checked' },
  columns: [
    project,
    workbook,
    sheet,
    row,
    column('code', 'text', '类别', 'kind', line => line.code),
    column('cell', 'text', '单元格', 'cell', line => line.cell),
    column('field', 'text', '栏目', 'field', line => line.field),
    column('message', 'text', '说明', 'what it is', line => line.message),
  ],
};

export const workbooksTable: Table<BookLine> = {
  name: 'workbooks',
  title: { zh: '工作簿，一行一个', en: 'workbooks, one a row' },
  columns: [
    project,
    workbook,
    column(
      'status',
      'text',
      'checked 已检查、failed 未能检查、copy 重复的副本、own 本程序做的',
      'what became of it',
      line => line.status,
    ),
    column('sentence', 'text', '未能检查的原因', 'why it could not be checked', line => line.sentence),
    column('copyOf', 'text', '与哪个工作簿内容相同', 'the workbook with the same content', line => line.copyOf),
    column('registers', 'integer', '认出的登记表', 'registers recognised', line => line.registers),
    column('entries', 'integer', '登记条数', 'entries', line => line.entries),
    column('overdue', 'integer', '逾期', 'overdue', line => line.findings?.overdue),
    column('dueSoon', 'integer', '将到期', 'due soon', line => line.findings?.['due-soon']),
    column('mismatch', 'integer', '不符', 'mismatch', line => line.findings?.mismatch),
    column('notice', 'integer', '提示', 'notice', line => line.findings?.notice),
    column('setAside', 'integer', '已豁免或基线，未计入', 'waived or baseline, not counted', line => line.setAside),
    column('late', 'integer', '逾期后已补办', 'done late', line => line.late),
    column('problems', 'integer', '没有读懂的内容', 'not understood', line => line.problems),
    column('content', 'text', '文件的 SHA-256', 'SHA-256 of the file', line => line.content),
  ],
};

export const checksTable: Table<{ readonly rule: CheckRule; readonly language: keyof Bilingual }> = {
  name: 'checks',
  title: { zh: '检查项的名称、出处、由谁办', en: 'the checks: title, clause, who acts' },
  columns: [
    column('check', 'text', '检查项', 'id of the check', ({ rule }) => rule.id),
    column('title', 'text', '名称', 'title', ({ rule, language }) => rule.title[language]),
    column('clause', 'text', '条款', 'clause', ({ rule }) => rule.source.clause),
    column('actor', 'text', '由谁办', 'who acts', ({ rule, language }) => rule.actor[language]),
  ],
};

export const tables: readonly Pick<Table<never>, 'name' | 'title' | 'columns'>[] = [
  findingsTable,
  ratesTable,
  lateTable,
  feesTable,
  problemsTable,
  workbooksTable,
  checksTable,
];

function column<Row>(name: string, kind: CellKind, zh: string, en: string, of: (row: Row) => Cell): TableColumn<Row> {
  return { name, kind, title: { zh, en }, of };
}

/** A day in one column, its time in another: books often write only the day. */
function stamps<Row>(name: string, zh: string, en: string, of: (row: Row) => Stamp | undefined): TableColumn<Row>[] {
  return [
    column(`${name}On`, 'date', `${zh}日`, `day ${en}`, row => {
      const stamp = of(row);
      return stamp && dayOf(stamp);
    }),
    column(
      `${name}At`,
      'timestamp',
      `${zh}时刻，只有日期的为空`,
      `moment ${en}; none where only a day is known`,
      row => {
        const stamp = of(row);
        return stamp !== undefined && hasTime(stamp) ? stamp : undefined;
      },
    ),
  ];
}
