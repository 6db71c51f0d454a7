/** Owns what 督办汇总 counts of the findings by the people that their entries name. */
import type { Bilingual } from '../../../model/language';
import { peopleOf } from '../../../model/people';
import { entryFinder, type Placed, textOf } from '../books';
import type { Given } from '../given';
import { groupBy } from '../group';
import { type Table, table } from '../paper/table';
import { type Counted, mostFirst, severityColumns, workOf } from './findings';

/** Fields that name who works on an entry. */
const personFields = [
  'worker',
  'handler',
  'follower',
  'stewardSignature',
  'steward',
  'salesperson',
  'firstReceiver',
  'person',
] as const;

export function personTable(given: Given): Table {
  const entryOf = entryFinder(given.recognition);
  const named = workOf(given).flatMap(finding => {
    const placed = entryOf(finding);
    const people = placed ? peopleIn(placed) : [];
    return (people.length > 0 ? people : [nobody[given.language]]).map(name => ({ name, finding }));
  });
  const groups = groupBy(named, ({ name }) => name);
  return table({
    title: { zh: '按经办人员', en: 'By person' },
    note: {
      zh: '台账该行写的维修人员、处理专员、跟进人、管家等；一行写了几个人，各算一项，所以不加合计。',
      en: 'The worker, handler, follower or steward that the row names; each of several is counted, so there is no total.',
    },
    columns: severityColumns<Counted>({ zh: '经办人员', en: 'Person' }).map(column =>
      'cell' in column ? { title: column.title, span: column.span ?? 1, cell: column.cell } : column,
    ),
    rows: mostFirst([...groups].map(([name, rows]) => ({ name, findings: rows.map(({ finding }) => finding) }))),
    empty: { zh: '没有问题。', en: 'Nothing to report.' },
  });
}

const nobody: Bilingual = { zh: '（台账没有写人）', en: '(nobody named)' };
function peopleIn(placed: Placed): string[] {
  const names = personFields.flatMap(field =>
    typeof placed.values[field] === 'string' ? peopleOf(textOf(placed, field)) : [],
  );
  return [...new Set(names)].filter(name => !/^[√×/\d-]+$/.test(name));
}
