/** Owns the fees of the handbook: each profile's versions, what is charged, from when, by which source and how well that is known. */
import { type FeeRule, type FeeVersion, feeProfiles, feeProfileTitles } from '../../model/fee';
import type { Bilingual } from '../../model/language';
import type { AnyCondition } from '../../model/rule';
import { type Block, either, quoted, say, type Telling } from './blocks';
import { bookName } from './names';
import { feeInputs, feeValues, grades } from './words';

/** How a workbook chooses between the profiles, and where the city's figures come from. */
export function feeIntroduction(telling: Telling): Block {
  const names = either(
    telling,
    feeProfiles.map(profile => feeProfileTitles[profile].zh),
  );
  return { kind: 'text', text: say(telling, introduction, { names }) };
}

const introduction: Bilingual = {
  zh: '每项税费有两种口径，在「管家设置」的“费用口径”里选{names}，不选就按源文件口径。选了国家口径，收费按国家口径算，不再拿源文件的费率核对台账里的金额；把握为 C 的待核实，不当作依据。由当地规定的，照“城市费率”里填的算，没有填就不算。',
  en: 'Each fee has two profiles; 费用口径 in 管家设置 chooses {names}, the first where nothing is chosen. By the second, fees are worked out by the regulations and no amount is checked against the source text’s rates; what is known only as C is to be confirmed and not cited as law. What the city sets is worked out by the 城市费率 lines there, and not at all without them.',
};

export function feeBlocks(fee: FeeRule, telling: Telling): Block[] {
  const { language } = telling;
  const spec = telling.rules.registers.find(({ id }) => id === fee.register);
  const nameOf = (input: string): string => {
    const field = spec?.fields.find(({ id }) => id === input);
    return quoted(telling, [field?.title[language] ?? feeInputs[input]?.[language] ?? input]);
  };
  const place = `${bookName(fee.register, telling)}${nameOf(fee.field)}`;
  const versions = feeProfiles.flatMap(profile => fee.profiles[profile].map(version => ({ profile, version })));
  const head: readonly Bilingual[] = [
    { zh: '口径', en: 'Profile' },
    { zh: '何时起用', en: 'In force' },
    { zh: '什么情况', en: 'Where' },
    { zh: '怎么收', en: 'Charge' },
    { zh: '谁交', en: 'Payer' },
    { zh: '出处', en: 'Source' },
    { zh: '把握', en: 'How well known' },
  ];
  return [
    { kind: 'heading', level: 3, text: `${fee.title[language]} \`${fee.id}\`` },
    {
      kind: 'text',
      text: `${fee.why[language]}${say(telling, { zh: '（{clause}；写在{place}）', en: ' ({clause}; written in {place})' }, { clause: fee.clause, place })}`,
    },
    {
      kind: 'table',
      head: head.map(title => title[language]),
      rows: versions.map(({ profile, version }) => [
        feeProfileTitles[profile][language],
        periodText(version, nameOf, telling),
        version.when ? whenText(version.when, nameOf, telling) : say(telling, { zh: '一律', en: 'always' }),
        chargeText(version, telling),
        version.payer[language],
        version.source[language],
        say(telling, grades[version.grade]),
      ]),
    },
    {
      kind: 'list',
      items: versions.flatMap(({ version }) =>
        version.note ? [{ label: version.source[language], text: version.note[language] }] : [],
      ),
    },
  ];
}

function periodText(
  { from, to, keyDate = [] }: FeeVersion,
  nameOf: (input: string) => string,
  telling: Telling,
): string {
  if (from === undefined && to === undefined) return say(telling, { zh: '不限', en: 'any time' });
  const values = {
    from: from ?? '',
    to: to ?? '',
    by: keyDate.map(nameOf).join(say(telling, { zh: '，没有则', en: ', else ' })),
  };
  const period: Bilingual =
    to === undefined ? { zh: '{from} 起', en: 'from {from}' } : { zh: '{from} 至 {to}', en: '{from} to {to}' };
  return say(telling, { zh: `${period.zh}（看{by}）`, en: `${period.en} (by {by})` }, values);
}

function whenText(condition: AnyCondition, nameOf: (input: string) => string, telling: Telling): string {
  if ('condition' in condition) return condition.condition;
  if ('fact' in condition) {
    const values = [condition.value].flat().map(value => feeValues[String(value)]?.[telling.language] ?? String(value));
    const isFilled = condition.operator === 'is' && condition.value === 'filled';
    const gap = telling.language === 'zh' ? '' : ' ';
    if (isFilled) return `${nameOf(condition.fact)}${gap}${say(telling, { zh: '已知', en: 'is known' })}`;
    const operator = say(telling, telling.vocabulary.operators[condition.operator]!);
    return `${nameOf(condition.fact)}${gap}${operator}${gap}${values.join(say(telling, { zh: '、', en: ', ' }))}`;
  }
  const [parts, joint] =
    'all' in condition
      ? [condition.all, { zh: '，并且', en: ', and ' }]
      : [condition.any, { zh: '，或者', en: ', or ' }];
  return parts.map(part => whenText(part, nameOf, telling)).join(say(telling, joint));
}

function chargeText({ charge, rounding }: FeeVersion, telling: Telling): string {
  const basis: Bilingual = charge.basis === 'area' ? { zh: '面积', en: 'area' } : { zh: '总价', en: 'price' };
  const unit: Bilingual = charge.basis === 'area' ? { zh: '元/平方米', en: 'yuan/m²' } : { zh: '', en: '' };
  const rateText = (rate: string) => `${rate}${say(telling, unit)}`;
  const parts: string[] = [];
  if (charge.cityTable) parts.push(say(telling, { zh: '当地费率表', en: 'the city table' }));
  if (charge.rate !== undefined) parts.push(rateText(charge.rate));
  for (const { upTo, rate } of charge.tiers ?? []) {
    const tier: Bilingual =
      upTo === undefined
        ? { zh: '超过的 {rate}', en: 'above: {rate}' }
        : { zh: '{upTo} 平方米以内 {rate}', en: 'up to {upTo} m²: {rate}' };
    parts.push(say(telling, tier, { upTo: upTo ?? '', rate: rateText(rate) }));
  }
  const rounded: Bilingual = { zh: '，四舍五入到{place}', en: ', half-up to {place}' };
  const place: Bilingual = rounding.decimals === 2 ? { zh: '分', en: '0.01' } : { zh: '角', en: '0.1' };
  const free = rounding.freeBelow
    ? say(telling, { zh: '，不足 {free} 元不收', en: ', nothing below {free} yuan' }, { free: rounding.freeBelow })
    : '';
  return `${say(telling, basis)} × ${parts.join(say(telling, { zh: '，', en: ', ' }))}${say(telling, rounded, { place: say(telling, place) })}${free}`;
}
