/** Owns a cell of a sheet as a cell of a page: its text as the sheet would show it, and the look's class. */
import type { CellStyle, LayoutCell, LayoutValue } from '../../model/change';
import { type Look, looks } from '../palette';
import { escaped, fonts } from './markup';

/** Columns and rows that it covers. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

export function cellHtml(cell: LayoutCell | undefined, { columns, rows }: Span, tag: 'td' | 'th'): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  if (!cell) return `<${tag}${spans}></${tag}>`;
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${spans} class="${classOf(cell)}">${escaped(textOf(cell.value))}</${tag}>`;
}

function classOf({ value, style }: LayoutCell): string {
  if (value.kind === 'date') return `${style} day`;
  return value.kind === 'number' || value.kind === 'formula' ? `${style} figure` : style;
}

/** As a spreadsheet shows it: thousands apart where there are decimals. */
export function textOf(value: LayoutValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'blank':
      return '';
    case 'date':
      return value.at.replace('T', ' ');
    case 'number':
      return grouped(value.number, value.decimals);
    case 'formula':
      return grouped(value.result, value.decimals);
  }
}

/** Decimal text with so many decimals; never through a binary number. Anything else as it is. */
function grouped(number: string, decimals: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  if (!match || decimals === 0) return number;
  const [, sign, whole, part = ''] = match;
  return `${sign}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${part.padEnd(decimals, '0')}`;
}

/** The looks of our sheets as a style sheet's rules. */
export function lookRules(): string {
  const styles = Object.keys(looks) as CellStyle[];
  return styles.map(style => `.${style}{${declarations(looks[style])}}`).join('\n');
}

function declarations({ size, bold, italic, underline, colour, fill, hasBorder, horizontal, vertical }: Look): string {
  return [
    `font-size:${size}pt`,
    `color:#${colour}`,
    bold ? 'font-weight:bold' : 'font-weight:normal',
    ...(italic ? ['font-style:italic'] : []),
    ...(underline ? ['text-decoration:underline'] : []),
    ...(fill === undefined ? [] : [`background:#${fill}`]),
    ...(hasBorder ? ['border:1px solid #bfbfbf'] : []),
    `text-align:${horizontal === 'general' ? 'left' : horizontal}`,
    `vertical-align:${vertical === 'center' ? 'middle' : 'top'}`,
  ].join(';');
}

/** Of the whole page, on a screen and on A4. */
export function pageRules(): string {
  return `body{margin:0 auto;padding:0 16px 32px;max-width:1180px;font-family:${fonts};color:#262626;background:#fff}
h1{font-size:18pt;margin:24px 0 4px}
h2{margin:20px 0 4px;text-align:center}
h3{margin:18px 0 4px}
p{margin:4px 0;white-space:pre-wrap;overflow-wrap:anywhere}
nav a{margin-right:1.2em}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:4px 0 10px}
th,td{padding:2px 5px;white-space:pre-wrap;overflow-wrap:anywhere}
td.day,td.figure{white-space:nowrap}
td.figure{text-align:right;font-variant-numeric:tabular-nums}
td.heading,td.overdue,td.due-soon,td.mismatch,td.notice,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}
figure{margin:8px 0;break-inside:avoid}
figure svg{width:100%;height:auto;max-height:300px}
p.signature{margin:28px 0 8px}
.problem{border-left:4px solid #9c0006;padding-left:8px}
thead{display:table-header-group}
tr{break-inside:avoid}
h2,h3,p.note,p.subtitle{break-after:avoid}
section{break-before:page}
section.first{break-before:auto}
@page{size:A4;margin:12mm 10mm 15mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt;color:#595959}}
@page across{size:A4 landscape;margin:12mm 10mm 15mm}
section.across{page:across}
@media print{nav{display:none}body{padding:0;max-width:none}.wide{overflow:visible}th,td{padding:1px 3px;font-size:9pt!important}}
${lookRules()}
h2.title,h3.section{font-weight:bold}
`;
}
