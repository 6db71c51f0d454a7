/** Owns the styles part of a saved stand-in workbook: the looks of cells and of our conditional formats. */
import { escaped, part } from '../xlsx-maker-package';
import type { Cell } from './state';

type Looks = Readonly<Record<string, unknown>>;

/** Lists of XML that grow as looks are asked for; an index is an item's place. */
export class SavedStyles {
  private readonly lists = {
    numFmts: [] as string[],
    fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
    fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
    borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
    cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
    dxfs: [] as string[],
  };

  /** The `s` of a cell. */
  indexOf({ format, look }: Cell): number {
    const indexes = `numFmtId="${this.formatId(format)}" fontId="${this.need('fonts', font(look))}" fillId="${this.fill(look)}" borderId="${this.border(look)}"`;
    return this.need('cellXfs', `<xf ${indexes} xfId="0" applyAlignment="1">${alignment(look)}</xf>`);
  }

  /** The `dxfId` of a conditional format. */
  differenceOf(look: Looks): number {
    const fill = `<fill><patternFill patternType="solid"><bgColor rgb="${rgb(look['fill/color'])}"/></patternFill></fill>`;
    return this.need('dxfs', `<dxf><font>${marks(look)}</font>${look['fill/color'] ? fill : ''}</dxf>`);
  }

  part(): string {
    const { cellXfs, dxfs, ...bases } = this.lists;
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';
    const content = [
      ...Object.entries(bases).map(([name, items]) => list(name, items)),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', cellXfs),
      list('dxfs', dxfs),
    ];
    return part('styleSheet', {}, content.join(''));
  }

  private formatId(format: string): number {
    if (format === 'General') return 0;
    if (format === '@') return 49;
    const ids = this.lists.numFmts;
    const known = ids.findIndex(item => item.includes(`formatCode="${escaped(format)}"`));
    if (known >= 0) return 164 + known;
    return 163 + ids.push(`<numFmt numFmtId="${164 + ids.length}" formatCode="${escaped(format)}"/>`);
  }

  private fill(look: Looks): number {
    const colour = look['fill/color'];
    if (colour === undefined) return 0;
    return this.need(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(colour)}"/></patternFill></fill>`,
    );
  }

  /** The stand-in keeps edges with every cell of an area, so any edge is all of them. */
  private border(look: Looks): number {
    if (look['borders/EdgeTop/style'] === undefined) return 0;
    const colour = `<color rgb="${rgb(look['borders/EdgeTop/color'])}"/>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(side => `<${side} style="thin">${colour}</${side}>`);
    return this.need('borders', `<border>${sides.join('')}<diagonal/></border>`);
  }

  private need(list: keyof SavedStyles['lists'], xml: string): number {
    const known = this.lists[list].indexOf(xml);
    return known >= 0 ? known : this.lists[list].push(xml) - 1;
  }
}

function font(look: Looks): string {
  return `<font>${marks(look)}<sz val="${look['font/size'] ?? 11}"/><name val="宋体"/></font>`;
}

function marks(look: Looks): string {
  return [
    look['font/bold'] === true ? '<b/>' : '',
    look['font/italic'] === true ? '<i/>' : '',
    look['font/strikethrough'] === true ? '<strike/>' : '',
    look['font/underline'] === 'Single' ? '<u/>' : '',
    look['font/color'] === undefined ? '' : `<color rgb="${rgb(look['font/color'])}"/>`,
  ].join('');
}

function alignment(look: Looks): string {
  const side = (name: string) => String(look[name] ?? '').toLowerCase();
  const across = side('horizontalAlignment');
  const down = side('verticalAlignment');
  return `<alignment${across && across !== 'general' ? ` horizontal="${across}"` : ''}${down ? ` vertical="${down}"` : ''}${look.wrapText === true ? ' wrapText="1"' : ''}/>`;
}

function rgb(colour: unknown): string {
  return String(colour ?? '#000000').replace('#', 'FF');
}
