/** Owns the dialogue in which a person waives a finding: reason and name are needed, a last day may be given. */
import { useContext, useState } from 'preact/hooks';
import type { Finding } from '../../../model/finding';
import type { Session } from '../../session';
import { Ask } from '../parts/Ask';
import { Field } from '../parts/Field';
import { LanguageContext, useSay } from '../words';

interface WaiveProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly onClose: () => void;
}

export function WaiveDialog({ session, finding, onClose }: WaiveProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');
  const waive = () => {
    const { check, sheet, entry } = finding;
    void session.waive({ check, sheet, entry, reason: reason.trim(), by: by.trim(), ...(until !== '' && { until }) });
  };
  return (
    <Ask
      title={say({ zh: '豁免这一项', en: 'Waive this finding' })}
      go={say({ zh: '记入豁免登记', en: 'Write the waiver' })}
      onGo={waive}
      onClose={onClose}
      canGo={reason.trim() !== '' && by.trim() !== ''}
    >
      <p class="soft">{finding.message[language]}</p>
      <Field label={say({ zh: '原因', en: 'Reason' })}>
        <textarea rows={2} required value={reason} onInput={event => setReason(event.currentTarget.value)} />
      </Field>
      <Field label={say({ zh: '批准人', en: 'Approved by' })}>
        <input required value={by} onInput={event => setBy(event.currentTarget.value)} />
      </Field>
      <Field label={say({ zh: '有效期至', en: 'Until' })} hint={say({ zh: '空白指长期有效', en: 'blank: for good' })}>
        <input type="date" value={until} onInput={event => setUntil(event.currentTarget.value)} />
      </Field>
      <p class="soft">
        {say({
          zh: '在「豁免登记」表添一行，随时可以到表里删改。照样列出，但不上颜色。',
          en: 'Adds a line to 豁免登记, where it can be changed or removed. It stays listed, without colour.',
        })}
      </p>
    </Ask>
  );
}
