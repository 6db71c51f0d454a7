/** Owns the form of a setting that has one value: typed or chosen, saved on its own; blank is the default. */
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../../model/language';
import type { DecidedSetting, SettingItemId } from '../../../model/settings';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { common, useSay } from '../words';

interface ValueFormProps {
  readonly title: Bilingual;
  readonly hint: Bilingual;
  /** What stands on the sheet now. */
  readonly standing: string;
  readonly item: SettingItemId;
  readonly words?: readonly string[];
  readonly isBusy: boolean;
  readonly onDecide: (setting: DecidedSetting) => Promise<boolean>;
}

export function ValueForm({ title, hint, standing, item, words, isBusy, onDecide }: ValueFormProps) {
  const say = useSay();
  const [typed, type] = useState<string>();
  const value = typed ?? standing;
  const save = async (event: Event) => {
    event.preventDefault();
    if (await onDecide({ item, subject: '', parameter: '', value: value.trim() })) type(undefined);
  };
  return (
    <form class="row fields" onSubmit={save}>
      <Field label={say(title)} hint={say(hint)}>
        {words ? (
          <select value={value} onChange={event => type(event.currentTarget.value)}>
            <option value="">{say({ zh: '默认', en: 'default' })}</option>
            {words.map(word => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        ) : (
          <input value={value} onInput={event => type(event.currentTarget.value)} />
        )}
      </Field>
      <Button type="submit" disabled={isBusy || value.trim() === standing}>
        {say(common.save)}
        <span class="unseen"> {say(title)}</span>
      </Button>
    </form>
  );
}
