import { openWorkbook } from '../../../src/hosts/xlsx';
import type { Plan } from '../../../src/model/change';
import { zipped } from '../../support/xlsx-maker';
import { bookWith, firstSheet, partOf } from './parts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) => new Uint8Array([...OLE, ...new Array(600).fill(0), ...Buffer.from(stream, 'utf16le')]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const types = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="${type}"/><Default Extension="xml" ContentType="${type}"/></Types>`;
const root = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

test.each([
  { what: 'nothing', bytes: new Uint8Array(), code: 'not-a-workbook' },
  { what: 'text', bytes: bytesOf('编号,报修时间\n1,2026-11-20\n'), code: 'not-a-workbook' },
  { what: 'a web page', bytes: bytesOf('<html><table><tr><td>1</td></tr></table></html>'), code: 'unsupported' },
  {
    what: 'an XML spreadsheet',
    bytes: bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    code: 'unsupported',
  },
  { what: 'an old .xls', bytes: ole('Workbook'), code: 'unsupported' },
  { what: 'an encrypted workbook', bytes: ole('EncryptedPackage'), code: 'encrypted' },
  { what: 'half a zip', bytes: zipped({ 'xl/workbook.xml': 'x'.repeat(99) }).slice(0, 60), code: 'damaged' },
  { what: 'a zip without a workbook', bytes: zipped({ 'readme.txt': 'hello' }), code: 'not-a-workbook' },
  {
    what: 'an .ods',
    bytes: zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    code: 'unsupported',
  },
  {
    what: 'an .xlsb',
    bytes: zipped({
      '[Content_Types].xml': types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      '_rels/.rels': root('xl/workbook.bin'),
      'xl/workbook.bin': 'x',
    }),
    code: 'unsupported',
  },
  {
    what: 'a Word document',
    bytes: zipped({
      '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      '_rels/.rels': root('word/document.xml'),
      'word/document.xml': '<a/>',
    }),
    code: 'unsupported',
  },
])('$what is refused, with the file’s name and what to do', async ({ bytes, code }) => {
  const reading = openWorkbook(bytes, '台账.xlsx').read();
  await expect(reading).rejects.toMatchObject({
    code,
    sentence: { zh: expect.stringMatching(/^「台账\.xlsx」.*请/), en: expect.stringMatching(/^“台账\.xlsx” .*\./) },
  });
});

const highlight: Plan['changes'][number] = {
  kind: 'set-highlight',
  sheet: '维修登记',
  mark: 'overdue',
  areas: [{ top: 1, left: 1, bottom: 1, right: 1 }],
};
const newSheet: Plan['changes'][number] = {
  kind: 'write-sheet',
  role: 'findings',
  sheet: '检查结果',
  digest: '1',
  layout: { widths: [], rows: [], merges: [], frozenRows: 0, print: { landscape: false } },
};

const removal: Plan['changes'][number] = { kind: 'remove-sheet', role: 'findings', sheet: '结果' };

const made = bookWith({});
const locked = {
  'xl/workbook.xml': partOf(made, 'xl/workbook.xml').replace(
    '<sheets>',
    '<workbookProtection lockStructure="1"/><sheets>',
  ),
};
const added = (name: string, kind: string) =>
  partOf(made, name).replace(
    '</Relationships>',
    `<Relationship Id="rIdX" Type="urn:x/${kind}" Target="/x.xml"/></Relationships>`,
  );
const hidden = {
  'xl/workbook.xml': partOf(made, 'xl/workbook.xml')
    .replace('r:id="rId1"/>', 'state="hidden" r:id="rId1"/><sheet name="结果" sheetId="9" r:id="rId1"/>')
    .replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="_steward.findings">结果!$A$1</definedName></definedNames>',
    ),
};
const signed = { '_xmlsignatures/sig1.xml': '<a/>' };
const shared = {
  'xl/_rels/workbook.xml.rels': added('xl/_rels/workbook.xml.rels', 'revisionHeaders'),
  'x.xml': '<a/>',
};

test.each([
  { book: 'signed', parts: signed, change: highlight, isRefused: true },
  { book: 'shared with a change history', parts: shared, change: highlight, isRefused: true },
  { book: 'locked', parts: locked, change: newSheet, isRefused: true },
  { book: 'hidden but for our sheet', parts: hidden, change: removal, isRefused: true },
  { book: 'locked', parts: locked, change: highlight, isRefused: false },
])('a book that is $book is read; $change.kind is refused: $isRefused', async ({ parts, change, isRefused }) => {
  const host = bookWith(parts);
  expect((await firstSheet(host)).rows).toEqual([['编号']]);
  const before = host.bytes;
  const applying = host.apply({ changes: [change] });
  if (!isRefused) return expect(applying).resolves.toEqual({ applied: 1 });
  await expect(applying).rejects.toMatchObject({
    code: 'protected',
    sentence: { zh: expect.stringMatching(/没有(写入|删除)/) },
  });
  expect(host.bytes).toBe(before);
});

test('the limits of what is read can be set', async () => {
  const host = openWorkbook(made.bytes, '台账.xlsx', { limits: { entries: 2 } });
  await expect(host.read()).rejects.toMatchObject({ code: 'too-large' });
});
