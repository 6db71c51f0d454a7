/** Owns validations as XML of a worksheet: the words that cells offer, and what is said to who types anything else. */
import { absoluteAddress, areaAddress, quotedSheet } from '../../model/address';
import { LONGEST_OFFER, type Validation } from '../../model/change';
import { encodeAttribute, encodeText } from './xml-text';

/** Excel’s own limit, in characters. */
const LONGEST_REFUSAL = 225;

/** The `dataValidations` of ECMA-376 part 1, 18.3.1.33; empty where there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ areas, words, refusal }: Validation): string {
  const told =
    refusal === undefined ? '' : ` showErrorMessage="1" error="${encodeAttribute(refusal.slice(0, LONGEST_REFUSAL))}"`;
  const places = areas.map(areaAddress).join(' ');
  const [type, formula] = ruleOf(words);
  return `<dataValidation type="${type}" allowBlank="1" showInputMessage="1"${told} sqref="${places}"><formula1>${encodeText(formula)}</formula1></dataValidation>`;
}

/** The kind of rule and its formula; where no word is offered nothing passes. */
function ruleOf(words: Validation['words']): readonly [type: 'list' | 'custom', formula: string] {
  if (!isWords(words)) return ['list', `${quotedSheet(words.sheet)}!${absoluteAddress(words.area)}`];
  return words.length === 0 ? ['custom', 'FALSE'] : ['list', literal(words)];
}

/** In a formula's quotes; Excel repairs files whose list is longer than it allows. */
function literal(words: readonly string[]): string {
  const list = words.join(',');
  if (list.length > LONGEST_OFFER || words.some(word => word.includes(',')))
    throw new TypeError(`no list of words: ${list}`);
  return `"${list.replaceAll('"', '""')}"`;
}

function isWords(words: Validation['words']): words is readonly string[] {
  return Array.isArray(words);
}
