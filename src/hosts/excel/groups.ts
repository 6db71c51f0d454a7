/** Owns the packing of areas into addresses that Excel takes in one piece. */
import { type Area, areaAddress } from '../../model/address';

/** Excel cuts addresses at 8,192 characters without a word, and was seen to refuse 513 areas. */
const MOST_CHARACTERS = 8000;
const MOST_AREAS = 400;

/** The areas as few addresses for `getRanges`, such as `A1,B2:B9`. */
export function addressGroups(areas: readonly Area[], addressOf: (area: Area) => string = areaAddress): string[] {
  const groups: string[] = [];
  let group: string[] = [];
  let length = 0;
  for (const area of areas) {
    const address = addressOf(area);
    if (group.length === MOST_AREAS || length + address.length + 1 > MOST_CHARACTERS) {
      groups.push(group.join(','));
      group = [];
      length = 0;
    }
    group.push(address);
    length += address.length + 1;
  }
  return group.length > 0 ? [...groups, group.join(',')] : groups;
}

/** Whole rows of an area: `3:7`. */
export function rowsAddress({ top, bottom }: Area): string {
  return `${top}:${bottom}`;
}
