/** Owns charts on a sheet, as far as the product draws them. Source: API reference, Excel.Chart and what hangs on it. */
import type { Area } from '../../../src/model/address';
import { readAddress } from './areas';
import { Range } from './range';
import { ExcelError, Remote, RemoteCollection } from './remote';
import type { SheetState } from './state';

export interface ChartState {
  readonly id: string;
  name: string;
  readonly type: string;
  /** Undefined until it was put over cells. */
  place?: Area;
  series: SeriesState[];
  /** What was set of title, legend, axes and areas, by path such as `valueAxis/minimum`. */
  look: Readonly<Record<string, unknown>>;
}

export interface SeriesState {
  name: string;
  values: Area;
  categories?: Area;
  look: Readonly<Record<string, unknown>>;
}

const types = ['ColumnClustered', 'ColumnStacked', 'LineMarkers'];

export class Charts extends RemoteCollection<ChartObject> {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  items() {
    return this.sheet.charts.map(state => new ChartObject(this.sheet, state));
  }

  /** Documented: by name. Assumed: by id too, as the library itself asks. */
  override item(key: unknown) {
    return this.items().find(({ Id, Name }) => key === Id || key === Name) ?? super.item(key);
  }

  /** Documented: a series for each column or row. Assumed: none for one that holds no number. */
  Add(type: unknown, source: unknown, seriesBy: unknown) {
    this.sheet.guard();
    if (!types.includes(String(type))) throw new ExcelError('NotImplemented', `chart type ${type}`);
    const state: ChartState = {
      id: this.sheet.book.nextId(),
      name: `图表 ${this.sheet.charts.length + 1}`,
      type: String(type),
      series: linesOf(rangeOn(source).area, seriesBy)
        .filter(values => hasNumbers(this.sheet, values))
        .map((values, index) => ({ name: `系列${index + 1}`, values, look: {} })),
      look: {},
    };
    this.sheet.charts.push(state);
    return new ChartObject(this.sheet, state);
  }
}

class ChartObject extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: ChartState,
  ) {
    super();
    settable(this, sheet, state, '', ['PlotVisibleOnly', 'DisplayBlanksAs']);
  }

  override get Id() {
    return this.state.id;
  }

  get Name() {
    return this.state.name;
  }

  set Name(name: string) {
    this.sheet.guard();
    this.state.name = name;
  }

  get Series() {
    return new SeriesCollection(this.sheet, this.state);
  }

  get Title() {
    return new Titled(this.sheet, this.state, 'title/', ['Text', 'Overlay']);
  }

  get Legend() {
    return new Titled(this.sheet, this.state, 'legend/', ['Visible', 'Position', 'Overlay']);
  }

  get Format() {
    return new AreaFormat(this.sheet, this.state, 'area/', ['RoundedCorners']);
  }

  get Axes() {
    return new Axes(this.sheet, this.state);
  }

  /** Documented: from the first cell's top left to the second's bottom right. */
  SetPosition(start: unknown, end: unknown) {
    this.sheet.guard();
    const [first, last] = [start, end].map(cell => (cell instanceof Range ? cell.area : readAddress(String(cell))));
    this.state.place = { top: first!.top, left: first!.left, bottom: last!.bottom, right: last!.right };
  }

  Delete() {
    this.sheet.guard();
    this.sheet.charts = this.sheet.charts.filter(chart => chart !== this.state);
  }
}

class SeriesCollection extends RemoteCollection<Series> {
  constructor(
    private readonly sheet: SheetState,
    private readonly chart: ChartState,
  ) {
    super();
  }

  items() {
    return this.chart.series.map(state => new Series(this.sheet, state));
  }

  GetItemAt(index: number) {
    const state = this.chart.series[index];
    if (!state) throw new ExcelError('InvalidArgument', `no series ${index}`);
    return new Series(this.sheet, state);
  }

  Add(name: unknown) {
    this.sheet.guard();
    const nowhere = { top: 1, left: 1, bottom: 1, right: 1 };
    const state: SeriesState = { name: String(name ?? ''), values: nowhere, look: {} };
    this.chart.series.push(state);
    return new Series(this.sheet, state);
  }
}

