/** Owns the tie between a session and what is drawn of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../session';
import type { SessionState } from '../session/state';

/** The session's state, drawn anew at every change of it. */
export function useSession(session: Session): SessionState {
  const [state, draw] = useState(session.state);
  useEffect(() => {
    draw(session.state);
    return session.watch(() => draw(session.state));
  }, [session]);
  return state;
}
