/** Owns the styles part under change; makes one where a workbook has none. */
import { dialectOf } from './dialect';
import type { Draft } from './draft';
import { addPart, freePartName } from './package-edits';
import { partOf, readWorkbookPart } from './read-workbook';
import { plainStyles } from './style-bases';
import { StyleLists } from './style-lists';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Lets `change` find and append styles, and writes what it appended. */
export function editStyles<Result>(draft: Draft, change: (lists: StyleLists) => Result): Result {
  const part = partOf(readWorkbookPart(draft), 'styles') ?? addStyles(draft);
  const lists = new StyleLists(draft.text(part), draft.place(part));
  const result = change(lists);
  draft.write(part, lists.result());
  return result;
}

function addStyles(draft: Draft): string {
  const { name: workbook } = readWorkbookPart(draft);
  const dialect = dialectOf(draft.scanner(workbook));
  const name = freePartName(draft, `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles`);
  const part = { name, contentType: CONTENT_TYPE, text: plainStyles(dialect.main) };
  addPart(draft, workbook, `${dialect.relationships}/styles`, part);
  return name;
}