class Series extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: SeriesState,
  ) {
    super();
    settable(this, sheet, state, '', ['GapWidth', 'Overlap', 'Smooth']);
    const markers = ['MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'];
    settable(this, sheet, state, '', markers, () => this.guardEmpty());
  }

  get Name() {
    return this.state.name;
  }

  /** Documented: at most 255 characters. */
  set Name(name: string) {
    this.sheet.guard();
    if (name.length > 255) throw new ExcelError('InvalidArgument', 'the name is too long');
    this.state.name = name;
  }

  get Format() {
    return new AreaFormat(this.sheet, this.state, '', []);
  }

  SetValues(source: unknown) {
    this.sheet.guard();
    this.state.values = rangeOn(source).area;
  }

  /** Documented, with issue docs-reference #1493: the categories of charts other than scatter ones too. */
  SetXAxisValues(source: unknown) {
    this.sheet.guard();
    this.state.categories = rangeOn(source).area;
  }

  /** Assumed, as in Excel's own macros: what has no point takes no markers. */
  private guardEmpty(): void {
    if (!hasNumbers(this.sheet, this.state.values)) throw new ExcelError('EmptyChartSeries', this.state.name);
  }
}

class Axes extends Remote {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: ChartState,
  ) {
    super();
  }

  get CategoryAxis() {
    return new Axis(this.sheet, this.state, 'categoryAxis/', ['CategoryType', 'TickLabelPosition', 'MajorTickMark']);
  }

  get ValueAxis() {
    const names = ['Minimum', 'Maximum', 'MajorUnit', 'NumberFormat', 'LinkNumberFormat', 'MajorTickMark'];
    return new Axis(this.sheet, this.state, 'valueAxis/', names);
  }
}

/** Something with properties of its own, and a format. */
class Part extends Remote {
  constructor(
    protected readonly sheet: SheetState,
    protected readonly state: { look: Readonly<Record<string, unknown>> },
    protected readonly path: string,
    names: readonly string[],
  ) {
    super();
    settable(this, sheet, state, path, names);
  }
}

class Titled extends Part {
  get Format() {
    return new AreaFormat(this.sheet, this.state, this.path, []);
  }
}

class Axis extends Titled {
  get MajorGridlines() {
    return new Titled(this.sheet, this.state, `${this.path}gridlines/`, ['Visible']);
  }
}

class AreaFormat extends Part {
  get Font() {
    return new Part(this.sheet, this.state, `${this.path}font/`, ['Size', 'Bold', 'Color']);
  }

  get Line() {
    return new Line(this.sheet, this.state, `${this.path}line/`, ['Color', 'Weight', 'LineStyle']);
  }

  get Border() {
    return new Part(this.sheet, this.state, `${this.path}border/`, ['Color']);
  }

  get Fill() {
    return new Fill(this.sheet, this.state, `${this.path}fill/`, []);
  }
}

class Line extends Part {
  Clear() {
    this.sheet.guard();
    this.state.look = { ...this.state.look, [`${this.path}style`]: 'None' };
  }
}

class Fill extends Part {
  SetSolidColor(colour: unknown) {
    this.sheet.guard();
    this.state.look = { ...this.state.look, [`${this.path}color`]: colour };
  }
}

function settable(
  object: Remote,
  sheet: SheetState,
  state: { look: Readonly<Record<string, unknown>> },
  prefix: string,
  names: readonly string[],
  guard: () => void = () => {},
): void {
  for (const name of names) {
    const path = prefix + name.charAt(0).toLowerCase() + name.slice(1);
    Object.defineProperty(object, name, {
      get: () => state.look[path] ?? null,
      set: (value: unknown) => {
        sheet.guard();
        guard();
        state.look = { ...state.look, [path]: value };
      },
    });
  }
}

function rangeOn(source: unknown): Range {
  if (!(source instanceof Range)) throw new ExcelError('InvalidArgument', 'a range is needed');
  return source;
}

function linesOf({ top, left, bottom, right }: Area, seriesBy: unknown): Area[] {
  const isByRow = seriesBy === 'Rows';
  const [from, to] = isByRow ? [top, bottom] : [left, right];
  return Array.from({ length: to - from + 1 }, (_, index) =>
    isByRow
      ? { top: top + index, left, bottom: top + index, right }
      : { top, left: left + index, bottom, right: left + index },
  );
}

function hasNumbers(sheet: SheetState, area: Area): boolean {
  return [...sheet.within(area)].some(([, { value }]) => typeof value === 'number');
}
