/** Owns how the series of a chart are drawn: columns side by side or stacked, lines with markers, and their keys. */
import type { Chart } from '../../model/change';
import { textWidth } from '../../model/text-width';
import { fillLook, type LineLook, lineLook } from '../palette';
import type { Figures } from './chart-figures';
import { figureText, type Scale } from './chart-scale';
import { escaped } from './markup';

/** Where the figures stand in the picture, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Width that each category has. */
  readonly slot: number;
  readonly scale: Scale;
}

/** A series as its key shows it. */
export interface Key {
  readonly name: string;
  readonly index: number;
  readonly x: number;
}

/** To one decimal: the same text on every machine. */
export function px(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

export function drawnSeries({ kind }: Chart, figures: Figures, plot: Plot): string[] {
  switch (kind) {
    case 'columns':
      return columns(figures, plot);
    case 'stacked':
      return stacked(figures, plot);
    case 'lines':
      return lines(figures, plot);
  }
}

/** What shows which series is which, its left end at x. */
export function keyOf({ kind }: Chart, { name, index, x }: Key, y: number): string {
  const shape =
    kind === 'lines'
      ? stroke([`M${px(x)} ${y + 12}H${px(x + 26)}`], lineLook(index)) + marker(x + 13, y + 12, lineLook(index))
      : box(x + 8, y + 6, 14, 12, index);
  return `${shape}<text x="${px(x + 32)}" y="${y + 16}">${escaped(name)}</text>`;
}

function heightOf(value: number, { top, bottom, scale }: Plot): number {
  return (Math.max(0, Math.min(value, scale.top)) / scale.top) * (bottom - top);
}

function columns({ categories, series }: Figures, plot: Plot): string[] {
  const width = Math.min(40, (plot.slot * 0.7) / Math.max(1, series.length));
  return categories.flatMap((_, at) => {
    const first = plot.left + (at + 0.5) * plot.slot - (width * series.length) / 2;
    return series.flatMap(({ values }, index) => {
      const value = values[at];
      if (value === undefined) return [];
      const [x, height] = [first + index * width, heightOf(value, plot)];
      return [
        box(x, plot.bottom - height, width, height, index),
        label(x + width / 2, plot.bottom - height - 4, value),
      ];
    });
  });
}

/** A part tall enough says its figure; the whole stands above. */
function stacked({ categories, series }: Figures, plot: Plot): string[] {
  const width = Math.min(64, plot.slot * 0.6);
  return categories.flatMap((_, at) => {
    const middle = plot.left + (at + 0.5) * plot.slot;
    const out: string[] = [];
    let [whole, y] = [0, plot.bottom];
    for (const [index, { values }] of series.entries()) {
      const value = values[at] ?? 0;
      if (value <= 0) continue;
      const height = heightOf(value, plot);
      whole += value;
      y -= height;
      out.push(box(middle - width / 2, y, width, height, index));
      const fits = height >= 15 && textWidth(figureText(value)) * 6.2 <= width - 4;
      if (fits) out.push(label(middle, y + height / 2 + 4, value, fillLook(index).text));
    }
    return whole === 0 ? [] : [...out, label(middle, y - 4, whole)];
  });
}

/** Figures stand on the side where fewer lines are, as long as there are two lines at most. */
function lines({ categories, series }: Figures, plot: Plot): string[] {
  const xOf = (at: number) => px(plot.left + (at + 0.5) * plot.slot);
  const yOf = (value: number) => px(plot.bottom - heightOf(value, plot));
  return series.flatMap(({ values }, index) => {
    const look = lineLook(index);
    const paths: string[] = [];
    for (const [at, value] of values.entries()) {
      if (value === undefined) continue;
      const isJoined = at > 0 && values[at - 1] !== undefined;
      if (isJoined) paths[paths.length - 1] += `L${xOf(at)} ${yOf(value)}`;
      else paths.push(`M${xOf(at)} ${yOf(value)}`);
    }
    const others = series.filter((_, other) => other !== index);
    const points = categories.flatMap((_, at) => {
      const value = values[at];
      if (value === undefined) return [];
      const isUpper = others.every((other, place) => {
        const otherValue = other.values[at] ?? -1;
        return otherValue < value || (otherValue === value && place >= index);
      });
      const y = yOf(value) + (isUpper ? -8 : 18);
      return [marker(xOf(at), yOf(value), look), ...(series.length <= 2 ? [label(xOf(at), y, value)] : [])];
    });
    return [stroke(paths, look), ...points];
  });
}

/** Pixels drawn and left out. */
const dashes = { dashes: '7 4', dots: '2 3', 'dashes-and-dots': '9 3 2 3' } as const;

function stroke(paths: readonly string[], { colour, dash }: LineLook): string {
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dashes[dash]}"`;
  return `<path d="${paths.join('')}" fill="none" stroke="#${colour}" stroke-width="2.2"${dashed}/>`;
}

function marker(x: number, y: number, { colour, marker }: LineLook): string {
  const [left, right, top, bottom] = [x - 4.5, x + 4.5, y - 4.5, y + 4.5].map(px);
  switch (marker) {
    case 'circle':
      return `<circle cx="${px(x)}" cy="${px(y)}" r="4.5" fill="#${colour}"/>`;
    case 'square':
      return `<path d="M${left} ${top}H${right}V${bottom}H${left}Z" fill="#ffffff" stroke="#${colour}" stroke-width="2"/>`;
    case 'triangle':
      return `<path d="M${px(x)} ${top}L${right} ${bottom}H${left}Z" fill="#${colour}"/>`;
    case 'diamond':
      return `<path d="M${px(x)} ${top}L${right} ${px(y)}L${px(x)} ${bottom}L${left} ${px(y)}Z" fill="#ffffff" stroke="#${colour}" stroke-width="2"/>`;
  }
}

/** White edges keep neighbours apart on a grey print. */
function box(x: number, y: number, width: number, height: number, index: number): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="#${fillLook(index).fill}" stroke="#ffffff"/>`;
}

function label(x: number, y: number, value: number, colour = '262626'): string {
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="middle" font-size="11" fill="#${colour}">${figureText(value)}</text>`;
}
