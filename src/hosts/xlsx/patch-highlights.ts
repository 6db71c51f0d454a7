/** Owns our conditional formats in a worksheet's text: takes out those that stand there, puts in those that are wanted. */
import { type Area, areaAddress } from '../../model/address';
import type { Mark } from '../../model/change';
import type { Highlight } from '../../model/workbook';
import { markFormula, markOf } from '../marks';
import type { Place } from './faults';
import { type Edit, splice } from './splice';
import { XmlScanner } from './xml';

/** What may stand before conditional formats in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const before = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** Excel reads no more areas from one list. */
const MOST_AREAS = 8000;

/** The worksheet with exactly these highlights of ours. People's formats keep their place and their priority before ours. */
export function patchHighlights(
  text: string,
  place: Place,
  highlights: readonly Highlight[],
  formatIndex: (mark: Mark) => number,
): string {
  const { ours, insertAt, highestPriority, prefix } = survey(text, place);
  const elements = highlights.flatMap(({ mark, areas }, index) => {
    const rule = `<${prefix}cfRule type="expression" dxfId="${formatIndex(mark)}" priority="${highestPriority + 1 + index}"><${prefix}formula>${markFormula(mark)}</${prefix}formula></${prefix}cfRule>`;
    return chunks(areas).map(
      chunk =>
        `<${prefix}conditionalFormatting sqref="${chunk.map(areaAddress).join(' ')}">${rule}</${prefix}conditionalFormatting>`,
    );
  });
  return splice(text, [...ours, { start: insertAt, end: insertAt, text: elements.join('') }]);
}

interface Survey {
  /** Edits that take our formats out. */
  readonly ours: readonly Edit[];
  readonly insertAt: number;
  readonly highestPriority: number;
  readonly prefix: string;
}

function survey(text: string, place: Place): Survey {
  const scan = new XmlScanner(text, place);
  const ours: Edit[] = [];
  let insertAt = 0;
  let highestPriority = 0;
  let prefix = '';
  while (scan.next()) {
    if (scan.isOpen && scan.depth === 1) {
      prefix = scan.prefix;
      insertAt = scan.end;
    } else if (scan.isOpen && scan.name === 'conditionalFormatting' && scan.depth === 2) {
      const format = readFormat(scan);
      ours.push(...format.ours);
      highestPriority = Math.max(highestPriority, format.highestPriority);
      if (!format.isGone) insertAt = scan.end;
    } else if (scan.isOpen && scan.name === 'x14:cfRule') {
      highestPriority = Math.max(highestPriority, Number(scan.attribute('priority') ?? 0));
    } else if (scan.depth === 2 && before.has(scan.name) && (!scan.isOpen || scan.isEmpty)) {
      insertAt = scan.end;
    }
  }
  return { ours, insertAt, highestPriority, prefix };
}

interface Format {
  readonly ours: readonly Edit[];
  /** Whether nothing of the element stays. */
  readonly isGone: boolean;
  readonly highestPriority: number;
}

/** Reads a conditionalFormatting element to its end. Excel puts rules over the same cells into one element: people's rules stay. */
function readFormat(scan: XmlScanner): Format {
  const { start, depth } = scan;
  const rules: Edit[] = [];
  let others = 0;
  let highestPriority = 0;
  while (scan.nextInside(depth)) {
    if (!scan.isOpen || scan.depth !== depth + 1) continue;
    if (scan.name !== 'cfRule') {
      others++;
      scan.skip();
      continue;
    }
    const ruleStart = scan.start;
    const priority = Number(scan.attribute('priority') ?? 0);
    if (isOurs(scan)) rules.push({ start: ruleStart, end: scan.end, text: '' });
    else {
      others++;
      highestPriority = Math.max(highestPriority, priority);
    }
  }
  if (rules.length > 0 && others === 0)
    return { ours: [{ start, end: scan.end, text: '' }], isGone: true, highestPriority };
  return { ours: rules, isGone: false, highestPriority };
}

/** Reads a cfRule element to its end. */
function isOurs(scan: XmlScanner): boolean {
  const { depth } = scan;
  let isOurRule = false;
  while (scan.nextInside(depth)) {
    if (scan.isOpen && scan.name === 'formula' && markOf(scan.content())) isOurRule = true;
  }
  return isOurRule;
}

function chunks(areas: readonly Area[]): Area[][] {
  return Array.from({ length: Math.ceil(areas.length / MOST_AREAS) }, (_, index) =>
    areas.slice(index * MOST_AREAS, (index + 1) * MOST_AREAS),
  );
}
