/** Owns the lines of 管家设置 about charges: whose figures are used, and what the city charges. No figure of a city stands there by itself. */
import { feeProfiles, feeProfileTitles } from '../../model/fee';
import type { RuleSet } from '../../model/rule';
import { openLines } from './general-lines';
import { line, type SettingsLine } from './line';

const OPEN_RATES = 6;

export function chargeLines({ fees }: RuleSet): SettingsLine[] {
  const byCity = fees.filter(({ profiles }) => profiles.seed.some(({ charge }) => charge.cityTable));
  const names = byCity.map(({ title }) => title.zh).join('、');
  return [
    line('feeProfile', {
      standing: feeProfileTitles.seed.zh,
      words: feeProfiles.map(profile => feeProfileTitles[profile].zh),
      about:
        '印花税、交易费按谁的数算。选国家口径：按规则手册“费用”一章的国家规定算，其中“待核实”的请先向税务、登记部门核实；这时不再按源文件的费率判金额不对',
    }),
    ...openLines(OPEN_RATES, {
      item: 'cityRate',
      standing: '不算',
      about: `照当地公布的数填，本产品不代填。“对象”写${names}，可带起用日期，如 契税 2024-12-01起；“参数”写面积档，如 140以下、140以上，不分档留空；“值”契税写 1% 这样的比例，维修基金写每平方米的元数。费率表不分首套、二套`,
    }),
  ];
}
