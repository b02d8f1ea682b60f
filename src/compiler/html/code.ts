import type { ElementContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import { append } from '../../article/index.ts';

/** Marks up the words of a program; absent where the language is not known. */
export type Highlight = (code: string, language: string) => ElementContent[] | undefined;

/**
 * A highlighter for the code of a text (highlight.js by lowlight: classes, no styles, no script),
 * loaded only where a block of code names its language.
 */
export async function highlighterFor(tree: Root): Promise<Highlight> {
  if (!namesLanguage(tree)) return () => undefined;
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  return (code, language) => {
    if (!lowlight.registered(language)) return undefined;
    return lowlight.highlight(language, code).children.filter((child) => child.type !== 'doctype');
  };
}

/** Longer programs stay plain: highlighting takes time that grows with their length. */
export const longestHighlighted = 100_000;

function namesLanguage(tree: Root): boolean {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'code' && node.lang) return true;
    if ('children' in node) append(open, node.children);
  }
  return false;
}
