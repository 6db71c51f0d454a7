/** Owns what 交接班 says is due: replies and callbacks, the most urgent first, and what was noted at the handover. */
import { type Finding, isSetAside } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import { compareSeverities, severityTitles } from '../../../model/severity';
import { dayOf } from '../../../model/time';
import { choiceOf, entriesOf, type Placed, stampOf } from '../books';
import { textIn } from '../fields';
import type { Given } from '../given';
import { dateCell, placeCell, textCell } from '../paper/cells';
import type { Column } from '../paper/columns';
import { type Table, table } from '../paper/table';

const replies: readonly string[] = ['repair-steward-reply', 'complaint-steward-reply'];
const callbacks: readonly string[] = ['repair-callback', 'complaint-callback', 'service-callback', 'monthly-callback'];

export function replyTable(given: Given): Table {
  const rows = dueOf(given, replies);
  return dueTable(given, rows, {
    zh: `管家应回复前台 ${rows.length} 项`,
    en: `Replies due from stewards: ${rows.length}`,
  });
}

export function callbackTable(given: Given): Table {
  const rows = dueOf(given, callbacks);
  return dueTable(given, rows, { zh: `应回访 ${rows.length} 项`, en: `Callbacks due: ${rows.length}` });
}

function dueOf({ evaluation }: Given, checks: readonly string[]): Finding[] {
  return evaluation.findings
    .filter(finding => checks.includes(finding.check) && !isSetAside(finding))
    .sort((a, b) => compareSeverities(a.severity, b.severity) || compareDue(a, b));
}

function compareDue(a: Finding, b: Finding): number {
  const [left, right] = [a.dueAt ?? '', b.dueAt ?? ''];
  return left < right ? -1 : Number(left > right);
}

function dueTable({ language }: Given, rows: readonly Finding[], title: Bilingual): Table {
  const columns: Column<Finding>[] = [
    { title: { zh: '编号', en: 'Number' }, cell: ({ entry }) => textCell(entry) },
    { title: { zh: '房号', en: 'Room' }, cell: ({ room }) => textCell(room ?? '') },
    { title: { zh: '要做什么', en: 'What to do' }, span: 4, cell: ({ message }) => textCell(message[language]) },
    { title: { zh: '时限', en: 'Due' }, cell: ({ dueAt }) => dateCell(dueAt) },
    { title: { zh: '责任人', en: 'Who acts' }, cell: ({ actor }) => textCell(actor[language]) },
    {
      title: { zh: '程度', en: 'Severity' },
      cell: ({ severity }) => textCell(severityTitles[severity][language], severity),
    },
    { title: { zh: '位置', en: 'Place' }, cell: placeCell },
  ];
  return table({ title, columns, rows, empty: { zh: '没有。', en: 'None.' } });
}

/** What stewards and front desk noted today. */
export function noteTable({ recognition, evaluation, rules, language }: Given): Table {
  const today = dayOf(evaluation.asOf);
  const columns: Column<Placed>[] = [
    {
      title: { zh: '班次', en: 'Shift' },
      cell: placed => textCell(choiceOf(placed, 'shift', rules.registers)?.[language] ?? ''),
    },
    { title: { zh: '管家', en: 'Steward' }, cell: textIn('steward') },
    { title: { zh: '前台', en: 'Front desk' }, cell: textIn('frontDesk') },
    { title: { zh: '交流内容', en: 'What was told' }, span: 6, cell: textIn('content') },
    { title: { zh: '位置', en: 'Place' }, cell: placeCell },
  ];
  return table({
    title: { zh: '今日交接登记', en: "Today's handover notes" },
    columns,
    rows: entriesOf(recognition, 'handovers').filter(placed => {
      const at = stampOf(placed, 'date');
      return at !== undefined && dayOf(at) === today;
    }),
    empty: { zh: '今天还没有登记。', en: 'Nothing is noted today.' },
  });
}
