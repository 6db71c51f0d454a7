/** Owns the styles part of a made .xlsx: collects the looks that cells ask for. */
import type { MakeOptions } from './xlsx-maker';
import { escaped, part, prefixed } from './xlsx-maker-package';

export interface Look {
  readonly format: string | undefined;
  readonly isStruck: boolean;
  readonly isHeading: boolean;
}

export class StyleTable {
  private readonly looks: Look[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  constructor() {
    this.indexOf({ format: undefined, isStruck: false, isHeading: false });
  }

  /** The `s` of a cell with that look. */
  indexOf(look: Look): number {
    const key = `${look.isStruck} ${look.isHeading} ${look.format ?? ''}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    if (look.format !== undefined && !this.formats.has(look.format)) {
      this.formats.set(look.format, 164 + this.formats.size);
    }
    this.indexes.set(key, this.looks.length);
    return this.looks.push(look) - 1;
  }

  part(options: MakeOptions): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    const font = (marks: string) => `<font>${marks}<sz val="11"/><name val="宋体"/></font>`;
    const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
    const xfs = this.looks.map(({ format, isStruck, isHeading }) => {
      const id = format === undefined ? 0 : this.formats.get(format);
      const align = isHeading ? '<alignment horizontal="center" vertical="center" wrapText="1"/>' : '';
      const xf = `numFmtId="${id}" fontId="${isHeading ? 2 : Number(isStruck)}" fillId="${isHeading ? 2 : 0}" borderId="${Number(isHeading)}" xfId="0"`;
      return `<xf ${xf}>${align}</xf>`;
    });
    return part(
      'styleSheet',
      options,
      prefixed(
        [
          formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
          `<fonts count="3">${font('')}${font('<strike/>')}${font('<b/>')}</fonts>`,
          '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
          '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
          '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
          `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>`,
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
          `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        ].join(''),
        options,
      ),
    );
  }
}
