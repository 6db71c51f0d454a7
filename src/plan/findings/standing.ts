/** Owns the words of a finding's standing: written by a check, read by the next, and typed by people who set a finding aside. */

import type { Bilingual } from '../../model/language';
import type { KnownFinding, Since } from '../../model/since';

export const standingTitles: Readonly<Record<KnownFinding['standing'], Bilingual>> = {
  new: { zh: '新增', en: 'new' },
  open: { zh: '未了', en: 'open' },
  baseline: { zh: '基线', en: 'baseline' },
  fixed: { zh: '已解决', en: 'fixed' },
  unchecked: { zh: '本次未查', en: 'unchecked' },
};

/** Undefined for a blank, and for any other word. */
export function standingOf(text: string): KnownFinding['standing'] | undefined {
  const word = text.trim().toLowerCase();
  const all = Object.keys(standingTitles) as KnownFinding['standing'][];
  return all.find(standing => standingTitles[standing].zh === word || standingTitles[standing].en === word);
}

/** The figures since the last check; undefined where there was none. The sheet's reader finds the moment behind 上次检查 and `last check`. */
export function sinceText(since: Since | undefined): Bilingual | undefined {
  if (since?.asOf === undefined) return undefined;
  const at = since.asOf.replace('T', ' ');
  return {
    zh: `上次检查 ${at} 以来：新增 ${since.new}、已解决 ${since.fixed}、未了 ${since.open}`,
    en: `since the last check ${at}: new ${since.new}, fixed ${since.fixed}, open ${since.open}`,
  };
}
