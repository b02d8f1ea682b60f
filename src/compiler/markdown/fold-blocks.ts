import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { readAttributes } from './attributes.ts';
import { foldDefinitions } from './definition-list.ts';
import { foldDivs, type DivFences } from './fenced-div.ts';
import type { Report } from './report.ts';

/** Joins blocks that belong together: divs with their content, tables with captions, terms with definitions. */
export function foldBlocks(tree: Root, fences: DivFences, report: Report): void {
  const fold = (children: readonly RootContent[]): RootContent[] =>
    foldDefinitions(foldCaptions(foldDivs(children, fences, report)), fold);
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node) || node.children.length === 0) continue;
    if (holders.has(node.type)) {
      (node as { children: Nodes[] }).children = fold(node.children);
    }
    for (const child of node.children) if ('children' in child) open.push(child);
  }
}

const holders = new Set([
  ...['root', 'blockquote', 'listItem', 'footnoteDefinition', 'fencedDiv', 'definitionDescription'],
  // A box of a grid.
  'tableCell',
]);

/** `Table: words {#tbl:x}` or `: words` next to a table is its caption. */
function foldCaptions(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let waiting: RootContent | undefined;
  for (const child of children) {
    const before = out.at(-1);
    if (child.type === 'table' && waiting && before === waiting && !child.data?.caption) {
      const caption = captionOf(waiting);
      if (caption) {
        out.pop();
        attach(child, caption);
      }
    }
    waiting = undefined;
    const caption = captionOf(child);
    if (caption && before?.type === 'table' && !before.data?.caption) {
      attach(before, caption);
      continue;
    }
    // A definition with a term before it is none; a caption stands alone.
    const hasTerm = child.type === 'definitionDescription' && before?.type === 'paragraph';
    if (caption && !hasTerm) waiting = child;
    out.push(child);
  }
  return out;
}

function captionOf(node: RootContent): { paragraph: Paragraph; marker: RegExp } | undefined {
  if (node.type === 'definitionDescription') {
    const [only, ...more] = node.children;
    if (only?.type === 'paragraph' && more.length === 0) return { paragraph: only, marker: /^/u };
  }
  if (node.type !== 'paragraph') return undefined;
  const [first] = node.children;
  const marker = /^[Tt]able:\s+/u;
  if (first?.type === 'text' && marker.test(first.value)) return { paragraph: node, marker };
  return undefined;
}

function attach(
  table: Table,
  { paragraph, marker }: { paragraph: Paragraph; marker: RegExp },
): void {
  const caption: PhrasingContent[] = [...paragraph.children];
  const [first] = caption;
  if (first?.type === 'text') {
    const length = marker.exec(first.value)?.[0].length ?? 0;
    caption[0] = { ...first, value: first.value.slice(length) };
  }
  const last = caption.at(-1);
  let attributes;
  if (last?.type === 'text') {
    const braces = /\s*(\{[^{}]*\})\s*$/u.exec(last.value);
    attributes = braces?.[1] === undefined ? undefined : readAttributes(braces[1]);
    if (braces && attributes)
      caption[caption.length - 1] = { ...last, value: last.value.slice(0, braces.index) };
  }
  table.data = { ...table.data, caption, ...(attributes && { attributes }) };
}
