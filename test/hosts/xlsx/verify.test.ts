import { afterPlan } from '../../../src/hosts/memory';
import { portableCodec } from '../../../src/hosts/xlsx/codec';
import { Draft } from '../../../src/hosts/xlsx/draft';
import { defaultLimits } from '../../../src/hosts/xlsx/limits';
import { Package } from '../../../src/hosts/xlsx/package';
import { patchPackage } from '../../../src/hosts/xlsx/patch';
import { readPackage } from '../../../src/hosts/xlsx/read';
import { verify } from '../../../src/hosts/xlsx/verify';
import type { Plan } from '../../../src/model/change';
import { makeXlsx } from '../../support/xlsx-maker';
import { styleSheet, worksheet } from './parts';

const book = {
  sheets: [
    {
      name: '维修登记',
      rows: [
        ['编号', '时间'],
        ['WX-1', 45000],
      ],
      formats: [undefined, [undefined, 'yyyy-mm-dd']],
      extra:
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
    },
    { name: '投诉登记', rows: [['编号']] },
  ],
};
const plan: Plan = {
  changes: [
    { kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas: [{ top: 2, left: 1, bottom: 2, right: 2 }] },
    {
      kind: 'write-sheet',
      role: 'findings',
      sheet: '检查结果',
      digest: '1',
      layout: {
        widths: [10],
        rows: [{ cells: [{ value: { kind: 'text', text: '没有问题' }, style: 'body' }] }],
        merges: [],
        frozenRows: 0,
        print: { landscape: false },
      },
    },
  ],
};

const before = open(makeXlsx(book));
const snapshot = readPackage(before);
const wanted = afterPlan(snapshot, plan);
const snapshots = { standing: snapshot, wanted };

function open(bytes: Uint8Array): Package {
  return Package.open(bytes, '台账.xlsx', portableCodec, defaultLimits);
}

/** The finished file with one more change in it, as a fault of ours would make it. */
function tampered(change: (draft: Draft) => void): Package {
  const draft = new Draft(open(patchPackage(before, plan, snapshot, wanted).finish()));
  change(draft);
  return open(draft.finish());
}

const replace = (part: string, from: string | RegExp, to: string) => (draft: Draft) => {
  const text = draft.text(part);
  expect(text).toMatch(from);
  draft.write(part, text.replace(from, to));
};

const SHEET = 'xl/worksheets/sheet1.xml';
const OTHER = 'xl/worksheets/sheet2.xml';
const OURS = 'xl/worksheets/sheet3.xml';
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';

test('what the patch makes passes', async () => {
  const after = tampered(() => {});
  await expect(verify(before, after, plan, snapshots)).resolves.toBeUndefined();
});

