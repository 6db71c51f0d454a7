/** Owns the looks of the sample's cells, and the styles part that says them. */
import { escaped, part } from '../test/support/xlsx-maker-package';

export interface Look {
  readonly kind: 'plain' | 'title' | 'heading' | 'body';
  readonly isStruck: boolean;
  readonly format?: string | undefined;
  /** RRGGBB. */
  readonly fill?: string | undefined;
}

const fonts: readonly string[] = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><strike/><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font>',
];

/** Collects looks while sheets are written. */
export class Looks {
  private readonly looks: Look[] = [{ kind: 'plain', isStruck: false }];
  private readonly indexes = new Map([[JSON.stringify(['plain', false, '', '']), 0]]);
  private readonly words: string[] = [];

  /** The `s` of a cell. */
  indexOf(look: Look): number {
    const key = JSON.stringify([look.kind, look.isStruck, look.format ?? '', look.fill ?? '']);
    const known = this.indexes.get(key) ?? this.looks.push(look) - 1;
    this.indexes.set(key, known);
    return known;
  }

  /** The `dxfId` of a conditional format's colour. */
  formatOf(colour: string): number {
    return this.words.includes(colour) ? this.words.indexOf(colour) : this.words.push(colour) - 1;
  }

  part(): string {
    const formats = distinct(this.looks.map(look => look.format));
    const fills = distinct(this.looks.map(fillOf));
    const xfs = this.looks.map(look => {
      const { kind, isStruck, format } = look;
      const font = isStruck ? 1 : { plain: 0, body: 0, title: 2, heading: 3 }[kind];
      const fill = fillOf(look) === undefined ? 0 : fills.indexOf(fillOf(look)!) + 2;
      const number = format === undefined ? 0 : 164 + formats.indexOf(format);
      const lines = kind === 'heading' || kind === 'body' ? 1 : 0;
      const across = kind === 'title' || kind === 'heading' ? ' horizontal="center"' : '';
      const wrap = kind === 'heading' || kind === 'body' ? ' wrapText="1"' : '';
      return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${lines}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${across}${wrap}/></xf>`;
    });
    return part(
      'styleSheet',
      {},
      [
        list(
          'numFmts',
          formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`),
        ),
        list('fonts', fonts),
        list('fills', [
          '<fill><patternFill patternType="none"/></fill>',
          '<fill><patternFill patternType="gray125"/></fill>',
          ...fills.map(
            colour => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`,
          ),
        ]),
        list('borders', [
          '<border><left/><right/><top/><bottom/><diagonal/></border>',
          `<border>${['left', 'right', 'top', 'bottom'].map(side => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}<diagonal/></border>`,
        ]),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', xfs),
        '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
        list(
          'dxfs',
          this.words.map(colour => `<dxf><fill><patternFill><bgColor rgb="FF${colour}"/></patternFill></fill></dxf>`),
        ),
      ].join(''),
    );
  }
}

function fillOf({ kind, fill }: Look): string | undefined {
  return fill ?? (kind === 'heading' ? 'E2EFDA' : undefined);
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter(text => text !== undefined))];
}

function list(tag: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
}
