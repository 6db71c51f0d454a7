/** Owns the finding of our conditional formats among people's: their formula names the mark. */
import type { Area } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { Mark } from '../../model/change';
import { severities } from '../../model/severity';
import type { Highlight } from '../../model/workbook';
import { markOf } from '../marks';
import type { Job } from './bytes';
import { areaOf, placeOfItems, type Survey } from './survey';

export interface OurFormat {
  readonly format: Excel.ConditionalFormat;
  readonly mark: Mark;
  readonly areas: readonly Area[];
}

/** Asks for the formula and the areas of every conditional format that may be ours, and adds those that are to `found`. */
export function ourFormatJobs({ customFormats }: Survey, found: OurFormat[]): Job[] {
  return customFormats.map(format => ({
    bytes: 3000,
    queue: () => {
      const rule = format.custom.rule.load('formula');
      const { areas } = format.getRanges();
      areas.load(placeOfItems);
      return () => {
        const mark = markOf(rule.formula);
        if (mark) found.push({ format, mark, areas: areas.items.map(areaOf) });
      };
    },
  }));
}

/** One highlight a mark, worst first, however many formats carry it. */
export function highlightsOf(formats: readonly OurFormat[]): Highlight[] {
  return severities.flatMap(mark => {
    const areas = joinAreas(formats.filter(format => format.mark === mark).flatMap(format => format.areas));
    return areas.length > 0 ? [{ mark, areas }] : [];
  });
}
