/** Owns a page of sheets: one file, whole in itself, that loads and runs nothing, to be mailed, read and printed on A4. */
import type { SheetLayout } from '../../model/change';
import type { Bilingual, Language } from '../../model/language';
import { pageRules } from './cells';
import { escaped } from './markup';
import { sheetHtml } from './sheet';

/** What a page says of one workbook. */
export interface BookPart {
  /** The file's name. */
  readonly name: string;
  readonly sheets: readonly { readonly title: string; readonly layout: SheetLayout }[];
  /** Why there are none, where it could not be read. */
  readonly fault?: string;
}

export interface Page {
  readonly title: string;
  readonly books: readonly BookPart[];
}

/** HTML that is inert whatever the books hold: text alone, under a policy that allows no script and no request. */
export function pageHtml({ title, books }: Page, language: Language): string {
  const parts = books.flatMap((book, index) => bookParts(book, index));
  return `<!doctype html>
<html lang="${{ zh: 'zh-CN', en: 'en' }[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${pageRules()}</style>
</head>
<body>
${contents(books, language)}<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function bookParts({ name, sheets, fault }: BookPart, index: number): string[] {
  const [first, ...others] = sheets;
  const heading = `<h1 id="${bookId(index)}">${escaped(name)}</h1>`;
  if (!first)
    return [
      `<section${index === 0 ? ' class="first"' : ''}>${heading}<p class="problem">${escaped(fault ?? '')}</p></section>`,
    ];
  const section = (sheet: BookPart['sheets'][number], at: number, above = '') => {
    const classes = [
      ...(sheet.layout.print.landscape ? ['across'] : []),
      ...(index === 0 && at === 0 ? ['first'] : []),
    ];
    return `<section id="${sheetId(index, at)}" class="${classes.join(' ')}">${above}\n${sheetHtml(sheet.layout)}\n</section>`;
  };
  return [section(first, 0, heading), ...others.map((sheet, at) => section(sheet, at + 1))];
}

/** Where there is more than one sheet to go to. */
function contents(books: readonly BookPart[], language: Language): string {
  const links = books.flatMap(({ name, sheets }, index) => [
    ...(books.length > 1 ? [link(bookId(index), name)] : []),
    ...(sheets.length > 1 ? sheets.map(({ title }, at) => link(sheetId(index, at), title)) : []),
  ]);
  const title: Bilingual = { zh: '目录', en: 'Contents' };
  return links.length > 1 ? `<nav aria-label="${title[language]}"><p>${links.join(' ')}</p></nav>\n` : '';
}

function link(id: string, text: string): string {
  return `<a href="#${id}">${escaped(text)}</a>`;
}

function bookId(book: number): string {
  return `book-${book + 1}`;
}

function sheetId(book: number, sheet: number): string {
  return `book-${book + 1}-sheet-${sheet + 1}`;
}
