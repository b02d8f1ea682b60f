import type { FootnoteDefinition, FootnoteReference, Link, Nodes, Root } from 'mdast';
import type { FencedDiv } from './nodes.ts';

/**
 * Reads, in place, how an exported `article.md` writes notes within notes, in which Pandoc reads no
 * call: a mark is a link `[ ^2^](#note-b){.noteref}`, and the note follows the words of the one that
 * calls it as `::: {#note-b .note}`, after its number.
 */
export function readInnerNotes(tree: Root): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) {
      Object.assign(node, { children: readAll(node.children) });
      for (const child of node.children) open.push(child);
    }
    if ((node.type === 'table' || node.type === 'image') && node.data?.caption) {
      Object.assign(node.data, { caption: readAll(node.data.caption) });
      for (const child of node.data.caption) open.push(child);
    }
  }
}

function readAll(nodes: readonly Nodes[]): Nodes[] {
  return nodes.map(read);
}

function read(node: Nodes): Nodes {
  if (node.type === 'link') return callOf(node) ?? node;
  return node.type === 'fencedDiv' ? (definitionOf(node) ?? node) : node;
}

function callOf({ url, data, position }: Link): FootnoteReference | undefined {
  const label = url.startsWith('#') ? labelOf(decoded(url.slice(1))) : undefined;
  if (label === undefined || !data?.attributes?.classes.includes('noteref')) return undefined;
  return { type: 'footnoteReference', ...named(label), ...(position && { position }) };
}

function definitionOf({
  attributes,
  children,
  position,
}: FencedDiv): FootnoteDefinition | undefined {
  const label = labelOf(attributes.id ?? '');
  if (label === undefined || !attributes.classes.includes('note')) return undefined;
  const [first, ...rest] = children;
  if (first?.type === 'paragraph' && first.children[0]?.type === 'superscript') {
    const [, ...words] = first.children;
    const [next] = words;
    if (next?.type === 'text') next.value = next.value.trimStart();
    first.children = words;
    if (words.length === 0) children.splice(0, children.length, ...rest);
  }
  return { type: 'footnoteDefinition', ...named(label), children, ...(position && { position }) };
}

function named(label: string): { readonly label: string; readonly identifier: string } {
  return { label, identifier: label.toLowerCase() };
}

/** The label in the id of a note; see `noteId`. */
function labelOf(id: string): string | undefined {
  if (!/^note-./.test(id)) return undefined;
  return id.slice('note-'.length).replace(/~([\da-f]{1,6})\./g, (typed: string, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : typed;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
