/** Owns the saving of the stand-in's workbook as an .xlsx, so that what the Excel host made can be opened and looked at. */

import { zipped } from '../xlsx-maker';
import { contentTypes, escaped, part, relationships } from '../xlsx-maker-package';
import { withCharts } from './drawn';
import { nameFormula } from './names';
import { savedSheet } from './save-sheet';
import { SavedStyles } from './save-styles';
import type { BookState } from './state';

const states = { Visible: '', Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' };

/** The bytes of the workbook as it is now: values, looks, highlights, names, links, our charts; not validations, nor people's other formats. */
export function saveBook(book: BookState): Uint8Array {
  const styles = new SavedStyles();
  const options = { strings: 'inline' } as const;
  const sheets = book.sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, savedSheet(sheet, styles)] as const,
  );
  const kinds = book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  const bytes = zipped({
    '[Content_Types].xml': contentTypes(book.sheets.length, options),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']], options),
    'xl/workbook.xml': workbook(book),
    'xl/_rels/workbook.xml.rels': relationships([...kinds, ['styles', 'styles.xml']], options),
    'xl/styles.xml': styles.part(),
    ...Object.fromEntries(sheets),
  });
  return withCharts(bytes, book);
}

function workbook({ sheets, names, date1904 }: BookState): string {
  const entries = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${states[visibility]} r:id="rId${index + 1}"/>`,
  );
  const defined = names.map(name => {
    const attributes = `name="${escaped(name.name)}" comment="${escaped(name.comment)}"${name.isVisible ? '' : ' hidden="1"'}`;
    return `<definedName ${attributes}>${escaped(nameFormula(name).slice(1))}</definedName>`;
  });
  const list = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
  return part(
    'workbook',
    {},
    `<workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets>${list}`,
  );
}
