/** Owns the picture of a chart where no spreadsheet draws it: in the HTML report and in the pane. */
import type { Chart, LayoutRow } from '../../model/change';
import { textWidth } from '../../model/text-width';
import { type Figures, figuresOf } from './chart-figures';
import { figureText, scaleOf, tickText } from './chart-scale';
import { drawnSeries, type Key, keyOf, type Plot, px } from './chart-series';
import { escaped, fonts } from './markup';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const TITLE = 30;
const KEY_LINE = 20;
const MARGIN = 14;
/** Pixels that a Latin digit is wide at the size that labels have. */
const DIGIT = 6.2;
const LABEL_LINE = 15;

/**
 * One `<svg>`, whole in itself: its own fonts and colours, no ids, nothing to load or run, so that it may stand in a page or be an image. It says
 * in words what it shows, and is told apart without colour: by brightness, dashes and markers.
 */
export function chartSvg(chart: Chart, rows: readonly LayoutRow[], size: Size = { width: 720, height: 280 }): string {
  const figures = figuresOf(chart, rows);
  const scale = scaleOf(chart.values, largest(chart, figures));
  const ticks = scale.ticks.map(tick => tickText(tick, chart.values.unit));
  const keys = keyLines(figures, size.width);
  const left = MARGIN + Math.max(...ticks.map(tick => textWidth(tick))) * DIGIT + 8;
  const slot = (size.width - MARGIN - left) / Math.max(1, figures.categories.length);
  const labels = figures.categories.map(label => labelLines(label, slot));
  const plot: Plot = {
    left,
    top: TITLE + keys.length * KEY_LINE + 18,
    bottom: size.height - 10 - LABEL_LINE * Math.max(1, ...labels.map(lines => lines.length)),
    slot,
    scale,
  };
  const said = escaped(inWords(chart, figures));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"`,
    ` role="img" font-family="${fonts}" font-size="12" fill="#262626">`,
    `<title>${escaped(chart.title)}</title><desc>${said}</desc>`,
    `<rect width="${size.width}" height="${size.height}" fill="#ffffff"/>`,
    text(size.width / 2, 21, chart.title, 'text-anchor="middle" font-size="15" font-weight="bold"'),
    ...keys.flatMap((keys, line) => keys.map(key => keyOf(chart, key, TITLE + line * KEY_LINE))),
    ...scale.ticks.map((tick, index) => gridLine(plot, tick, ticks[index]!, size.width - MARGIN)),
    ...drawnSeries(chart, figures, plot),
    ...labels.flatMap((lines, index) =>
      lines.map((line, down) =>
        text(left + (index + 0.5) * slot, plot.bottom + 17 + down * LABEL_LINE, line, 'text-anchor="middle"'),
      ),
    ),
    '</svg>',
  ].join('');
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${px(x)}" y="${px(y)}" ${attributes}>${escaped(content)}</text>`;
}

function gridLine(plot: Plot, tick: number, label: string, right: number): string {
  const y = px(plot.bottom - (tick / plot.scale.top) * (plot.bottom - plot.top));
  const colour = tick === 0 ? '#595959' : '#d9d9d9';
  return (
    `<line x1="${px(plot.left)}" x2="${px(right)}" y1="${y}" y2="${y}" stroke="${colour}"/>` +
    text(plot.left - 8, y + 4, label, 'text-anchor="end"')
  );
}

function largest({ kind }: Chart, { categories, series }: Figures): number {
  const each = categories.map((_, index) => series.map(({ values }) => values[index] ?? 0));
  return Math.max(0, ...each.map(values => (kind === 'stacked' ? sum(values) : Math.max(0, ...values))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The keys of all series in as many centred lines as they need. */
function keyLines({ series }: Figures, width: number): Key[][] {
  const lines: { readonly keys: Key[]; used: number }[] = [{ keys: [], used: 0 }];
  for (const [index, { name }] of series.entries()) {
    const room = textWidth(name) * DIGIT + 50;
    if (lines.at(-1)!.used + room > width - 2 * MARGIN && lines.at(-1)!.used > 0) lines.push({ keys: [], used: 0 });
    const line = lines.at(-1)!;
    line.keys.push({ name, index, x: line.used });
    line.used += room;
  }
  return lines.map(({ keys, used }) => keys.map(key => ({ ...key, x: key.x + (width - used) / 2 })));
}

/** One line, or two where it doesn't fit; what still doesn't is cut, and said whole in words. */
function labelLines(label: string, slot: number): string[] {
  const [first, rest] = cut(label, slot);
  if (rest === '') return [first];
  const [second, more] = cut(rest, slot);
  return [first, more === '' ? second : `${second.slice(0, -1)}…`];
}

function cut(label: string, slot: number): [string, string] {
  const signs = [...label];
  let fitting = 1;
  while (fitting < signs.length && textWidth(signs.slice(0, fitting + 1).join('')) * DIGIT <= slot - 4) fitting++;
  return [signs.slice(0, fitting).join(''), signs.slice(fitting).join('')];
}

/** `2026-09：回访率 93.18%，按时率 80%；2026-10：…` */
function inWords({ values: { unit } }: Chart, { categories, series }: Figures): string {
  return categories
    .map((category, index) => {
      const told = series.flatMap(({ name, values }) => {
        const value = values[index];
        return value === undefined
          ? []
          : [`${name} ${unit === 'percent' ? `${figureText(value)}%` : figureText(value)}`];
      });
      return `${category}: ${told.join(', ')}`;
    })
    .join('; ');
}
