import type { Image, Nodes, Paragraph } from 'mdast';

/** The image of a paragraph that is printed as a figure: alone in it, with words for a caption. */
export function figureOf(node: Paragraph): Image | undefined {
  const [only, ...rest] = node.children;
  if (only?.type !== 'image' || rest.length > 0) return undefined;
  const hasWords = Boolean(only.alt?.trim());
  return hasWords || only.data?.caption?.some(({ type }) => type !== 'text') ? only : undefined;
}

/** What stands inside `node` in the order in which the page prints it, captions included. */
export function innerNodes(node: Nodes): readonly Nodes[] {
  if (node.type === 'paragraph') {
    const caption = figureOf(node)?.data?.caption;
    return caption ? [...node.children, ...caption] : node.children;
  }
  if (!('children' in node)) return [];
  if (node.type === 'table' && node.data?.caption) return [...node.data.caption, ...node.children];
  return node.children;
}
