import { excelHost } from '../../src/hosts/excel';
import { portableCodec } from '../../src/hosts/xlsx/codec';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { Package } from '../../src/hosts/xlsx/package';
import { readCharts } from '../../src/hosts/xlsx/read-charts';
import { parseArea } from '../../src/model/address';
import type { Chart, Plan } from '../../src/model/change';
import { floor, office2021, startExcel } from '../support/excel/excel';
import { cell, layoutOf, text, writeSheet } from '../support/excel/given';
import { saveBook } from '../support/excel/save';
import { textBook } from '../support/textbook';

const books = textBook({ sheets: { 维修登记: '单号\nWX-1' } });
const area = (address: string) => parseArea(address)!;
const number = (digits: string) => cell({ kind: 'number', number: digits, decimals: 0 });
const rows = [
  [text('月份'), text('回访率'), text('按时率')],
  [text('2026-09'), number('90'), undefined],
  [text('2026-10'), number('95'), undefined],
];
const rates: Chart = {
  title: '按月',
  kind: 'lines',
  categories: area('A2:A3'),
  series: [2, 3].map(column => ({
    name: { row: 1, column },
    values: { top: 2, left: column, bottom: 3, right: column },
  })),
  values: { unit: 'percent', max: 100 },
  place: area('A5:C16'),
};
const counts: Chart = { ...rates, title: '件数', kind: 'stacked', values: { unit: 'count' }, place: area('E5:H16') };

const plan = (charts: readonly Chart[], digest = 'a'): Plan => ({
  changes: [writeSheet(layoutOf(rows, { charts }), { role: 'summary', sheet: '督办汇总', digest })],
});

function start(sets = office2021) {
  return { ...startExcel(books, sets), host: excelHost({ pauses: [0, 0] }) };
}

test.each([floor, office2021])(
  'charts are drawn over their cells, from the cells of the sheet ($ExcelApi)',
  async sets => {
    const { host, book } = start(sets);
    expect(await host.apply(plan([rates, counts]))).toEqual({ applied: 1 });
    expect(book.sheet('督办汇总').charts).toMatchObject([
      {
        name: 'steward-chart-1',
        type: 'LineMarkers',
        place: area('A5:C16'),
        series: [
          { name: '回访率', values: area('B2:B3'), categories: area('A2:A3'), look: { markerStyle: 'Circle' } },
          { name: '按时率', values: area('C2:C3'), categories: area('A2:A3'), look: {} },
        ],
        look: {
          'title/text': '按月',
          'legend/position': 'Bottom',
          'valueAxis/minimum': 0,
          'valueAxis/maximum': 100,
          'valueAxis/numberFormat': '0"%"',
          'area/roundedCorners': false,
        },
      },
      { name: 'steward-chart-2', type: 'ColumnStacked', place: area('E5:H16') },
    ]);
  },
);

test('written anew our charts are replaced, and those that people made stay', async () => {
  const { host, book } = start();
  await host.apply(plan([rates, counts]));
  const sheet = book.sheet('督办汇总');
  const theirs = { id: 'theirs', name: '图表 9', type: 'ColumnClustered', series: [], look: {} };
  sheet.charts.push(theirs);
  await host.apply(plan([counts], 'b'));
  expect(sheet.charts.map(({ name, look }) => [name, look['title/text']])).toEqual([
    ['图表 9', undefined],
    ['steward-chart-1', '件数'],
  ]);
});

test('an unchanged sheet keeps its charts as people restyled and moved them', async () => {
  const { host, book } = start();
  await host.apply(plan([rates]));
  const [chart] = book.sheet('督办汇总').charts;
  Object.assign(chart!, { place: area('J1:P9'), look: { 'title/text': '我的标题' } });
  await host.apply(plan([rates]));
  expect(book.sheet('督办汇总').charts).toEqual([expect.objectContaining({ place: area('J1:P9') })]);
});

test('where Excel can’t draw, the sheet is written all the same, and the receipt says what is missing', async () => {
  const { host, book, connection } = start();
  await host.read();
  const first = connection.trips.length + 1;
  connection.fault = trip =>
    trip >= first && book.sheets.at(-1)?.charts.length === 0 && book.sheets.at(-1)!.name === '督办汇总'
      ? { kind: 'stopped', code: 'InvalidArgument', atAction: 20 }
      : undefined;
  const receipt = await host.apply(plan([rates]));
  expect(receipt).toMatchObject({
    applied: 1,
    leftOut: [{ sheet: '督办汇总', why: { zh: expect.stringContaining('图表') } }],
  });
  expect(book.sheet('督办汇总').charts).toEqual([]);
  connection.fault = () => undefined;
  expect((await host.read()).sheets.at(-1)!.owned).toMatchObject({ role: 'summary', digest: 'a' });
});

test('saved as a file, the charts are in it', async () => {
  const { host, book } = start();
  await host.apply(plan([rates, counts]));
  const saved = Package.open(saveBook(book), '台账.xlsx', portableCodec, defaultLimits);
  expect(readCharts(saved, 'xl/worksheets/sheet2.xml')).toEqual([rates, counts]);
});
