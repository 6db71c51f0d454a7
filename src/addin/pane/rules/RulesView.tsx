/** Owns the view 规则: every check in plain words with its clause; figures, severity and switch to change; a change tried on past days. */
import { useEffect, useState } from 'preact/hooks';
import type { ViewProps } from '..';
import { useSession } from '../use-session';
import { useSay } from '../words';
import { RuleItem } from './RuleItem';

export function RulesView({ session }: ViewProps) {
  const say = useSay();
  const { rules, checked } = useSession(session);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!rules) void session.loadRules();
  }, [rules, session]);
  if (!rules) return null;
  const wanted = text.trim().toLowerCase();
  const chapters = rules.chapters
    .map(chapter => ({
      ...chapter,
      checks: chapter.checks.filter(check =>
        `${say(check.title)} ${say(check.why)} ${check.clause} ${check.id} ${say(chapter.book)}`
          .toLowerCase()
          .includes(wanted),
      ),
    }))
    .filter(({ checks }) => checks.length > 0);
  return (
    <>
      {!checked && (
        <p class="soft">
          {say({
            zh: '先到「检查」检查一次，才能在这里改：改动记在这本台账的「管家设置」表。',
            en: 'Check the workbook first to change anything here: changes are written on its sheet 管家设置.',
          })}
        </p>
      )}
      <input
        type="search"
        placeholder={say({ zh: '搜索规则…', en: 'Search the rules…' })}
        aria-label={say({ zh: '搜索规则', en: 'Search the rules' })}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      {chapters.length === 0 && <p class="empty">{say({ zh: '没有符合的规则。', en: 'No rule fits.' })}</p>}
      {chapters.map(({ book, checks }) => (
        <section key={book.zh} class="view">
          <h2>
            {say(book)}（{checks.length}）
          </h2>
          {checks.map(check => (
            <RuleItem key={check.id} session={session} rule={check} />
          ))}
        </section>
      ))}
    </>
  );
}
