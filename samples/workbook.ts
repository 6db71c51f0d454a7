/** Owns the sample workbook as bytes: the sheets of `books/*.txt` in one .xlsx, the same bytes every time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotedSheet } from '../src/model/address';
import { zipped } from '../test/support/xlsx-maker';
import { escaped, part, relationships } from '../test/support/xlsx-maker-package';
import { boxesPart, commentsPart } from './comments';
import { samplePart } from './sheet-part';
import { Looks } from './styles';
import { readSample, type SampleSheet } from './text';

/** In the order of their file names. */
export function sampleSheets(folder = join(__dirname, 'books')): SampleSheet[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'));
  return files.sort().map(name => readSample(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')));
}

export function sampleWorkbook(samples: readonly SampleSheet[] = sampleSheets()): Uint8Array {
  const looks = new Looks();
  const sheets = samples.map((sample, index) => samplePart(sample, looks, index === 0));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(samples),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']], {}),
    'xl/workbook.xml': workbookPart(samples),
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...samples.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ],
      {},
    ),
    'xl/styles.xml': looks.part(),
  };
  for (const [index, sample] of samples.entries()) {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = sheets[index]!;
    if (sample.comments.length === 0) continue;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(
      [
        ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
        ['comments', `../comments${number}.xml`],
      ],
      {},
    );
    parts[`xl/drawings/vmlDrawing${number}.vml`] = boxesPart(sample);
    parts[`xl/comments${number}.xml`] = commentsPart(sample);
  }
  return zipped(parts);
}

function contentTypes(samples: readonly SampleSheet[]): string {
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const sheets = samples.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet'));
  const comments = samples.map(({ comments }, index) =>
    comments.length > 0 ? override(`comments${index + 1}.xml`, 'comments') : '',
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}${comments.join('')}</Types>`;
}

/** Headings are repeated on every printed page. */
function workbookPart(samples: readonly SampleSheet[]): string {
  const sheets = samples.map(
    ({ sheet }, index) => `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = samples.map(({ sheet, headingRows }, index) => {
    const [from = 1, to = from] = [...headingRows];
    const rows = `${escaped(quotedSheet(sheet.name))}!$${from}:$${to === from + 1 ? to : from}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`;
  });
  return part(
    'workbook',
    {},
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames>`,
  );
}
