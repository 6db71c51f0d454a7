/** Owns the words that cells of ours offer to who types into them, and what is said of anything else. */
import { absoluteAddress, quotedSheet } from '../../model/address';
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
  rules.rule = ruleOf(words);
  rules.ignoreBlanks = true;
  rules.errorAlert = {
    showAlert: refusal !== undefined,
    style: 'Stop',
    title: '',
    message: refusal?.slice(0, LONGEST_REFUSAL) ?? '',
  };
}

/** Where no word is offered nothing passes. */
function ruleOf(words: Validation['words']): Excel.DataValidationRule {
  const source = 'sheet' in words ? `=${quotedSheet(words.sheet)}!${absoluteAddress(words.area)}` : words.join(',');
  return source === '' ? { custom: { formula: '=FALSE' } } : { list: { inCellDropDown: true, source } };
}
