import type { Element, ElementContent, Root, RootContent } from 'hast';
import { append } from '../../article/index.ts';

/**
 * Parts links that hold others, in place: the outer link ends before the inner one and begins
 * again after it, for no link may stand in another (WHATWG HTML, 4.5.1). Marks of notes and
 * citations are such inner links.
 */
export function partNestedLinks(tree: Root): void {
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const holder = node;
    if (holder.children.some(isNesting)) {
      const children = holder.children.flatMap((child): RootContent[] =>
        isNesting(child) ? parted(child) : [child],
      );
      Object.assign(holder, { children });
    }
    for (const child of holder.children) if (child.type === 'element') open.push(child);
  }
}

/** A stretch of a link's content: inner links stand apart from what the outer one may hold. */
interface Stretch {
  readonly isApart: boolean;
  readonly nodes: ElementContent[];
}

function parted(link: Element): ElementContent[] {
  let isFirst = true;
  return stretchesOf(link.children).flatMap(({ isApart, nodes }): ElementContent[] => {
    if (isApart || !nodes.some(isSeen)) return nodes;
    // A link that goes on does not begin with a space.
    const [space, children] = isFirst ? ['', nodes] : withoutSpace(nodes);
    const piece = { ...link, properties: once(link.properties, isFirst), children };
    isFirst = false;
    return space === '' ? [piece] : [{ type: 'text', value: space }, piece];
  });
}

/** White space at the beginning of nodes, and the nodes without it. */
function withoutSpace(nodes: readonly ElementContent[]): [string, ElementContent[]] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return ['', [...nodes]];
  const words = first.value.trimStart();
  const space = first.value.slice(0, first.value.length - words.length);
  return [space, words === '' ? rest : [{ ...first, value: words }, ...rest]];
}

function stretchesOf(nodes: readonly ElementContent[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (isApart: boolean, node: ElementContent): void => {
    const last = stretches.at(-1);
    if (last?.isApart === isApart) last.nodes.push(node);
    else stretches.push({ isApart, nodes: [node] });
  };
  for (const node of nodes) {
    if (node.type !== 'element') add(false, node);
    else if (isLink(node)) {
      // What it holds itself is separated in the same way.
      for (const inner of holdsLink(node) ? parted(node) : [node]) add(true, inner);
    } else if (holdsLink(node)) {
      stretchesOf(node.children).forEach(({ isApart, nodes: children }, index) =>
        add(isApart, { ...node, properties: once(node.properties, index === 0), children }),
      );
    } else add(false, node);
  }
  return stretches;
}

/** The properties of an element that is printed in pieces: the first has its id. */
function once(properties: Element['properties'], isFirst: boolean): Element['properties'] {
  if (isFirst) return properties;
  const rest = { ...properties };
  delete rest['id'];
  return rest;
}

function isLink({ tagName }: Element): boolean {
  return tagName === 'a';
}

/** True for a link that holds another. */
function isNesting(node: RootContent): node is Element {
  return node.type === 'element' && isLink(node) && holdsLink(node);
}

function holdsLink(node: Element): boolean {
  const open: ElementContent[] = [...node.children];
  for (let inner = open.pop(); inner; inner = open.pop()) {
    if (inner.type !== 'element') continue;
    if (isLink(inner)) return true;
    append(open, inner.children);
  }
  return false;
}

/** False for white space alone: a link of it would lead nobody. */
function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return /\S/.test(node.value);
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(isSeen));
}
