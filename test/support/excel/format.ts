/** Owns `Excel.RangeFormat` with font, fill, borders, alignment, row heights and column widths. Source: API reference. */
import { type CellSet, Facet } from './cells';
import { ExcelError, RemoteCollection } from './remote';

const STANDARD_HEIGHT = 14.25;
const fontNames = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Strikethrough', 'Underline'];
const alignmentNames = ['HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'IndentLevel', 'ShrinkToFit'];
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

export class RangeFormat extends Facet {
  constructor(private readonly cells: CellSet) {
    super(cells, '', alignmentNames);
  }

  get Font() {
    return new Facet(this.cells, 'font/', fontNames);
  }

  get Fill() {
    return new Facet(this.cells, 'fill/', ['Color']);
  }

  get Borders() {
    return new Borders(this.cells);
  }

  /** Points, of whole columns. */
  set ColumnWidth(points: number) {
    const { sheet, areas } = this.cells;
    sheet.guard();
    for (const { left, right } of areas) for (let at = left; at <= right; at++) sheet.widths.set(at, points);
  }

  /** Points, of whole rows. */
  /** Documented: null where rows differ. */
  get RowHeight(): number | null {
    const { sheet, areas } = this.cells;
    const found = new Set<number>();
    for (const { top, bottom } of areas) {
      for (let row = top; row <= bottom; row++) found.add(sheet.heights.get(row) ?? STANDARD_HEIGHT);
    }
    return found.size === 1 ? [...found][0]! : null;
  }

  set RowHeight(points: number | null) {
    const { sheet, areas } = this.cells;
    sheet.guard();
    if (points === null || !(points >= 0 && points <= 409.5))
      throw new ExcelError('InvalidArgument', `row height ${points}`);
    for (const { top, bottom } of areas) for (let at = top; at <= bottom; at++) sheet.heights.set(at, points);
  }

  /** Documented: back to the height that Excel chooses. */
  set UseStandardHeight(isStandard: boolean) {
    const { sheet, areas } = this.cells;
    sheet.guard();
    if (isStandard)
      for (const row of [...sheet.heights.keys()])
        if (areas.some(({ top, bottom }) => row >= top && row <= bottom)) sheet.heights.delete(row);
  }
}

/** Assumed simplification: a border set on an area is kept with each of its cells, edges and insides alike. */
class Borders extends RemoteCollection {
  constructor(private readonly cells: CellSet) {
    super();
  }

  items() {
    return edges.map(edge => this.item(edge));
  }

  override item(edge: unknown) {
    if (!edges.includes(String(edge))) throw new ExcelError('InvalidArgument', `no such border: ${edge}`);
    return new Facet(this.cells, `borders/${edge}/`, ['Style', 'Color', 'Weight']);
  }
}
