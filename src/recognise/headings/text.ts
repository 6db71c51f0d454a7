/** Owns how headings are made comparable: spaces, line breaks, widths, units, brackets and required-marks don't matter. */
import { squeeze } from '../../model/text';

const ornaments = /[*★☆※:。.!?？"'“”‘’_=~^]/g;
const separators = /[、,;\\|&+·]|(?<=\p{Script=Han})[及和与或](?=\p{Script=Han})/gu;
const numbering = /^\(?\d{1,2}[).、](?=\p{Script=Han})/u;
const bracketed = /[([{【《〈「][^)\]}】》〉」]*[)\]}】》〉」]?/g;
const brackets = /[()[\]{}【】《》〈〉「」]/g;
const unit = /\/?(?:万元|元|㎡|m²|m2|平方米|平米|%)$/;

/** A heading as it is compared: half-width, lower case, without spaces and ornaments; every "and" is a slash. */
export function comparable(text: string): string {
  return squeeze(text)
    .replace(numbering, '')
    .replace(brackets, '')
    .toLowerCase()
    .replace(separators, '/')
    .replace(ornaments, '')
    .replaceAll('帐', '账')
    .replace(/^\/+|\/+$/g, '');
}

/** A title as it is compared from month to month: without its dates and numbers (包月清洁2026年7月 is 包月清洁). */
export function withoutDates(text: string): string {
  return comparable(text).replace(/\d+(?:年度?|月份?|日|号|期)?|[/-]/g, '');
}

/** The English words before or after the Chinese ones of the same heading. */
const translation = /^[a-z/]{4,}(?=\p{Script=Han})|(?<=\p{Script=Han})[a-z/]{2,}$/u;

/** The ways to read a heading, the most literal first: 面积(㎡) is 面积㎡ and 面积, 房号 Unit is 房号unit and 房号. */
export function headingForms(text: string): readonly string[] {
  const known = forms.get(text);
  if (known) return known;
  const literal = comparable(text);
  const found = [literal];
  const bare = comparable(squeeze(text).replace(bracketed, ''));
  if (bare !== '') found.push(bare);
  for (let form = bare; unit.test(form); ) {
    form = form.replace(unit, '');
    if (form.length >= 2) found.push(form);
  }
  found.push(bare.replace(translation, ''));
  const distinct = [...new Set(found)].filter(form => form !== '');
  if (text.length <= 40) forms.set(text, distinct);
  return distinct;
}

const forms = new Map<string, readonly string[]>();
