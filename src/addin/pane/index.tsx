/** Owns the pane: its tabs, and what stands above and below every view. */
import type { Session } from '../session';
import { useSession } from './use-session';

export function Pane({ session }: { session: Session }) {
  const { checked, running, trouble, told, language } = useSession(session);
  return (
    <section class="pane">
      <button type="button" class="primary" onClick={() => session.check()}>
        {language === 'zh' ? '检查' : 'Check'}
      </button>
      {session.desk.saveCopy && checked && (
        <button type="button" onClick={() => session.saveCopy()}>
          {language === 'zh' ? '保存检查副本' : 'Save the checked copy'}
        </button>
      )}
      <p role="status">{running?.progress?.step}</p>
      {told && <p role="status">{told[language]}</p>}
      {trouble && <p role="alert">{trouble.sentence[language]}</p>}
      <ul>
        {checked?.findings.map(finding => (
          <li key={finding.check + finding.cells.join()}>
            <button type="button" onClick={() => session.desk.goTo(finding.sheet, finding.cells[0]!)}>
              {finding.sheet} {finding.message[language]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
