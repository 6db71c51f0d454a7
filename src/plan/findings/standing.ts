/** Owns the words of a finding's standing: written by a check, read by the next, and typed by people who set a finding aside. */
import type { KnownFinding } from '../../model/finding';
import type { Bilingual } from '../../model/language';

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