test.each<{ fault: string; change: (draft: Draft) => void }>([
  { fault: 'a sheet outside the plan changed', change: replace(OTHER, '</worksheet>', ' </worksheet>') },
  { fault: 'shared texts changed', change: replace('xl/sharedStrings.xml', 'WX-1', 'WX-2') },
  { fault: 'a part is gone', change: draft => draft.remove(OTHER) },
  { fault: 'a part came from nowhere', change: draft => draft.write('xl/extra.xml', '<a/>') },
  { fault: 'a cell’s value changed', change: replace(SHEET, '<v>45000</v>', '<v>45001</v>') },
  { fault: 'a cell’s style changed', change: replace(SHEET, / s="\d+"/, '') },
  { fault: 'a blank came between cells', change: replace(SHEET, '</row><row', '</row> <row') },
  {
    fault: 'a rule of people’s is gone',
    change: replace(SHEET, /<conditionalFormatting sqref="A1">.*?<\/conditionalFormatting>/, ''),
  },
  { fault: 'a rule of people’s changed', change: replace(SHEET, 'A1=1', 'A1=2') },
  { fault: 'our highlight covers other cells', change: replace(SHEET, 'sqref="A2:B2"', 'sqref="A2:B3"') },
  {
    fault: 'our highlight is missing',
    change: replace(SHEET, /<conditionalFormatting sqref="A2:B2">.*?<\/conditionalFormatting>/, ''),
  },
  { fault: 'a sheet is no XML', change: replace(SHEET, '</worksheet>', '</worksheet') },
  { fault: 'a prefix is not declared', change: replace(OURS, '<sheetPr>', '<sheetPr><y:b/>') },
  { fault: 'a text of ours is no XML', change: replace(OURS, '没有问题', '没有 & 问题') },
  { fault: 'our sheet says something else', change: replace(OURS, '没有问题', '有问题') },
  { fault: 'a number format of people’s changed', change: replace(STYLES, 'yyyy-mm-dd', 'yyyy/mm/dd') },
  { fault: 'a font of people’s is gone', change: replace(STYLES, /<font>.*?<\/font>/, '') },
  { fault: 'a cell style came before people’s', change: replace(STYLES, /(<cellXfs[^>]*>)/, '$1<xf/>') },
  { fault: 'another list of the styles changed', change: replace(STYLES, /<cellStyles.*<\/cellStyles>/, '') },
  { fault: 'a sheet of people’s was renamed', change: replace(WORKBOOK, 'name="投诉登记"', 'name="投诉"') },
  {
    fault: 'sheets of people’s changed their order',
    change: replace(WORKBOOK, /(<sheet name="维修.*?>)(<sheet name="投诉.*?>)/, '$2$1'),
  },
  {
    fault: 'a setting of the workbook changed',
    change: replace(WORKBOOK, '<sheets>', '<workbookPr date1904="1"/><sheets>'),
  },
  { fault: 'our sheet is not marked as ours', change: replace(WORKBOOK, '_steward.findings', '_other.findings') },
  {
    fault: 'a relationship leads nowhere',
    change: replace('xl/_rels/workbook.xml.rels', '</Rel', '<Relationship Id="x" Type="t/y" Target="z.xml"/></Rel'),
  },
  {
    fault: 'our sheet has no content type of its own',
    change: replace('[Content_Types].xml', /<Override PartName="\/xl\/worksheets\/sheet3.xml"[^>]*>/, ''),
  },
])('caught: $fault', async ({ change }) => {
  const after = tampered(change);
  await expect(verify(before, after, plan, snapshots)).rejects.toThrow(
    expect.objectContaining({ code: expect.stringMatching(/verification-failed|damaged/) }),
  );
});

test('what was wrong before is not held against the plan, but a part that was no XML is not written', async () => {
  const loose = makeXlsx(book, {
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t/x" Target="gone.xml"/></Relationships>',
      'notes.txt': 'no type',
    },
  });
  const source = open(loose);
  const written = open(patchPackage(source, plan, snapshot, wanted).finish());
  await expect(verify(source, written, plan, snapshots)).resolves.toBeUndefined();

  const broken = open(makeXlsx({ sheets: [{ ...book.sheets[0]!, extra: '<y:b/>' }, book.sheets[1]!] }));
  const unwritten = open(patchPackage(broken, plan, snapshot, wanted).finish());
  await expect(verify(broken, unwritten, plan, snapshots)).rejects.toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});

test.each(['s="1"', "s='1'", 's = "1"', 's="01"', 's="&#49;"'])(
  'a cell that names a style which isn’t there must not come to read like ours: %s',
  async style => {
    const date = { value: { kind: 'date', at: '2026-11-20' }, style: 'body' } as const;
    const dated: Plan = {
      changes: plan.changes.map(change =>
        change.kind === 'write-sheet' ? { ...change, layout: { ...change.layout, rows: [{ cells: [date] }] } } : change,
      ),
    };
    const source = open(
      makeXlsx(book, {
        parts: {
          'xl/styles.xml': styleSheet('<cellXfs count="1"><xf/></cellXfs>'),
          [SHEET]: worksheet(`<sheetData><row r="1"><c r="A1" ${style}><v>45000</v></c></row></sheetData>`),
        },
      }),
    );
    const standing = readPackage(source);
    const wanted = afterPlan(standing, dated);
    const after = open(patchPackage(source, dated, standing, wanted).finish());
    await expect(verify(source, after, dated, { standing, wanted })).rejects.toThrow(
      expect.objectContaining({ code: 'verification-failed' }),
    );
  },
);
