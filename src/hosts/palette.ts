/** Owns the colours and looks of everything the product draws, for every host. A colour changes here and nowhere else. */
import type { CellStyle, Mark } from '../model/change';

/** How a cell looks; colours are RRGGBB. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly colour: string;
  /** Background; undefined for none. */
  readonly fill?: string;
  readonly hasBorder: boolean;
  readonly horizontal: 'left' | 'center' | 'right' | 'general';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
}

export const borderColour = 'BFBFBF';
export const tabColour = '2F5597';

/** What stands at the foot of each printed page, in Excel's codes: the sheet's name, the page and how many there are. */
export const footer = { left: '&A', centre: '第 &P 页，共 &N 页' };

/**
 * What a highlight puts over a cell. Told apart without colour too, on a grey print or by colour-blind eyes:
 * overdue is bold, due-soon underlined, mismatch italic, notice plain.
 */
export const markLooks: Readonly<
  Record<Mark, Pick<Look, 'bold' | 'italic' | 'underline' | 'colour'> & { fill: string }>
> = {
  overdue: { fill: 'FFC7CE', colour: '9C0006', bold: true, italic: false, underline: false },
  'due-soon': { fill: 'FFEB9C', colour: '7F4F00', bold: false, italic: false, underline: true },
  mismatch: { fill: 'E4D7F5', colour: '4B2A85', bold: false, italic: true, underline: false },
  notice: { fill: 'E3E3E3', colour: '3A3A3A', bold: false, italic: false, underline: false },
};

const plain: Look = {
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  colour: '000000',
  hasBorder: false,
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
};

const body: Look = { ...plain, hasBorder: true };

function marked(mark: Mark): Look {
  return { ...body, ...markLooks[mark], wrap: true };
}

export const looks: Readonly<Record<CellStyle, Look>> = {
  title: { ...plain, size: 16, bold: true, horizontal: 'center' },
  subtitle: { ...plain, size: 10, colour: '595959', wrap: true },
  section: { ...plain, size: 12, bold: true },
  heading: { ...body, bold: true, fill: 'DDE6F3', horizontal: 'center', wrap: true },
  body,
  'body-wrap': { ...body, wrap: true },
  'body-center': { ...body, horizontal: 'center' },
  'body-right': { ...body, horizontal: 'right' },
  input: { ...body, fill: 'FFFDE7', wrap: true },
  total: { ...body, bold: true, fill: 'F2F2F2' },
  note: { ...plain, size: 10, colour: '595959', wrap: true },
  link: { ...body, colour: '0563C1', underline: true, horizontal: 'center' },
  signature: plain,
  overdue: marked('overdue'),
  'due-soon': marked('due-soon'),
  mismatch: marked('mismatch'),
  notice: marked('notice'),
};

/** How the columns of a chart's series look, in their order; neighbours differ in brightness, for grey prints. `text`: a figure on it. */
export const fillLooks: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '2F5597', text: 'FFFFFF' },
  { fill: 'FFD27F', text: '262626' },
  { fill: '3F9C9B', text: 'FFFFFF' },
  { fill: '9C2A2A', text: 'FFFFFF' },
  { fill: 'D9CCEB', text: '262626' },
  { fill: '5B3A8C', text: 'FFFFFF' },
  { fill: 'A9CF8F', text: '262626' },
  { fill: '7F7F7F', text: 'FFFFFF' },
];

/** The same of its lines: dark on white, each with a dash (undefined for none) and a marker of its own. */
export interface LineLook {
  readonly colour: string;
  readonly dash?: 'dashes' | 'dots' | 'dashes-and-dots';
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
}

export const lineLooks: readonly LineLook[] = [
  { colour: '2F5597', marker: 'circle' },
  { colour: 'B0470A', dash: 'dashes', marker: 'square' },
  { colour: '2E7D5B', dash: 'dots', marker: 'triangle' },
  { colour: '5B3A8C', dash: 'dashes-and-dots', marker: 'diamond' },
];

/** How the columns of the n-th series look, from 0. */
export function fillLook(index: number): (typeof fillLooks)[number] {
  return fillLooks[index % fillLooks.length]!;
}

/** How the line of the n-th series looks, from 0. */
export function lineLook(index: number): LineLook {
  return lineLooks[index % lineLooks.length]!;
}
