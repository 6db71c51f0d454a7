/** Owns what a person decided in the pane, laid over what already stands on 管家设置. */
import { type DecidedSetting, type SettingItemId, type Settings, switchWords } from '../../model/settings';
import { severities, severityTitles } from '../../model/severity';
import type { Kept, KeptLine } from './kept';
import { keyOf } from './line';

/** The kept lines, those that were decided with their new value. A note stays, also beside a value that was taken back. */
export function withDecided(kept: Kept, decided: readonly DecidedSetting[]): Kept {
  const lines = new Map<string, readonly KeptLine[]>(kept.lines);
  for (const setting of decided) {
    const key = keyOf(setting.item, setting.subject, setting.parameter);
    const notes = (lines.get(key) ?? []).map(line => line.note).filter(Boolean);
    if (setting.value === '' && notes.length === 0) lines.delete(key);
    else lines.set(key, [{ ...setting, note: notes.join('；') }]);
  }
  return { ...kept, lines };
}

/** Lines that a back-test can try before they are written. */
export const triedItems = ['parameter', 'severity', 'onOff'] as const satisfies readonly SettingItemId[];
export type TriedSetting = DecidedSetting & { readonly item: (typeof triedItems)[number] };

/** The settings as they would be with these lines on the sheet. A blank value is the rules' own. */
export function settingsWith(settings: Settings, decided: readonly TriedSetting[]): Settings {
  return decided.reduce(withOne, settings);
}

function withOne(settings: Settings, { item, subject: check, parameter, value }: TriedSetting): Settings {
  switch (item) {
    case 'parameter': {
      const { [parameter]: _, ...others } = settings.parameters[check] ?? {};
      const own = value === '' ? others : { ...others, [parameter]: value };
      return { ...settings, parameters: { ...settings.parameters, [check]: own } };
    }
    case 'severity': {
      const { [check]: _, ...others } = settings.severities;
      const severity = severities.find(one => severityTitles[one].zh === value);
      return { ...settings, severities: severity ? { ...others, [check]: severity } : others };
    }
    case 'onOff': {
      const others = settings.off.filter(id => id !== check);
      return { ...settings, off: value === switchWords.off ? [...others, check] : others };
    }
  }
}
