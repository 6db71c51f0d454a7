/** Owns the behaviour of a page of sheets: the same content, a heading on every printed page, inert whatever the books hold. */
import fc from 'fast-check';
import { pageHtml } from '../../../src/hosts/html/page';
import { sheetHtml } from '../../../src/hosts/html/sheet';
import type { CellStyle, LayoutCell, LayoutRow, SheetLayout } from '../../../src/model/change';

const text = (text: string, style: CellStyle = 'body'): LayoutCell => ({ value: { kind: 'text', text }, style });
const number = (number: string, decimals: number): LayoutCell => ({
  value: { kind: 'number', number, decimals },
  style: 'body',
});

function layoutOf(rows: readonly LayoutRow[], more: Partial<SheetLayout> = {}): SheetLayout {
  return { widths: [10, 10, 20], rows, merges: [], frozenRows: 0, print: { landscape: true }, ...more };
}

const layout = layoutOf(
  [
    { cells: [text('收费汇总', 'title')] },
    { cells: [text('月份 2026-10', 'subtitle')] },
    { cells: [text('一、各月收费', 'section'), text('', 'section'), text('', 'section')] },
    { cells: [text('月份', 'heading'), text('金额', 'heading'), text('', 'heading')] },
    { cells: [text('2026-10'), number('1280.5', 2), text('')] },
    { cells: [] },
    { cells: [text('单号', 'heading'), text('日期', 'heading'), text('备注', 'heading')] },
    { cells: [text('F1'), { value: { kind: 'date', at: '2026-10-08T09:30' }, style: 'body' }, text('甲\n乙')] },
    { cells: [text('制表：＿＿', 'signature')] },
  ],
  {
    merges: [
      { top: 3, left: 1, bottom: 3, right: 3 },
      { top: 4, left: 2, bottom: 4, right: 3 },
      { top: 5, left: 2, bottom: 5, right: 3 },
    ],
  },
);

test('headings, paragraphs and a table for each heading row, which every printed page repeats', () => {
  const html = sheetHtml(layout).replace(/<colgroup>.*?<\/colgroup>|<div class="wide">|<\/div>/g, '');
  expect(html.split('\n').filter(line => line !== '')).toEqual([
    '<h2 class="title">收费汇总</h2>',
    '<p class="subtitle">月份 2026-10</p>',
    '<h3 class="section">一、各月收费</h3>',
    '<table><thead><tr><th scope="col" class="heading">月份</th><th scope="col" colspan="2" class="heading">金额</th></tr></thead><tbody>',
    '<tr><td class="body">2026-10</td><td colspan="2" class="body figure">1,280.50</td></tr>',
    '</tbody></table>',
    '<table><thead><tr><th scope="col" class="heading">单号</th><th scope="col" class="heading">日期</th><th scope="col" class="heading">备注</th></tr></thead><tbody>',
    '<tr><td class="body">F1</td><td class="body day">2026-10-08 09:30</td><td class="body">甲',
    '乙</td></tr>',
    '</tbody></table>',
    '<p class="signature">制表：＿＿</p>',
  ]);
});

test('what is for us alone, beyond the printed columns, is not on the page', () => {
  const html = sheetHtml(
    layoutOf([{ cells: [text('逾期'), text('房号'), text('a1b2')] }], { print: { landscape: true, columns: 2 } }),
  );
  expect(html).toContain('房号');
  expect(html).not.toContain('a1b2');
});

test('a chart is a picture where it stands', () => {
  const column = (left: number) => ({ top: 2, left, bottom: 2, right: left });
  const html = sheetHtml(
    layoutOf(
      [
        { cells: [text('月份', 'heading'), text('件', 'heading')] },
        { cells: [text('2026-10'), number('3', 0)] },
        { cells: [] },
      ],
      {
        charts: [
          {
            title: '件数',
            kind: 'columns',
            categories: column(1),
            series: [{ name: { row: 1, column: 2 }, values: column(2) }],
            values: { unit: 'count' },
            place: { top: 3, left: 1, bottom: 3, right: 3 },
          },
        ],
      },
    ),
  );
  expect(html).toMatch(/<\/table><\/div>\n<figure><svg .*<title>件数<\/title><desc>2026-10: 件 3<\/desc>/);
});

const page = (books: Parameters<typeof pageHtml>[0]['books']) => pageHtml({ title: '检查结果', books }, 'zh');

test('several books and sheets have a list of contents; a book that could not be read says why', () => {
  const html = page([
    {
      name: '一.xlsx',
      sheets: [
        { title: '督办汇总', layout },
        { title: '收费汇总', layout },
      ],
    },
    { name: '二.xlsx', sheets: [], fault: '二.xlsx 打不开。' },
  ]);
  const links = [...html.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, text]) => ({ id, text }));
  expect(links.map(({ text }) => text)).toEqual(['一.xlsx', '督办汇总', '收费汇总', '二.xlsx']);
  for (const { id } of links) expect(html).toContain(` id="${id}"`);
  expect(html).toContain('<p class="problem">二.xlsx 打不开。</p>');
  expect(page([{ name: '一.xlsx', sheets: [{ title: '检查结果', layout }] }])).not.toContain('<nav');
});

test('it loads nothing and runs nothing, and its policy says so', () => {
  const html = page([{ name: '一.xlsx', sheets: [{ title: '检查结果', layout }] }]);
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
  );
  expect(html).not.toMatch(
    /<script|<link|<img|<iframe|<form|@import|url\(|\son\w+=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/,
  );
});

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</td></tr></table><iframe src=//evil>',
  '</style><script>',
  '<!--',
  '&lt;script&gt;',
  'javascript:alert(1)',
  '=HYPERLINK("http://evil")',
  '\u0000\ud800\u202e',
];

test.each(payloads)('the text %j of a book stays text wherever it stands', payload => {
  fc.assert(
    fc.property(
      fc.constantFrom<CellStyle>('title', 'subtitle', 'section', 'heading', 'body', 'link', 'overdue', 'note'),
      style => {
        const cells = [
          text(payload, style),
          text(payload, style),
          { ...text(payload, 'link'), link: { sheet: payload, cell: payload } },
        ];
        const held = layoutOf([{ cells }, { cells: [text(payload, style)] }]);
        const tags = tagsOf(
          page([
            {
              name: payload,
              sheets: [
                { title: payload, layout: held },
                { title: payload, layout: held },
              ],
            },
          ]),
        );
        expect(tags).toEqual(
          tagsOf(
            page([
              {
                name: '甲',
                sheets: [
                  { title: '甲', layout: harmless(held) },
                  { title: '甲', layout: harmless(held) },
                ],
              },
            ]),
          ),
        );
      },
    ),
  );
});

/** Every tag with its attributes: what a text could add to a page. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

function harmless(layout: SheetLayout): SheetLayout {
  return {
    ...layout,
    rows: layout.rows.map(({ cells }) => ({
      cells: cells.map(cell => cell && { ...cell, value: { kind: 'text', text: '甲' } }),
    })),
  };
}
