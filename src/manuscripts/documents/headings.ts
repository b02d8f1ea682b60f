import { type Block, type Inline, mapTree, wordsOf } from '../../pandoc/index.ts';
import { contentOf, para } from './shapes.ts';

/**
 * Headings that begin at the second level, as the title of the article is the first, and go down one
 * level at a time. An empty one goes; one that holds only a picture is a paragraph.
 */
export function plainHeadings(blocks: readonly Block[]): readonly Block[] {
  const open: number[] = [];
  return mapTree(blocks, (node) => {
    const header = contentOf('Header', node);
    if (!header) return undefined;
    const [level, attr, words] = header;
    if (wordsOf(words).trim() === '') return words.length === 0 ? [] : para(words);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return { t: 'Header', c: [Math.min(6, open.length + 1), attr, oneLine(words)] };
  });
}

/** A heading is one line. */
function oneLine(words: readonly Inline[]): Inline[] {
  return words.map((each) => (each.t === 'LineBreak' ? { t: 'Space' } : each));
}

/** Takes the heading that only says the title again, or that is to be the title, off the front. */
export function takeTitle(
  blocks: readonly Block[],
  title: string | undefined,
): { readonly blocks: readonly Block[]; readonly title?: readonly Inline[] } {
  const at = blocks.findIndex(({ t }) => t === 'Header');
  const header = contentOf('Header', blocks[at]);
  if (!header) return { blocks };
  const words = wordsOf(header[2]);
  const without = blocks.filter((_, each) => each !== at);
  if (title !== undefined)
    return fold(words) === fold(title) && at <= 3 ? { blocks: without } : { blocks };
  const alike = blocks.filter((block) => contentOf('Header', block)?.[0] === header[0]);
  const isTitle = at === 0 && header[0] === 1 && alike.length === 1 && words.trim() !== '';
  return isTitle ? { blocks: without, title: header[2] } : { blocks };
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
