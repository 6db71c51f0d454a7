/** Owns the dialogue that asks something before anything is written: the browser's own, so Esc closes it and the focus comes back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { common, useSay } from '../words';
import { Button } from './Button';

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
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="pane pane-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={event => {
        if (event.key === 'Escape') dialog.current?.close(); // not every web view that Excel uses does so by itself
      }}
    >
      <form
        method="dialog"
        onSubmit={event => {
          event.preventDefault();
          if (!canGo) return;
          dialog.current?.close();
          onGo();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        {children}
        <div class="row">
          <Button class="primary" type="submit" disabled={!canGo}>
            {go}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{say(common.cancel)}</Button>
        </div>
      </form>
    </dialog>
  );
}
