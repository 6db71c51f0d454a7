/** Owns long lists: the first so many, and a button for more, so that ten thousand findings draw as fast as ten. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { common, useSay } from '../words';
import { Button } from './Button';

const AT_ONCE = 50;

interface LongerProps<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => ComponentChildren;
}

/** A list; `draw` gives one `<li>` an item. */
export function Longer<Item>({ items, draw }: LongerProps<Item>) {
  const say = useSay();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul class="list">{items.slice(0, shown).map(draw)}</ul>
      {items.length > shown && (
        <Button onClick={() => setShown(shown + 4 * AT_ONCE)}>
          {say(common.more)} ({shown} / {items.length})
        </Button>
      )}
    </>
  );
}
