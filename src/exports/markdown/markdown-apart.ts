import type { Html, Nodes, Root } from 'mdast';
import { asInline, isPhrasing } from './markdown-nodes.ts';

/**
 * Parts what a reader of Markdown would join, by an empty comment, in place: lists side by side, a
 * paragraph and a table whose caption it is not, a citation and a bracket or a word.
 * @param opensNote the tree is the body of a note.
 */
export function keepApart(tree: Root, opensNote: boolean): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const opensItem = items.has(node.type) || (opensNote && node === tree);
    Object.assign(node, { children: apart(node.children, opensItem) });
    for (const child of node.children) open.push(child);
  }
}

const items = new Set(['listItem', 'definitionDescription']);

function apart(children: readonly Nodes[], opensItem: boolean): Nodes[] {
  const result: Nodes[] = [];
  for (const child of children) {
    const before = result.at(-1);
    const joined = before ? wouldJoin(before, child) : opensItem && isDrawnByLines(child);
    if (joined) result.push(isPhrasing(child) ? { ...comment, data: asInline } : { ...comment });
    result.push(child);
  }
  return result;
}

const comment: Html = { type: 'html', value: '<!-- -->' };

/** What is read off its lines, and so has to begin on a line of its own. */
function isDrawnByLines(node: Nodes): boolean {
  return node.type === 'table' || (node.type === 'paragraph' && node.data?.verse === true);
}

function wouldJoin(before: Nodes, after: Nodes): boolean {
  if (before.type === 'list' || before.type === 'definitionList') return before.type === after.type;
  if (before.type === 'table') return before.data?.caption === undefined && isLikeCaption(after);
  if (after.type === 'table') return isLikeCaption(before);
  // "[@a][^1]" is a link by reference to Pandoc.
  if (before.type === 'citation') return bracketed.has(after.type);
  // Behind a letter "@a" is no citation.
  const inWord = before.type === 'text' && /[\p{L}\p{M}\p{N}@/]$/u.test(before.value);
  return inWord && after.type === 'citation' && after.raw.startsWith('@');
}

const bracketed = new Set(['footnoteReference', 'link', 'bracketedSpan', 'citation']);

function isLikeCaption(node: Nodes): boolean {
  const [first] = node.type === 'paragraph' ? node.children : [];
  return first?.type === 'text' && /^[Tt]able:\s/.test(first.value);
}
