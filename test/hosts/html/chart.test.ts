/** Owns the behaviour of a chart's picture: true to its cells, told in words, readable without colour, inert. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { chartSvg } from '../../../src/hosts/html/chart';
import { figureText, scaleOf } from '../../../src/hosts/html/chart-scale';
import { fillLooks, lineLooks } from '../../../src/hosts/palette';
import type { Chart, LayoutCell, LayoutRow } from '../../../src/model/change';

const text = (text: string): LayoutCell => ({ value: { kind: 'text', text }, style: 'body' });
const number = (number: string): LayoutCell => ({ value: { kind: 'number', number, decimals: 2 }, style: 'body' });
const formula = (result: string): LayoutCell => ({
  value: { kind: 'formula', formula: 'A1', result, decimals: 2 },
  style: 'body',
});

const rows: LayoutRow[] = [
  { cells: [text('月份'), text('回访率'), text('按时率')] },
  { cells: [text('2026-08'), number('80.5'), formula('70')] },
  { cells: [text('2026-09'), formula(''), number('60')] },
  { cells: [text('2026-10'), number('100'), number('100.00')] },
];

const column = (left: number) => ({ top: 2, left, bottom: 4, right: left });
const rates: Chart = {
  title: '各月回访率',
  kind: 'lines',
  categories: column(1),
  series: [2, 3].map(left => ({ name: { row: 1, column: left }, values: column(left) })),
  values: { unit: 'percent', max: 100 },
  place: { top: 6, left: 1, bottom: 20, right: 3 },
};

test('it says in words what it shows; a cell without a number is no 0', () => {
  expect(/<desc>(.*)<\/desc>/.exec(chartSvg(rates, rows))![1]).toBe(
    '2026-08: 回访率 80.5%, 按时率 70%; 2026-09: 按时率 60%; 2026-10: 回访率 100%, 按时率 100%',
  );
});

test('a line is broken where a month has no figure', () => {
  const [callbacks, steps] = [...chartSvg(rates, rows).matchAll(/<path d="([^"]*)" fill="none"[^>]*\/>/g)]
    .map(([, path]) => path!)
    .slice(-2);
  expect(callbacks!.match(/M/g)).toHaveLength(2);
  expect(steps!.match(/M/g)).toHaveLength(1);
});

test('the parts of a stacked column are as tall as their figures, one on the other', () => {
  const svg = chartSvg({ ...rates, kind: 'stacked', values: { unit: 'count' } }, rows);
  const boxes = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"[^>]*stroke/g)]
    .map(([, y, height]) => ({ y: Number(y), height: Number(height) }))
    .filter(({ height }) => height !== 12); // the keys
  expect(boxes).toHaveLength(5);
  const [lower, upper] = boxes;
  expect(upper!.height / lower!.height).toBeCloseTo(70 / 80.5, 2);
  expect(upper!.y + upper!.height).toBeCloseTo(lower!.y, 0);
});

test.each(['columns', 'stacked', 'lines'] as const)('%s of nothing are an empty picture, no fault', kind => {
  const svg = chartSvg({ ...rates, kind, values: { unit: 'money' } }, []);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]>&x;', '\u0000\ud800\u001b[2J', "'"])(
  'the text %j of a book stays text, in a page and in XML',
  payload => {
    const cells = rows.map((row, index) => (index < 2 ? { cells: [text(payload), ...row.cells.slice(1)] } : row));
    const svg = chartSvg({ ...rates, title: payload, categories: { top: 1, left: 1, bottom: 3, right: 1 } }, cells);
    expect(elementsIn(svg)).not.toContain('script');
    expect(elementsIn(svg)).not.toContain('img');
  },
);

test('nothing in it loads, runs or refers to anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('columns', 'stacked', 'lines'), (words, kind) => {
      const svg = chartSvg({ ...rates, kind, title: words }, [
        { cells: rows[0]!.cells.map(() => text(words)) },
        ...rows,
      ]);
      const known = ['svg', 'title', 'desc', 'rect', 'text', 'line', 'path', 'circle'];
      expect(elementsIn(svg).filter(name => !known.includes(name))).toEqual([]);
      expect(svg.match(/<[^>]*\s(?:on\w+|href|src|style|id)=/)).toBeNull();
    }),
  );
});

test.each([
  [{ unit: 'percent', max: 100 } as const, 93, [0, 20, 40, 60, 80, 100]],
  [{ unit: 'count' } as const, 0, [0, 1]],
  [{ unit: 'count' } as const, 3, [0, 1, 2, 3]],
  [{ unit: 'count' } as const, 11, [0, 3, 6, 9, 12]],
  [{ unit: 'money' } as const, 1280.5, [0, 500, 1000, 1500]],
  [{ unit: 'money' } as const, 0.3, [0, 0.1, 0.2, 0.3]],
])('an axis of %j up to %d', (values, largest, ticks) => {
  const scale = scaleOf(values, largest);
  expect(scale.ticks.map(tick => Math.round(tick * 100) / 100)).toEqual(ticks);
  expect(scale.top).toBeGreaterThanOrEqual(largest);
});

test.each([
  [0, '0'],
  [93.184, '93.18'],
  [1280.5, '1,280.5'],
  [1234567, '1,234,567'],
])('%d is written %s', (value, written) => {
  expect(figureText(value)).toBe(written);
});

test('neighbours differ in brightness, and every line in its dash and marker', () => {
  for (const [index, { fill }] of fillLooks.entries()) {
    expect(Math.abs(brightness(fill) - brightness(fillLooks[(index + 1) % fillLooks.length]!.fill))).toBeGreaterThan(
      40,
    );
  }
  expect(new Set(lineLooks.map(({ dash }) => dash)).size).toBe(lineLooks.length);
  expect(new Set(lineLooks.map(({ marker }) => marker)).size).toBe(lineLooks.length);
});

/** As a grey printer sees it, 0–255. */
function brightness(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}

/** The names of all elements; throws where it is no well-formed XML. */
function elementsIn(svg: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', error => {
    throw error;
  });
  parser.write(svg).close();
  return names;
}
