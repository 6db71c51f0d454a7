/** Owns long lists: what is in view is drawn, and a little around it, so that ten thousand findings cost what twenty do. On paper all are. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** So many items come and go together. */
const BLOCK = 5;
/** How high a block may be, in pixels, before any was drawn. */
const HEIGHT = 800;

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ComponentChildren;
}

/** The first and the last are always drawn, and the neighbours of what is in view: who goes by keyboard never steps over an item. */
export function LongList<Item>({ items, keyOf, draw }: LongListProps<Item>) {
  const list = useRef<HTMLDivElement>(null);
  const blocks = Math.ceil(items.length / BLOCK);
  const { inView, heights } = useBlocksInView(list, blocks);
  const isPrinting = usePrinting();
  const isDrawn = (block: number) =>
    isPrinting || block === 0 || block === blocks - 1 || [block - 1, block, block + 1].some(one => inView.has(one));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element may hold items alone, and these stand in blocks
    <div class="list" role="list" ref={list}>
      {Array.from({ length: blocks }, (_, block) => {
        const from = block * BLOCK;
        if (!isDrawn(block)) {
          const height = heights.get(block) ?? heights.get(0) ?? HEIGHT;
          return <div key={block} data-block={block} style={{ height: `${height}px` }} />;
        }
        return (
          <div key={block} data-block={block}>
            {items.slice(from, from + BLOCK).map((item, index) => (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={keyOf(item)}
                class="item"
                role="listitem"
                aria-setsize={items.length}
                aria-posinset={from + index + 1}
              >
                {draw(item)}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** What must not go though it left the view: what has the focus, and what a person has opened. */
const IN_USE = ':focus-within, :has([aria-expanded="true"], dialog)';

/** Which blocks of a list are in view, and how high those were that were drawn. */
function useBlocksInView(list: RefObject<HTMLElement | null>, blocks: number) {
  const [inView, setInView] = useState<ReadonlySet<number>>(new Set([0]));
  const heights = useRef(new Map<number, number>()).current;
  useEffect(() => {
    const observer = new IntersectionObserver(entries =>
      setInView(before => {
        const now = new Set(before);
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const block = Number((target as HTMLElement).dataset.block);
          if (target.childElementCount > 0) heights.set(block, boundingClientRect.height);
          if (isIntersecting) now.add(block);
          else if (!target.matches(IN_USE)) now.delete(block);
        }
        return now;
      }),
    );
    for (const block of list.current!.children) observer.observe(block);
    return () => observer.disconnect();
  }, [list, blocks, heights]);
  return { inView, heights };
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const [begin, end] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
