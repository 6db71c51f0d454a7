/** Owns the tabs of the workbook's sheets, with how many findings each has. */
import type { SheetOutline } from '../engine/cells';
import type { Texts } from './texts';

interface SheetTabsProps {
  readonly sheets: readonly SheetOutline[];
  readonly shown: string;
  readonly findings: ReadonlyMap<string, number>;
  readonly words: Texts;
  readonly onShow: (sheet: string) => void;
}

export function SheetTabs({ sheets, shown, findings, words, onShow }: SheetTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step && sheets[sheets.findIndex(({ name }) => name === shown) + step];
    if (!next) return;
    event.preventDefault();
    onShow(next.name);
  };
  return (
    <div class="sheets" role="tablist" aria-label={words.sheets} onKeyDown={onKeyDown}>
      {sheets.map(({ name, isHidden, isOurs }) => (
        <button
          key={name}
          ref={element => {
            if (name === shown) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          }}
          type="button"
          role="tab"
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          class={['sheet', isOurs && 'ours', isHidden && 'is-hidden'].filter(Boolean).join(' ')}
          onClick={() => onShow(name)}
        >
          {name}
          {findings.has(name) && <span class="count">{findings.get(name)}</span>}
          {isHidden && <span class="note"> ({words.hidden})</span>}
          {isOurs && <span class="unseen"> ({words.ours})</span>}
        </button>
      ))}
    </div>
  );
}
