/** Owns what can be wrong with the examples of a check. */
import type { RegisterId } from '../../model/register';
import type { CheckRule, ExampleRow } from '../../model/rule';
import { isStamp } from '../../model/time';
import type { Fault } from './condition-faults';
import type { KnownIds } from './fact-faults';

export function exampleFaults(check: CheckRule, known: KnownIds): readonly Fault[] {
  const first = Object.keys(check.registers)[0] as RegisterId;
  const isAboutBook = check.about === 'book';
  return check.examples.flatMap((example, index) => {
    const path = `/examples/${index}`;
    const { rows, expect, books = {}, register = first } = example;
    const faults: Fault[] = [...unknownFields(rows, register, `${path}/rows`, known)];
    for (const [book, others] of Object.entries(books))
      faults.push(...unknownFields(others, book, `${path}/books/${book}`, known));
    if (!isStamp(example.asOf)) {
      faults.push({
        path: `${path}/asOf`,
        message: { zh: '没有这个日期或时间。', en: 'There is no such day or time.' },
      });
    }
    if (!isAboutBook && Array.isArray(expect) && expect.length !== rows.length) {
      faults.push({
        path: `${path}/expect`,
        message: { zh: '结果的个数与行数不同。', en: 'There must be one result a row.' },
      });
    }
    return faults;
  });
}

function unknownFields(
  rows: readonly ExampleRow[],
  register: string,
  path: string,
  { registers }: KnownIds,
): readonly Fault[] {
  const spec = registers.find(({ id }) => id === register);
  const names = new Set(rows.flatMap(row => Object.keys(row)));
  return [...names]
    .filter(name => name !== 'void' && !spec?.fields.some(({ id }) => id === name))
    .map(name => ({
      path,
      message: {
        zh: `${spec?.title.zh ?? register}没有“${name}”这一栏。`,
        en: `${spec?.title.en ?? register} has no field "${name}".`,
      },
    }));
}
