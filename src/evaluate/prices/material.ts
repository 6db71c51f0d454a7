/** Owns who pays the material: what 含材料费, 材料另计 and 15元材料费另计 say. */
import type { Material } from './tariff';
import { NUMBER, spelled, wording } from './wording';

const MATERIAL = '(?:材料|耗材|配件|主材|辅料|料)费?';

const fixed = wording`(?: ^ | [^\d.-] ) (?<before>${NUMBER})元${MATERIAL} | ${MATERIAL} (?<after>${NUMBER})元? $`;
const extra = wording`
    [不未无][含包].*${MATERIAL}
  | ${MATERIAL}.*(?: 另 | 自备 | 自理 | 自费 | 自购 | 除外 | [不未][含包] )
  | 另[计收算付外].*${MATERIAL}
  | (?: 业主 | 客户 | 住户 )(?: 自备 | 自购 | 提供 )
  | ^[含包]括?辅料
  | ${MATERIAL} ${NUMBER}元?-`;
const included = wording`[含包].*${MATERIAL} | ${MATERIAL}.*(?: [含包] | 免费 ) | 全包 | 包工包?料`;

/** What a spelled clause says of the material; undefined where it speaks of something else. */
export function materialOf(clause: string): Material | undefined {
  const { before, after } = fixed.exec(clause)?.groups ?? {};
  const perUnit = before ?? after;
  if (perUnit !== undefined) return Number(perUnit) === 0 ? 'unstated' : { perUnit };
  if (extra.test(clause)) return 'extra';
  return included.test(clause) ? 'included' : undefined;
}

/** What a material column says. Words that are not understood leave it open: at cost on top. */
export function materialOfColumn(text: string | undefined): Material | undefined {
  const words = spelled(text ?? '').replace(/[()]/g, '');
  if (/^(?:[-/]|无|不需要?)?$/.test(words)) return undefined;
  return materialOf(`材料${words}`) ?? 'extra';
}
