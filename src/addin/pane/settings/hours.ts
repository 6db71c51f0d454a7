/** Owns the service hours of a week as one typed line. */
import type { DecidedSetting, WrittenSetting } from '../../../model/settings';

/** `周一至周五 08:30-17:30；周六 休` as lines; those that stand and are not among them are taken back. */
export function decidedHours(text: string, standing: readonly WrittenSetting[]): DecidedSetting[] {
  const pieces = text
    .split(/[；;\n]/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '');
  const wanted = pieces.map((piece): DecidedSetting => {
    const [, subject = '每天', value = piece] = /^([^\d\s]+)\s*(.+)$/.exec(piece) ?? [];
    return { item: 'hours', subject, parameter: '', value };
  });
  const gone = standing.filter(({ subject }) => !wanted.some(one => one.subject === subject));
  return [
    ...gone.map(({ subject }): DecidedSetting => ({ item: 'hours', subject, parameter: '', value: '' })),
    ...wanted,
  ];
}
