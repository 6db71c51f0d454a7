/** Owns the control totals of a month's slips. */
import type { ArchiveTotals } from '../../../model/archive';
import type { Bilingual } from '../../../model/language';
import { useSay } from '../words';

const titles: Readonly<Record<keyof ArchiveTotals, Bilingual>> = {
  slips: { zh: '单据（张）', en: 'Slips' },
  void: { zh: '其中作废', en: 'void' },
  amount: { zh: '应收（元）', en: 'Amount (yuan)' },
  paid: { zh: '已收', en: 'paid' },
  unpaid: { zh: '未收', en: 'unpaid' },
  uncollected: { zh: '不收', en: 'not collected' },
  unknown: { zh: '不明', en: 'unknown' },
  unreturned: { zh: '未返单（张）', en: 'Not returned' },
  unreconciled: { zh: '已收未交财务（张）', en: 'Paid, not with finance' },
};

export function Totals({ totals }: { totals: ArchiveTotals }) {
  const say = useSay();
  return (
    <table>
      <caption class="unseen">{say({ zh: '控制数', en: 'Control totals' })}</caption>
      <tbody>
        {(Object.keys(titles) as (keyof ArchiveTotals)[]).map(key => (
          <tr key={key}>
            <th scope="row">{say(titles[key])}</th>
            <td class="number">{totals[key]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
