/** Owns the handbook as a sheet: one check a row, to be filtered, sorted and printed beside the books. */
import type { LayoutRow, SheetLayout } from '../../model/change';
import type { Bilingual } from '../../model/language';
import type { CheckRule } from '../../model/rule';
import { textCell } from '../findings/grid';
import { fittedRow } from '../fitting';
import { type Item, say, type Telling } from './blocks';
import { marksText, severitiesOf, whenItems } from './checks';
import { spanText } from './deadlines';
import { checksByBook, handbookTitle } from './index';
import { bookName, namesIn } from './names';
import { origins } from './words';

const columns: readonly { readonly title: Bilingual; readonly width: number }[] = [
  { title: { zh: '簿', en: 'Books' }, width: 16 },
  { title: { zh: '检查', en: 'Check' }, width: 18 },
  { title: { zh: '检查编号', en: 'Id' }, width: 20 },
  { title: { zh: '程度', en: 'Severity' }, width: 9 },
  { title: { zh: '什么时候报', en: 'When' }, width: 56 },
  { title: { zh: '可改的数值', en: 'Figures' }, width: 32 },
  { title: { zh: '标出', en: 'Marks' }, width: 18 },
  { title: { zh: '谁来办', en: 'Who acts' }, width: 14 },
  { title: { zh: '依据', en: 'Clause' }, width: 16 },
  { title: { zh: '为什么', en: 'Why' }, width: 32 },
];

export function handbookLayout(telling: Telling): SheetLayout {
  const checks = checksByBook(telling).flatMap(chapter => chapter.checks);
  const rows: LayoutRow[] = [
    { cells: [textCell(say(telling, handbookTitle), 'title')], height: 30 },
    { cells: columns.map(({ title }) => textCell(say(telling, title), 'heading')), height: 22 },
    ...checks.map(check => checkRow(check, telling)),
  ];
  const headingAt = 2;
  return {
    widths: columns.map(({ width }) => width),
    rows,
    merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }],
    frozenRows: headingAt,
    filter: { top: headingAt, left: 1, bottom: rows.length, right: columns.length },
    print: { landscape: true, repeatedRows: { from: headingAt, to: headingAt } },
  };
}

function checkRow(check: CheckRule, telling: Telling): LayoutRow {
  const { language } = telling;
  const names = namesIn(check, telling);
  const texts = [
    Object.keys(check.registers)
      .map(book => bookName(book, telling))
      .join('\n'),
    check.title[language],
    check.id,
    severitiesOf(check, telling),
    whenItems(check, names, telling)
      .map(item => itemText(item, telling))
      .join('\n'),
    parametersText(check, telling),
    marksText(check, names, telling),
    check.actor[language],
    check.source.clause,
    check.why[language],
  ];
  return fittedRow(
    texts.map(text => textCell(text)),
    column => columns[column]!.width,
  );
}

function itemText({ label, text }: Item, telling: Telling): string {
  return label === undefined ? text : `${label}${say(telling, { zh: '：', en: ': ' })}${text}`;
}

function parametersText({ parameters = {} }: CheckRule, telling: Telling): string {
  return Object.entries(parameters)
    .map(([id, parameter]) =>
      say(
        telling,
        { zh: '{title}（{id}）：{span}，{origin}', en: '{title} ({id}): {span}, {origin}' },
        {
          title: parameter.title[telling.language],
          id,
          span: spanText(parameter, telling),
          origin: say(telling, origins[parameter.origin]),
        },
      ),
    )
    .join('\n');
}
