/** Owns how price lists are written: one spelling for digits, signs and units, and a text cut into its clauses. */
import { numeral } from '../../model/numerals';
import { halfWidth } from '../../model/text';

/** A number in a {@link wording}. */
export const NUMBER = String.raw`\d+(?:\.\d+)?`;

/** A unit in a {@link wording}, behind a number or a slash; as \p{L} its letters took 10 ms to compile in every expression that has it. */
export const UNIT = String.raw`(?:(?![元折每起按以及的])[a-z\u3400-\u9fff㎡]){1,4}?`;

/** A regular expression for spelled texts. They hold no spaces, so it may be laid out with some. */
export function wording(parts: TemplateStringsArray, ...sources: readonly string[]): RegExp {
  return new RegExp(String.raw(parts, ...sources).replace(/\s+/g, ''), 'u');
}

/** Without the quantity nothing can be said of these, while a blank number of taps means one. */
const measured = new Set(['㎡', '小时', '米', '月', '天', '日', '公里', '公斤', '吨', '立方']);

export function isMeasured(unit: string): boolean {
  return measured.has(unit);
}

/**
 * One spelling: half-width, small letters, no spaces or currency signs, `-` for every sign of a range, no thousands separators,
 * ㎡ / 小时 / 米 for all their spellings, digits for small Chinese numerals before a unit (两小时 → 2小时, 八五折 → 8.5折).
 */
export function spelled(text: string): string {
  return respellings.reduce((spelling, respell) => respell(spelling), halfWidth(text).toLowerCase());
}

const respellings: readonly ((text: string) => string)[] = [
  text => text.replace(/\n|\s+(?=[\d一两二三半.]+[^\d\s]{1,2}起)/g, ';').replace(/\s+/g, ''),
  text => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/¥|人民币|rmb/g, ''),
  text => text.replace(/平方米|平方|平米|m²|m2|(?<=[\d/每])平(?!台)/g, '㎡'),
  text => text.replace(/个?小时|个?钟头|(?<=[\d/])h(?![a-z])|(?<=\/)时/g, '小时'),
  text => text.replace(/延长?米|(?<=[\d/])m(?![a-z])/g, '米'),
  text => text.replace(/(?<=[\d元㎡时])(?:[-–—―~～∼]+|至|到)(?=\d)/g, '-'),
  text => text.replace(/≦|<=|⩽/g, '≤').replace(/≧|>=|⩾/g, '≥'),
  text => text.replace(/[一二三四五六七八九]{2}(?=折)/g, digits => `${numeral(digits[0]!)}.${numeral(digits[1]!)}`),
  text => text.replace(/[一二两三四五六七八九]?十?[一二三四五六七八九]?(?=[个只台盏套把扇件次㎡米折]|小时)/g, digitsOf),
];

function digitsOf(chinese: string): string {
  return chinese === '' ? '' : String(numeral(chinese) ?? chinese);
}

/** The clauses of a text in its one spelling, brackets being clauses of their own. A colon joins what it explains (材料:全包). */
export function clausesOf(text: string): readonly string[] {
  return spelled(text)
    .replace(/:/g, '')
    .replace(/(?:\+|另?加)(?=材料|配件|耗材|辅料)/g, ';另计')
    .split(/[,;。、!()[\]【】]+/)
    .filter(clause => clause !== '');
}

/** A unit in its one spelling, from a unit column or from behind a price: `元/平方米` → `㎡`. Undefined where there is none. */
export function unitOf(text: string | undefined): string | undefined {
  const unit = spelled(text ?? '').replace(/^(?:元?[/每]|元$)/, '');
  return unit === '' || unit === '-' ? undefined : unit;
}
