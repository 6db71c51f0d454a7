/** Owns the lines of 管家设置 that say how sheets are to be read; they are checked against the workbook and the registers. */
import { columnNumber } from '../../model/address';
import type { FieldSpec, RegisterSpec } from '../../model/register';
import { DONE, NOT_APPLICABLE, NOT_DONE } from '../../model/register';
import { saidOf } from '../../model/settings';
import { squeeze } from '../../model/text';
import { meaningOf } from '../../model/words';
import type { Workbook } from '../../model/workbook';
import { sheetNamed } from './cells';
import type { SettingsDraft } from './draft';
import { missing, type Wrong, wrong } from './items';
import type { SettingLine } from './lines';

export interface ReadingContext {
  readonly workbook: Workbook;
  readonly specs: readonly RegisterSpec[];
}

/** A line about the reading of a sheet. */
export type ReadingLine = SettingLine & { readonly item: 'ignored' | 'register' | 'headingRows' | 'column' };

type SetReading = (line: SettingLine, draft: SettingsDraft, context: ReadingContext) => Wrong | undefined;

const readingItems: Readonly<Record<ReadingLine['item'], SetReading>> = {
  ignored: ({ subject, value }, draft) => {
    const meaning = /^不读|^忽略/.test(value) ? DONE : meaningOf(value);
    if (meaning !== DONE && meaning !== NOT_DONE)
      return wrong(`“${value}”应为“是”或“否”，该工作表照常读`, `"${value}" should be 是 or 否; the sheet is read`);
    if (meaning === DONE) draft.ignoredSheets.add(subject);
    return undefined;
  },
  register: ({ subject, value }, draft, { specs }) => {
    const spec = findRegister(value, specs);
    if (!spec) {
      const known = specs.map(({ title }) => title.zh).join('、');
      return wrong(
        `没有叫“${value}”的登记簿，此行不用。可以写：${known}`,
        `"${value}" is no register; the line is not used`,
      );
    }
    draft.registers[subject] = spec.id;
    return undefined;
  },
  headingRows: ({ subject, value }, draft) => {
    const rows = squeeze(value)
      .split(/[、,;至~-]/)
      .map(text => (/^第?\d{1,4}行?$/.test(text) ? Number(/\d+/.exec(text)![0]) : 0));
    const first = rows[0]!;
    const last = rows.at(-1)!;
    if (rows.includes(0) || last < first || last - first > 4)
      return wrong(
        `表头行“${value}”应为行号，如 3 或 3、4，此行不用`,
        `"${value}" should be row numbers such as 3 or 3、4; the line is not used`,
      );
    draft.headingRows[subject] = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return undefined;
  },
  column: ({ subject, parameter, value }, draft, { specs }) => {
    if (parameter === '') return missing('parameter', '栏目', 'the field');
    const fields = fieldsNamed(parameter, subject, draft, specs);
    if (fields.length !== 1) return wrongField(parameter, fields.length);
    const column = columnOf(value);
    if (column === undefined)
      return wrong(
        `“${value}”应为列字母（如 F），没有此列写 -，此行不用`,
        `"${value}" should be column letters, or - for none; the line is not used`,
      );
    draft.columns[subject] = { ...saidOf(draft.columns, subject), [fields[0]!]: column };
    return undefined;
  },
};

/** Sets what the line says of its sheet, under the sheet's own name. */
export function setReading(line: ReadingLine, draft: SettingsDraft, context: ReadingContext): Wrong | undefined {
  const { subject } = line;
  if (subject === '') return missing('subject', '工作表', 'the sheet');
  const sheet = sheetNamed(subject, context.workbook);
  if (sheet !== undefined) return readingItems[line.item]({ ...line, subject: sheet }, draft, context);
  const zh = `没有名为“${subject}”的工作表，此行不用。请照工作表标签抄写`;
  return { part: 'subject', message: { zh, en: `there is no sheet "${subject}"; the line is not used` } };
}

function findRegister(text: string, specs: readonly RegisterSpec[]): RegisterSpec | undefined {
  const wanted = squeeze(text);
  return (
    specs.find(({ id, title }) => id === wanted || squeeze(title.zh) === wanted || title.en === text) ??
    specs.find(({ titles }) => titles.some(title => squeeze(title) === wanted))
  );
}

/** Ids of the fields that a person means on a sheet, which may have been said to be a certain register. */
export function fieldsNamed(
  written: string,
  sheet: string,
  { registers }: Pick<SettingsDraft, 'registers'>,
  specs: readonly RegisterSpec[],
): string[] {
  return findFields(
    written,
    specs.filter(({ id }) => (saidOf(registers, sheet) ?? id) === id),
  );
}

/** Ids of the fields meant: by id or title before any other heading; `日期(calledAt)` names the id where several have the title. */
function findFields(text: string, specs: readonly RegisterSpec[]): string[] {
  const plain = squeeze(text);
  const wanted = /^[^(]+\((\w+)\)$/.exec(plain)?.[1] ?? plain;
  const ids = (matches: (field: FieldSpec) => boolean): string[] => [
    ...new Set(specs.flatMap(({ fields }) => fields.filter(matches).map(({ id }) => id))),
  ];
  const named = ids(({ id, title }) => id === wanted || squeeze(title.zh) === wanted);
  return named.length > 0 ? named : ids(({ headings }) => headings.some(heading => squeeze(heading) === wanted));
}

function wrongField(parameter: string, found: number): Wrong {
  const message =
    found === 0
      ? { zh: `没有叫“${parameter}”的栏目，此行不用`, en: `"${parameter}" is no field; the line is not used` }
      : {
          zh: `“${parameter}”在不同登记簿里是不同的栏目，此行不用。请先写明该工作表是什么台账（工作表台账）`,
          en: `"${parameter}" means different fields in different registers; say which register the sheet is`,
        };
  return { part: 'parameter', message };
}

function columnOf(value: string): string | undefined {
  const plain = squeeze(value).toUpperCase().replace(/列$/, '');
  if (meaningOf(plain) === NOT_APPLICABLE) return '-';
  return columnNumber(plain) === undefined ? undefined : plain;
}
