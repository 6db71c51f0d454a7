/** Owns the lines of 管家设置 as they are written: the product's, with what a person wrote there. */
import { settingItems } from '../../model/settings';
import { type Kept, type KeptLine, shownKey } from './kept';
import { line, type SettingsLine } from './line';

/** Lines under one title. */
export interface Section<Line = FilledLine> {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface FilledLine extends SettingsLine {
  readonly value: string;
  readonly note: string;
}

/** Settings that no line of the product's can take, such as columns of a sheet that is not read now. */
export const othersTitle = '其他设置（现在没有用上）';

/** The sections with what was kept; nothing that sets something is left out. Notes that lost their line are among the loose texts. */
export function filledSections(
  sections: readonly Section<SettingsLine>[],
  kept: Kept,
): { readonly sections: readonly Section[]; readonly loose: readonly string[] } {
  const left = new Map(kept.lines);
  const notes = new Map(kept.notes);
  const filled = sections.map(({ title, lines }) => ({
    title,
    lines: lines.flatMap(one => filledLines(one, left, notes)),
  }));
  const others = [...left.values()].flat().map(other => ({ ...line(other.item, {}), ...other }));
  const lost = [...notes].map(([shown, note]) => [...(JSON.parse(shown) as string[]), note].filter(Boolean).join('　'));
  return {
    sections: others.length > 0 ? [...filled, { title: othersTitle, lines: others }] : filled,
    loose: [...kept.loose, ...lost],
  };
}

/** Takes what belongs to the line: one more line for each further time that it was set. Lines that a person began stand before the open one. */
function filledLines(
  one: SettingsLine,
  left: Map<string, readonly KeptLine[]>,
  notes: Map<string, string>,
): FilledLine[] {
  const shown = shownKey(settingItems[one.item].name, one.subject, one.parameter);
  const note = notes.get(shown) ?? '';
  notes.delete(shown);
  if (one.isOpen) return [...begun(one, left), { ...one, value: '', note }];
  const [first, ...more] = left.get(one.key) ?? [];
  left.delete(one.key);
  const own = { ...one, value: first?.value ?? '', note: [first?.note, note].filter(Boolean).join('；') };
  return [own, ...more.map(again => ({ ...one, value: again.value, note: again.note }))];
}

function begun(open: SettingsLine, left: Map<string, readonly KeptLine[]>): FilledLine[] {
  const own = [...left].filter(([, kept]) => kept[0]!.item === open.item);
  for (const [key] of own) left.delete(key);
  return own.flatMap(([, kept]) =>
    kept.map(({ subject, parameter, value, note }) => ({ ...open, subject, parameter, value, note })),
  );
}
