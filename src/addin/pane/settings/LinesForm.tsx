/** Owns the form of a setting of several lines: those that stand, each to be taken back, and one to add. */
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../../model/language';
import type { DecidedSetting, SettingItemId, WrittenSetting } from '../../../model/settings';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { useSay } from '../words';

interface LinesFormProps {
  readonly title: Bilingual;
  readonly hint: Bilingual;
  readonly lines: readonly WrittenSetting[];
  readonly subject: Bilingual;
  readonly parameter?: Bilingual;
  readonly value: Bilingual;
  readonly words?: readonly string[];
  readonly item: SettingItemId;
  readonly isBusy: boolean;
  readonly onDecide: (setting: DecidedSetting) => Promise<boolean>;
}

const nothing = { subject: '', parameter: '', value: '' };

export function LinesForm(props: LinesFormProps) {
  const { title, hint, lines, subject, parameter, value, words, item, isBusy, onDecide } = props;
  const say = useSay();
  const [typed, type] = useState(nothing);
  const add = async (event: Event) => {
    event.preventDefault();
    if (await onDecide({ item, ...typed })) type(nothing);
  };
  return (
    <details>
      <summary>
        {say(title)}
        <span class="soft">
          {' '}
          ·{' '}
          {lines.length > 0
            ? lines.map(line => `${line.subject} ${line.value}`).join('；')
            : say({ zh: '默认', en: 'default' })}
        </span>
      </summary>
      <form class="inside" onSubmit={add}>
        <p class="soft">{say(hint)}</p>
        {lines.length > 0 && (
          <ul class="list">
            {lines.map(line => (
              <li key={`${line.subject} ${line.parameter}`}>
                <span class="row">
                  <span class="grow">
                    {line.subject} {line.parameter} <strong>{line.value}</strong>
                  </span>
                  <Button
                    class="small"
                    disabled={isBusy}
                    onClick={() => onDecide({ item, subject: line.subject, parameter: line.parameter, value: '' })}
                  >
                    {say({ zh: '删去', en: 'Remove' })}
                    <span class="unseen"> {line.subject}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        <Field label={say({ zh: '对象', en: 'Subject' })} hint={say(subject)}>
          <input
            value={typed.subject}
            onInput={event => type({ ...typed, subject: event.currentTarget.value.trim() })}
          />
        </Field>
        {parameter && (
          <Field label={say({ zh: '参数', en: 'Parameter' })} hint={say(parameter)}>
            <input
              value={typed.parameter}
              onInput={event => type({ ...typed, parameter: event.currentTarget.value.trim() })}
            />
          </Field>
        )}
        <Field label={say({ zh: '值', en: 'Value' })} hint={say(value)}>
          {words ? (
            <select value={typed.value} onChange={event => type({ ...typed, value: event.currentTarget.value })}>
              <option value="">{say({ zh: '请选择…', en: 'Choose…' })}</option>
              {words.map(word => (
                <option key={word} value={word}>
                  {word}
                </option>
              ))}
            </select>
          ) : (
            <input value={typed.value} onInput={event => type({ ...typed, value: event.currentTarget.value })} />
          )}
        </Field>
        <Button type="submit" disabled={isBusy || typed.subject === '' || typed.value.trim() === ''}>
          {say({ zh: '添加', en: 'Add' })}
        </Button>
      </form>
    </details>
  );
}
