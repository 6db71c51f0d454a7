/** Owns the dialogue that asks something before anything is written: the browser's own, so Esc closes it and the focus comes back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { common, useSay } from '../words';

interface AskProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button that goes ahead says. */
  readonly go: string;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly canGo?: boolean;
}

export function Ask({ title, children, go, onGo, onClose, canGo = true }: AskProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="pane pane-dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={event => {
          event.preventDefault();
          if (canGo) onGo();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div class="row">
          <button class="button primary" type="submit" disabled={!canGo}>
            {go}
          </button>
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {say(common.cancel)}
          </button>
        </div>
      </form>
    </dialog>
  );
}
