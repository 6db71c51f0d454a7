/** Owns what a check needs to run on a table: its columns, or the books that stand in for them. */

import type { Problem } from '../model/problem';
import { type RegisterId, type RegisterTable, registerIds } from '../model/register';
import type { CheckRule } from '../model/rule';
import type { Books } from './books';
import { makeScope } from './scope';

/** Fields that a check needs and the table lacks; a missing book alone is no missing column. Undefined where nothing is missing. */
export function missingFor(check: CheckRule, table: RegisterTable, books: Books): readonly string[] | undefined {
  const scope = makeScope(check, table, books);
  const isThere = (name: string) =>
    isRegister(name) ? books.tablesOf(name).length > 0 : scope.columnsOf(name).length > 0;
  const unmet = (check.needs ?? []).map(need => [need].flat()).filter(need => !need.some(isThere));
  if (unmet.length === 0) return undefined;
  return unmet.flatMap(need =>
    need
      .filter(name => !isRegister(name))
      .flatMap(scope.fieldsOf)
      .slice(0, 1),
  );
}

export function isRegister(name: string): name is RegisterId {
  return (registerIds as readonly string[]).includes(name);
}

/** The ids of checks that can't run on a table, by the fields that they lack, parted by commas. */
export type Missing = Map<string, string[]>;

/** One problem for all checks that lack the same fields, so that every check is named once. */
export function missingProblems(table: RegisterTable, missing: Missing, books: Books): Problem[] {
  const specs = books.specOf(table.register).fields;
  return [...missing].map(([key, checks]) => {
    const fields = key.split(',');
    const titles = fields.map(field => specs.find(({ id }) => id === field)?.title ?? { zh: field, en: field });
    const zh = titles.map(title => `“${title.zh}”`).join('、');
    const en = titles.map(title => `"${title.en}"`).join(', ');
    return {
      code: 'column-missing',
      sheet: table.sheet,
      field: fields[0]!,
      needed: checks,
      message: {
        zh: `「${table.sheet}」没有${zh}这${fields.length > 1 ? '几' : '一'}栏，${checks.length} 项检查无法进行；如有此栏而未认出，请在「管家设置」指定。`,
        en: `"${table.sheet}" has no column ${en}, so ${checks.length} check(s) can't run; if it is there under another heading, say so in 管家设置.`,
      },
    };
  });
}
