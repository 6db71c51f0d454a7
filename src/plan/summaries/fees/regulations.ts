/** Owns where the figures of the regulations are from: cited as law only where the text was read, else as still to be confirmed. */
import type { FeeLine } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import type { RuleSet } from '../../../model/rule';

/** One note a fee and regulation; none where the regulations have nothing for these fees. */
export function regulationNotes(lines: readonly FeeLine[], { fees }: RuleSet): Bilingual[] {
  const notes = new Map<string, Bilingual>();
  for (const { fee, national } of lines) {
    const title = fees.find(({ id }) => id === fee)?.title;
    if (!national || !title) continue;
    const { source, version, grade } = national;
    const isLaw = grade === 'A' || grade === 'B';
    notes.set(`${fee} ${version}`, {
      zh: `${title.zh}的国家规定：${source.zh}${isLaw ? '' : '（尚待核实，请向当地税务、登记部门确认）'}。`,
      en: `Regulations on the ${title.en.toLowerCase()}: ${source.en}${isLaw ? '' : ' (to be confirmed: ask the local authorities)'}.`,
    });
  }
  return [...notes.values()];
}
