/** Owns the 返修日报 sheet: what contractors still have to put right, how far they are, and why it is not done (②一2). */
import type { LayoutCell, SheetLayout } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { type Day, dayOf, daysBetween } from '../../model/time';
import { entriesOf, isDone, type Placed, stampOf, textOf, unreadableNote } from './books';
import { asOfFact } from './facts';
import { dayIn, textIn } from './fields';
import type { Given } from './given';
import { groupBy } from './group';
import { countCell, placeCell, textCell } from './paper/cells';
import type { Column } from './paper/columns';
import { paperLayout } from './paper/layout';
import { table } from './paper/table';

export const reworkReportTitle: Bilingual = { zh: '返修日报', en: 'Rework report' };

/** What is open, and what was completed on the day of the report. */
export function reworkReportLayout(given: Given): SheetLayout {
  const { recognition, evaluation, language } = given;
  const today = dayOf(evaluation.asOf);
  const all = entriesOf(recognition, 'reworks');
  const reworks = all.filter(placed => !isCompleted(placed) || isOn(placed, 'completedOn', today)).sort(byContractor);
  const open = reworks.filter(placed => !isCompleted(placed));
  const groups = [...groupBy(reworks, placed => textOf(placed, 'contractor')).values()];
  return paperLayout(
    {
      title: reworkReportTitle,
      facts: [
        { zh: `日期 ${today}`, en: `Day ${today}` },
        asOfFact(evaluation.asOf),
        { zh: `未完成 ${open.length} 项`, en: `open: ${open.length}` },
        { zh: `今日完成 ${reworks.length - open.length} 项`, en: `completed today: ${reworks.length - open.length}` },
      ],
      widths: [12, 24, 14, 13, 13, 11, 13, 22, 10, 14, 14],
      tables: [
        table({
          title: { zh: '各责任单位', en: 'By contractor' },
          columns: contractorColumns(given, today),
          rows: groups,
          empty: nothing,
        }),
        table({
          title: { zh: '逐项进度', en: 'Item by item' },
          columns: itemColumns(given, today),
          rows: reworks,
          empty: nothing,
        }),
      ],
      notes: unreadableNote(all, ['reportedOn', 'dueOn', 'completedOn', 'progressOn']),
      signatures: [
        { zh: '责任单位', en: 'Contractor' },
        { zh: '制表', en: 'Prepared by' },
        { zh: '审核', en: 'Checked by' },
        { zh: '日期', en: 'Date' },
      ],
      landscape: true,
    },
    language,
  );
}

const nothing: Bilingual = { zh: '没有未完成的返修。', en: 'No rework is open.' };

function contractorColumns({ language }: Given, today: Day): Column<readonly Placed[]>[] {
  const count = (title: Bilingual, isCounted: (placed: Placed) => boolean, span = 1): Column<readonly Placed[]> => ({
    title,
    span,
    cell: rows => countCell(rows.filter(isCounted).length),
    totalDecimals: 0,
  });
  const isOpen = (placed: Placed) => !isCompleted(placed);
  return [
    {
      title: { zh: '责任单位', en: 'Contractor' },
      span: 2,
      cell: ([first]) => textCell(textOf(first!, 'contractor') || { zh: '（没有写）', en: '(blank)' }[language]),
    },
    count({ zh: '未完成', en: 'Open' }, isOpen),
    count({ zh: '其中逾期', en: 'overdue' }, placed => isOpen(placed) && isPastDue(placed, today)),
    count(
      { zh: '今日已报进度', en: 'told of today' },
      placed => isOpen(placed) && isOn(placed, 'progressOn', today),
      2,
    ),
    count(
      { zh: '今日未报进度', en: 'not told of today' },
      placed => isOpen(placed) && !isOn(placed, 'progressOn', today),
      2,
    ),
    count({ zh: '今日完成', en: 'Completed today' }, isCompleted, 3),
  ];
}

function itemColumns({ language }: Given, today: Day): Column<Placed>[] {
  return [
    { title: { zh: '房号', en: 'Room' }, cell: textIn('room') },
    { title: { zh: '返修内容', en: 'Item' }, cell: textIn('issue') },
    { title: { zh: '责任单位', en: 'Contractor' }, cell: textIn('contractor') },
    { title: { zh: '报告日期', en: 'Reported' }, cell: dayIn('reportedOn') },
    { title: { zh: '要求完成', en: 'Due' }, cell: dayIn('dueOn') },
    { title: { zh: '进度', en: 'Progress' }, cell: placed => textCell(progressOf(placed)[language]) },
    { title: { zh: '进度日期', en: 'Progress of' }, cell: dayIn('progressOn') },
    { title: { zh: '未完成原因', en: 'Why not done' }, cell: textIn('reason') },
    { title: { zh: '跟进人', en: 'Follower' }, cell: textIn('follower') },
    { title: { zh: '状况', en: 'Standing' }, cell: placed => standingCell(placed, today, language) },
    { title: { zh: '位置', en: 'Place' }, cell: placeCell },
  ];
}

function progressOf(placed: Placed): Bilingual {
  const progress = textOf(placed, 'progress');
  if (progress === 'done') return { zh: '已完成', en: 'done' };
  return progress === 'open' ? { zh: '未完成', en: 'open' } : { zh: progress, en: progress };
}

function standingCell(placed: Placed, today: Day, language: Language): LayoutCell {
  const told = (text: Bilingual, style?: 'overdue' | 'due-soon') => textCell(text[language], style);
  if (isCompleted(placed)) return told({ zh: '今日完成', en: 'completed today' });
  const due = stampOf(placed, 'dueOn');
  const late = due === undefined ? 0 : daysBetween(dayOf(due), today);
  if (late > 0) return told({ zh: `逾期 ${late} 天`, en: `${late} days overdue` }, 'overdue');
  if (!isOn(placed, 'progressOn', today)) return told({ zh: '今日无进度', en: 'no progress today' }, 'due-soon');
  return told({ zh: '进行中', en: 'under way' });
}

function isCompleted({ values }: Placed): boolean {
  return isDone(values.completedOn) || isDone(values.accepted) || ['done', '100%'].includes(values.progress as string);
}

function isPastDue(placed: Placed, today: Day): boolean {
  const due = stampOf(placed, 'dueOn');
  return due !== undefined && dayOf(due) < today;
}

function isOn(placed: Placed, field: string, today: Day): boolean {
  const at = stampOf(placed, field);
  return at !== undefined && dayOf(at) === today;
}

function byContractor(a: Placed, b: Placed): number {
  const [left, right] = [textOf(a, 'contractor'), textOf(b, 'contractor')];
  return left < right ? -1 : Number(left > right);
}
