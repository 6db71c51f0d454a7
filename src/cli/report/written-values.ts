/** Owns an entry's values as its cells say them, with what they were read as where that is not the same. */
import type { Bilingual, Language } from '../../model/language';
import {
  DONE,
  type EntryPlace,
  entryAt,
  type FieldKind,
  type FieldSpec,
  isUnreadable,
  NOT_APPLICABLE,
  NOT_DONE,
} from '../../model/register';
import type { RuleSet } from '../../model/rule';
import { squeeze } from '../../model/text';
import { isStamp } from '../../model/time';
import { cellValue } from '../../model/workbook';
import type { Explained } from '../../run';
import { harmless } from './lines';

const words: Readonly<Record<string, Bilingual>> = {
  [DONE]: { zh: '已办', en: 'done' },
  [NOT_DONE]: { zh: '未办', en: 'not done' },
  [NOT_APPLICABLE]: { zh: '不涉及', en: 'not applicable' },
  done: { zh: '已办', en: 'done' },
  open: { zh: '未办', en: 'open' },
  void: { zh: '作废', en: 'void' },
};

/** `责任部门 秩序部（读作：保安）` of the entry in that place, in the order in which it was read; nothing where no entry stands there. */
export function writtenValues(
  { workbook, recognition }: Pick<Explained, 'workbook' | 'recognition'>,
  { registers }: Pick<RuleSet, 'registers'>,
  place: EntryPlace,
  language: Language,
): string[] {
  const placed = entryAt(recognition.tables, place);
  const sheet = workbook.sheets.find(each => each.name === place.sheet);
  if (!placed || !sheet) return [];
  const { table, entry } = placed;
  const fields = registers.find(({ id }) => id === table.register)?.fields ?? [];
  return Object.entries(entry.values).flatMap(([id, value]) => {
    if (value === undefined) return [];
    const field = fields.find(one => one.id === id);
    const title = field?.title[language] ?? id;
    if (isUnreadable(value)) return [`${title} ${harmless(value.unreadable)}${unread[language]}`];
    const column = table.columns[id];
    const raw = column === undefined ? undefined : cellValue(sheet, entry.row, column);
    return [`${title} ${told(typeof raw === 'string' ? raw.trim() : '', value, field, language)}`];
  });
}

const unread: Bilingual = { zh: '（读不懂）', en: ' (unreadable)' };

/** Names, numbers and texts were read as written, save blanks and widths; a date or a word may have been read as another. */
const readAsOther: ReadonlySet<FieldKind | undefined> = new Set(['date', 'date-time', 'mark', 'choice', 'status']);

function told(written: string, value: string, field: FieldSpec | undefined, language: Language): string {
  const read = readAs(value, field, language);
  if (written === '' || !readAsOther.has(field?.kind)) return read;
  if (isStamp(value) && `-${digitsOf(value)}`.endsWith(`-${digitsOf(written)}`)) return read;
  if ([value, read].includes(squeeze(written))) return harmless(written);
  const is: Bilingual = { zh: `（读作：${read}）`, en: ` (read as ${read})` };
  return harmless(written) + is[language];
}

/** 2026/7/13 9:00 and 7.13 9:00 are plainly 2026-07-13 09:00. */
function digitsOf(text: string): string {
  return (text.match(/\d+/g) ?? []).map(Number).join('-');
}

/** What it was read as: the word that people use for it. */
function readAs(value: string, field: FieldSpec | undefined, language: Language): string {
  if (isStamp(value)) return value.replace('T', ' ');
  if (field?.kind === 'choice') return harmless((language === 'zh' ? field.choices?.[value]?.[0] : undefined) ?? value);
  const isState = field?.kind === 'status' || field?.kind === 'mark' || field?.kind.startsWith('date');
  return harmless((isState ? words[value]?.[language] : undefined) ?? value);
}
