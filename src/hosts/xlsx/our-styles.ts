/** Owns our looks as XML of styles.xml: the differential formats of highlights, and the cell styles of our own sheets. */
import type { CellStyle, LayoutValue, Mark } from '../../model/change';
import { severities } from '../../model/severity';
import { formatOf } from '../layout';
import { borderColour, type Look, looks, markLooks } from '../palette';
import { findFormat, formatXml, needFormat } from './our-formats';
import { baseItems, TYPEFACE } from './style-bases';
import type { ListName, StyleLists } from './style-lists';
import { withPrefix } from './xml-text';

/** The differential format of a mark. */
export function highlightXml(mark: Mark, prefix: string): string {
  const { fill, ...font } = markLooks[mark];
  const background = `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  return withPrefix(`<dxf><font>${fontMarks(font)}<color rgb="FF${font.colour}"/></font>${background}</dxf>`, prefix);
}

/** Gives the index in `cellXfs` of a value in one of our looks, each found once; appends to the lists what is missing. */
export function styleIndexes(lists: StyleLists): (style: CellStyle, value: LayoutValue) => number {
  needBases(lists);
  const known = new Map<string, number>();
  return (style, value) => {
    const format = formatOf(value) ?? GENERAL;
    const key = `${style} ${format}`;
    const index = known.get(key) ?? needStyle(lists, looks[style], format);
    known.set(key, index);
    return index;
  };
}

function needStyle(lists: StyleLists, look: Look, format: string): number {
  const id = needFormat(lists, format);
  const font = lists.need('fonts', fontXml(look, lists));
  const fill = look.fill === undefined ? 0 : lists.need('fills', fillXml(look.fill, lists.prefix));
  const border = look.hasBorder ? lists.need('borders', borderXml(lists.prefix)) : 0;
  return lists.need('cellXfs', xfXml(look, { font, fill, border, id }, lists));
}

interface Parts {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly id: number;
}

/** Everything of ours that these lists may hold, to know it again. */
export function possibleXml(lists: StyleLists): Readonly<Record<ListName, ReadonlySet<string>>> {
  const all = Object.values(looks);
  const formats = ownFormats.flatMap(format => {
    const id = findFormat(lists, format);
    return id === undefined ? [] : [{ id, xml: formatXml(id, format, lists.prefix) }];
  });
  const xfs = all.flatMap(look => {
    const font = lists.find('fonts', fontXml(look, lists));
    const fill = look.fill === undefined ? 0 : lists.find('fills', fillXml(look.fill, lists.prefix));
    const border = look.hasBorder ? lists.find('borders', borderXml(lists.prefix)) : 0;
    return formats.map(({ id }) => xfXml(look, { font, fill, border, id }, lists));
  });
  return {
    cellXfs: new Set(xfs),
    fonts: new Set(all.map(look => fontXml(look, lists))),
    fills: new Set(all.flatMap(({ fill }) => (fill === undefined ? [] : fillXml(fill, lists.prefix)))),
    borders: new Set([borderXml(lists.prefix)]),
    numFmts: new Set(formats.map(({ xml }) => xml)),
    dxfs: new Set(severities.map(mark => highlightXml(mark, lists.prefix))),
  };
}

/** Cells without a style use item 0 of each list, and Excel keeps fills 0 and 1 for itself: ours must not come to stand there. */
function needBases(lists: StyleLists): void {
  for (const [name, items] of Object.entries(baseItems) as [ListName, readonly string[]][]) {
    for (const item of items.slice(lists.items(name).length)) lists.push(name, withPrefix(item, lists.prefix));
  }
}

const MOST_DECIMALS = 8;

const GENERAL = 'General';

const ownFormats = [
  GENERAL,
  formatOf({ kind: 'text', text: '', staysText: true })!,
  formatOf({ kind: 'date', at: '2026-01-01' })!,
  formatOf({ kind: 'date', at: '2026-01-01T00:00' })!,
  ...Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => formatOf({ kind: 'number', number: '0', decimals })!),
];

/** In the book's own typeface, that of its first font. */
function fontXml(look: Look, lists: StyleLists): string {
  const name = /<(?:\w+:)?name\s[^>]*?val=(?:"([^"]*)"|'([^']*)')/.exec(lists.items('fonts')[0] ?? '');
  const typeface = name ? (name[1] ?? name[2]) : TYPEFACE;
  const marks = `${fontMarks(look)}<sz val="${look.size}"/><color rgb="FF${look.colour}"/>`;
  return withPrefix(`<font>${marks}<name val="${typeface}"/></font>`, lists.prefix);
}

function fontMarks({ bold, italic, underline }: Pick<Look, 'bold' | 'italic' | 'underline'>): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`;
}

function fillXml(colour: string, prefix: string): string {
  const pattern = `<patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill>`;
  return withPrefix(`<fill>${pattern}</fill>`, prefix);
}

function borderXml(prefix: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    side => `<${side} style="thin"><color rgb="FF${borderColour}"/></${side}>`,
  );
  return withPrefix(`<border>${sides.join('')}<diagonal/></border>`, prefix);
}

function xfXml({ horizontal, vertical, wrap }: Look, { font, fill, border, id }: Parts, lists: StyleLists): string {
  const base = lists.items('cellStyleXfs').length > 0 ? ' xfId="0"' : '';
  const indexes = `numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${border}"${base}`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const across = horizontal === 'general' ? '' : ` horizontal="${horizontal}"`;
  const alignment = `<alignment${across} vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}/>`;
  return withPrefix(`<xf ${indexes} ${applied}>${alignment}</xf>`, lists.prefix);
}
