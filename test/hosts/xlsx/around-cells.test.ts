import { partedAtCells } from '../../../src/hosts/xlsx/around-cells';
import { portableCodec } from '../../../src/hosts/xlsx/codec';
import { worksheet } from './parts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const parted = (bytes: Uint8Array) => partedAtCells(bytes, { book: '台账.xlsx', part: 'sheet1.xml' }, portableCodec);
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>漏水</t></is></c></row>';

test.each([
  { sheet: 'plain', prefix: '', before: '<dimension ref="A1"/>', after: '<pageMargins left="1"/>' },
  { sheet: 'with a prefix', prefix: 'x:', before: '', after: '' },
  { sheet: 'with a byte order mark', prefix: '', before: '\ufeff', after: '' },
])('a worksheet is parted at its cells: $sheet', ({ prefix, before, after }) => {
  const [head, tail] = [`${before}<${prefix}sheetData>`, `</${prefix}sheetData>${after}</worksheet>`];
  expect(parted(bytesOf(head + row + tail))).toEqual({
    head,
    cells: bytesOf(row),
    tail,
    untilTail: bytesOf(head + row),
  });
});

test.each([
  { sheet: 'without cells', text: worksheet('<sheetData/>') },
  { sheet: 'without any', text: worksheet('') },
  { sheet: 'that names them once more', text: worksheet(`<sheetData>${row}</sheetData><!-- sheetData -->`) },
  { sheet: 'with attributes there', text: worksheet(`<sheetData xml:space="preserve">${row}</sheetData>`) },
  { sheet: 'that ends in the middle', text: `<worksheet><sheetData>${row}` },
  { sheet: 'in another encoding', text: `<?xml version="1.0" encoding="gb2312"?><a><sheetData>1</sheetData></a>` },
])('a worksheet is not parted: $sheet', ({ text }) => {
  expect(parted(bytesOf(text))).toBeUndefined();
});

test('a worksheet in UTF-16 is not parted', () => {
  expect(parted(Buffer.from(`\ufeff${worksheet(`<sheetData>${row}</sheetData>`)}`, 'utf16le'))).toBeUndefined();
});
