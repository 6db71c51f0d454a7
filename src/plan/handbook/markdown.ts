/** Owns the handbook as Markdown, as it is printed and kept beside the rules. */
import type { Block, Item } from './blocks';

/** Ends with a line end. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks
    .map(blockText)
    .filter(text => text !== '')
    .join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'text':
      return inline(block.text);
    case 'list':
      return block.items.map(item => `- ${itemText(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map(cells => `| ${cells.map(cell).join(' | ')} |`)
        .join('\n');
  }
}

function itemText({ label, text }: Item): string {
  return label === undefined ? inline(text) : `**${inline(label)}** ${inline(text)}`;
}

/** Signs that Markdown would take for its own; ids in backticks stay. */
function inline(text: string): string {
  return text.replace(/[\\*_<>[\]#]/g, sign => `\\${sign}`).replaceAll('\n', ' ');
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|');
}
