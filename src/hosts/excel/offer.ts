/** Owns the words that cells of ours offer to who types into them, and what is said of anything else. */
import { areaAddress, quotedSheet } from '../../model/address';
import type { Validation } from '../../model/change';
import type { Job } from './bytes';
import { addressGroups } from './groups';

/** Excel's own limit, in characters. */
const LONGEST_REFUSAL = 225;

/** Lists of words for cells; what they refer to must stand already. */
export function offerJobs(sheet: Excel.Worksheet, validations: readonly Validation[] = []): Job[] {
  return validations.flatMap(validation =>
    addressGroups(validation.areas).map(address => ({
      bytes: address.length + 2000,
      queue: () => offer(sheet.getRanges(address).dataValidation, validation),
    })),
  );
}

function offer(rules: Excel.DataValidation, { words, refusal }: Validation): void {
  rules.rule = { list: { inCellDropDown: true, source: sourceOf(words) } };
  rules.ignoreBlanks = true;
  rules.errorAlert = {
    showAlert: refusal !== undefined,
    style: 'Stop',
    title: '',
    message: refusal?.slice(0, LONGEST_REFUSAL) ?? '',
  };
}

function sourceOf(words: Validation['words']): string {
  if ('sheet' in words) {
    return `=${quotedSheet(words.sheet)}!${areaAddress(words.area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }
  return words.join(',');
}
