/** Owns what is said of wrong 城市费率 lines: what is wrong, and how to write it. */
import type { FeeCharge, FeeRule } from '../../model/fee';
import type { Decimal } from '../../model/money';
import type { Wrong } from './items';
import type { SettingLine } from './lines';

export function unknownFee(written: string, fees: readonly FeeRule[]): Wrong {
  const names = fees.map(({ title }) => title.zh).join('、');
  return {
    part: 'subject',
    message: {
      zh: `“${written}”不是由当地定费率的费种，此行不用。可以写：${names}，后面可带起用日期，如 2024-12-01起`,
      en: `"${written}" is no fee that the city sets; the line is not used`,
    },
  };
}

export function wrongDay(written: string): Wrong {
  return fault('subject', `看不懂起用日期“${written}”。请写成 2024-12-01起`, `"${written}" is no day`);
}

export function wrongTier(written: string): Wrong {
  return fault(
    'parameter',
    `看不懂面积档“${written}”。请写 140以下、140以上 或 90至140，不分档留空；费率表只按面积分档，不分首套、二套`,
    `"${written}" is no range of areas such as 140以下, 140以上 or 90至140`,
  );
}

export function wrongRate(written: string, basis: FeeCharge['basis'] | undefined): Wrong {
  return basis === 'area'
    ? fault(
        'value',
        `“${written}”应为每平方米的元数（0 或不小于 1），如 80`,
        `"${written}" should be yuan a square metre, 0 or from 1 up`,
      )
    : fault(
        'value',
        `“${written}”应为占总价的比例（不超过 10%），如 1% 或 0.01`,
        `"${written}" should be a share of the price up to 10%, such as 1% or 0.01`,
      );
}

export function notJoined({ parameter }: SettingLine, above: Decimal): Wrong {
  return fault(
    'parameter',
    `写了“${parameter}”，却没有到 ${above} 为止的一档。请补上一行，如“${above}以下”`,
    `"${parameter}" is here, but no line ends at ${above}`,
  );
}

export function saidTwice({ parameter }: SettingLine): Wrong {
  return fault(
    'parameter',
    `${parameter === '' ? '不分档的费率' : `“${parameter}”`}和别的行说的是同样的面积，不知按哪一行。请只留一行`,
    'another line speaks of the same areas; leave one of them',
  );
}

function fault(part: Wrong['part'], zh: string, en: string): Wrong {
  return {
    part,
    message: { zh: `${zh}。改好以前，这个费种不算`, en: `${en}; until then the fee is not worked out` },
  };
}
