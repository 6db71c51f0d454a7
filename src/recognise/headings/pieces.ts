/** Owns combined headings: one column that is headed for several fields. */
import { squeeze } from '../../model/text';
import { headingForms } from './text';

const everything = '业主 客户 住户 报修人 投诉人 联系人 购房人'
  .split(' ')
  .flatMap(who => [`${who}信息`, `${who}资料`, `${who}情况`]);
const bundles = new Map<string, readonly string[]>([
  ...everything.map(heading => [heading, ['姓名', '房号', '电话']] as const),
  ...['房号姓名', '姓名房号', '房号业主', '业主姓名房号', '房号业主姓名'].map(
    heading => [heading, ['姓名', '房号']] as const,
  ),
  ...['姓名电话', '业主电话姓名', '业主姓名电话', '客户姓名电话'].map(heading => [heading, ['姓名', '电话']] as const),
]);

/** The headings that a combined one is made of: 业主姓名/房号, 报修人（电话）, 客户信息. Empty for a single heading. */
export function piecesOf(text: string): readonly string[] {
  const [form = ''] = headingForms(text);
  const bundle = bundles.get(form);
  if (bundle) return bundle;
  const bracketed = /^([^()]+)\(([^()]+)\)$/.exec(squeeze(text));
  if (bracketed) return [bracketed[1]!, bracketed[2]!];
  return form.includes('/') ? form.split('/') : [];
}
