/** Owns the form of the service hours: the whole week in one line, since days that are not named have no service. */
import { useState } from 'preact/hooks';
import type { DecidedSetting, WrittenSetting } from '../../../model/settings';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { common, useSay } from '../words';
import { decidedHours } from './hours';

interface HoursFormProps {
  readonly lines: readonly WrittenSetting[];
  readonly isBusy: boolean;
  readonly onDecide: (settings: readonly DecidedSetting[]) => Promise<boolean>;
}

export function HoursForm({ lines, isBusy, onDecide }: HoursFormProps) {
  const say = useSay();
  const [typed, type] = useState<string>();
  const standing = lines.map(({ subject, value }) => `${subject} ${value}`).join('；');
  const text = typed ?? standing;
  const save = async (event: Event) => {
    event.preventDefault();
    if (await onDecide(decidedHours(text, lines))) type(undefined);
  };
  return (
    <form class="row fields" onSubmit={save}>
      <Field
        label={say({ zh: '服务时间', en: 'Service hours' })}
        hint={say({
          zh: '空白照默认。如 每天 08:30-17:30；各天不同写全七天：周一至周五 08:30-12:00、13:30-17:30；周六 09:00-12:00；周日 休',
          en: 'Blank: the default. Such as 每天 08:30-17:30, or the whole week: 周一至周五 08:30-17:30；周六 09:00-12:00；周日 休',
        })}
      >
        <textarea rows={2} value={text} onInput={event => type(event.currentTarget.value)} />
      </Field>
      <Button type="submit" disabled={isBusy || text.trim() === standing}>
        {say(common.save)}
        <span class="unseen"> {say({ zh: '服务时间', en: 'Service hours' })}</span>
      </Button>
    </form>
  );
}
