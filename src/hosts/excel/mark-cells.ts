/** Owns the writing of highlights: conditional formats of ours over groups of areas; people's own fills and rules stay as they are. */
import type { Area } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { Mark } from '../../model/change';
import { markFormula } from '../marks';
import { markLooks } from '../palette';
import type { Job } from './bytes';
import { addressGroups } from './groups';
import type { OurFormat } from './our-formats';

/** Replaces our formats of one mark on a sheet by such over exactly these areas; none where there are no areas. */
export function markJobs(
  sheet: Excel.Worksheet,
  mark: Mark,
  areas: readonly Area[],
  ours: readonly OurFormat[],
): Job[] {
  const old = ours.filter(format => format.mark === mark);
  return [
    ...old.map(({ format }) => ({ bytes: 500, queue: () => format.delete() })),
    ...addressGroups(joinAreas(areas)).map(address => ({
      bytes: address.length + 3000,
      queue: () => addFormat(sheet, address, mark),
    })),
  ];
}

function addFormat(sheet: Excel.Worksheet, address: string, mark: Mark): void {
  const { fill, colour, bold, italic, underline } = markLooks[mark];
  const format = sheet.getRanges(address).conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${markFormula(mark)}`;
  format.stopIfTrue = false;
  const look = format.custom.format;
  look.fill.color = `#${fill}`;
  look.font.color = `#${colour}`;
  if (bold) look.font.bold = true;
  if (italic) look.font.italic = true;
  if (underline) look.font.underline = 'Single';
}
