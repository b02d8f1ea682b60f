import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import {
  type Article,
  type ClusterNode,
  type Note,
  type PullQuoteNode,
  isBlock,
  joined,
  wordsOf,
} from '../article/index.ts';
import { captionLabelClass, markup } from '../article/markup.ts';
import { oneLine } from './safe-text.ts';

export { isBlock, wordsOf };

/**
 * A text of an article (a section, a note, the abstract) as a tree of the author's words: without
 * what the edition adds, pull-quotes and the marks around the sentences that they repeat. Every
 * export of an article starts from the same trees: they are made once and not to be changed.
 */
export function treeOf(text: Root): Readonly<Root> {
  const known = made.get(text);
  if (known) return known;
  const tree: Root = { type: 'root', children: cleaned(text, 0, wordsOnly) };
  made.set(text, tree);
  return tree;
}

/** By the text of the article that they are made of. */
const made = new WeakMap<Root, Root>();

/** What an export keeps of a text beside the author's words. */
export interface Kept {
  /** What stands for citations that were typed as one; nothing for what is printed. */
  readonly cluster: (node: ClusterNode) => ElementContent | undefined;
  /** What stands where a pull-quote is drawn. */
  readonly pullQuote: (node: PullQuoteNode) => ElementContent | undefined;
  /** The marks around the sentences that pull-quotes repeat. */
  readonly quoteSources: boolean;
  /** In a figure, the addresses of pictures that are not in the folder. */
  readonly pictureAddresses: boolean;
  /** The names of figures and tables in their captions, which the text gives them elsewhere. */
  readonly captionLabels: boolean;
}

const wordsOnly: Kept = {
  cluster: () => undefined,
  pullQuote: () => undefined,
  quoteSources: false,
  pictureAddresses: false,
  captionLabels: true,
};

/** The same for an export that keeps more; the tree is a new one, which may be changed. */
export function keptTreeOf(text: Root, kept: Kept): Root {
  return { type: 'root', children: cleaned(text, 0, kept) };
}

/** The note that `element` is a mark of. */
export function noteOf({ meaning }: Element, { notes }: Article): Note | undefined {
  return meaning?.kind === 'noteMark' ? notes.find(({ id }) => id === meaning.note) : undefined;
}

/** The note whose mark is the only content of `element`: `sup` around its link. */
export function markIn(element: Element, article: Article): Note | undefined {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  return only?.type === 'element' && only.tagName === 'a' ? noteOf(only, article) : undefined;
}

/** True if `nodes[index]` is a note's mark right after another: two that would read as one number. */
export function isMarkBesideMark(
  nodes: readonly RootContent[],
  index: number,
  article: Article,
): boolean {
  return [nodes[index - 1], nodes[index]].every(
    (node) => node?.type === 'element' && markIn(node, article) !== undefined,
  );
}

/** Key and locator, with its label, of a citation's link. */
export function citationOf({
  meaning,
}: Element): { readonly key: string; readonly locator?: string } | undefined {
  if (meaning?.kind !== 'citation') return undefined;
  const { key, locator } = meaning;
  return { key, ...(locator !== undefined && { locator }) };
}

/** Decoded id that a link within the page points to. */
export function fragmentOf(element: Element): string | undefined {
  const href = element.properties['href'];
  if (typeof href !== 'string' || !href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Whether a task is done, for the box of a task list; nothing for other elements. */
export function taskOf({ tagName, properties }: Element): 'done' | 'open' | undefined {
  if (tagName !== 'input' || properties['type'] !== 'checkbox') return undefined;
  return properties['checked'] === true || properties['checked'] === '' ? 'done' : 'open';
}

/**
 * Alternative text of an image, empty where the caption of its `figure` says the same: nobody
 * is to read it twice.
 */
export function altOf(image: Element, figure?: Element): string {
  const alt = oneLine(String(image.properties['alt'] ?? ''));
  const caption = figure?.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  return caption && lettersOf(typedWords(caption)) === lettersOf(alt) ? '' : alt;
}

/** Words as an author types them: no marks of notes, formulas as TeX. */
function typedWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    if (hasClass(node, markup.noteRefClass) || isCaptionLabel(node)) return '';
    if (node.tagName === 'math') return texOf(node) ?? wordsOf(node);
    if (node.tagName === 'img') return String(node.properties['alt'] ?? '');
  }
  return node.children.map(typedWords).join('');
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for the name of a figure or table in its caption, and for the number of a formula. */
export function isCaptionLabel(node: Nodes): boolean {
  return node.type === 'element' && hasClass(node, captionLabelClass);
}

/** The children of a caption without the name in it and the space behind that. */
export function withoutLabel<Node extends Nodes>(children: readonly Node[]): readonly Node[] {
  const [first, space, ...rest] = children;
  if (!first || !isCaptionLabel(first)) return children;
  return space?.type === 'text' && space.value !== ' '
    ? [{ ...space, value: space.value.replace(/^ /, '') }, ...rest]
    : rest;
}

/** True for blocks, and for links and spans of raw HTML that hold any. */
export function holdsBlock(node: Nodes): boolean {
  return node.type === 'element' && (isBlock(node) || node.children.some(holdsBlock));
}

export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** TeX of a formula, where the MathML carries it. */
export function texOf(math: Element): string | undefined {
  const open: Element[] = [math];
  for (let element = open.pop(); element; element = open.pop()) {
    if (
      element.tagName === 'annotation' &&
      element.properties['encoding'] === 'application/x-tex'
    ) {
      return wordsOf(element);
    }
    open.push(...element.children.filter((child) => child.type === 'element'));
  }
  return undefined;
}

/** Deeper than any article; converters beyond this point recurse. */
const deepest = 150;

function cleaned(
  parent: Root | Element | ClusterNode,
  depth: number,
  kept: Kept,
): ElementContent[] {
  const whole = kept.pictureAddresses && parent.type === 'element' && parent.tagName === 'figure';
  const children = parent.children.flatMap((child): ElementContent[] => {
    switch (child.type) {
      case 'citationCluster':
        return one(kept.cluster(child)) ?? cleaned(child, depth, kept);
      case 'pullQuote':
        return one(kept.pullQuote(child)) ?? [];
      case 'element':
        if (!whole && hasClass(child, markup.editorialClass)) return [];
        if (!kept.captionLabels && isCaptionLabel(child)) return [];
        if (!kept.quoteSources && hasClass(child, markup.pullQuoteSourceClass))
          return cleaned(child, depth, kept);
        return [
          {
            ...child,
            properties: { ...child.properties },
            children: depth < deepest ? cleaned(child, depth + 1, kept) : child.children,
          },
        ];
      case 'text':
        return [child];
      default:
        return [];
    }
  });
  return depth < deepest ? joined(children) : [flat(children)];
}

function one(node: ElementContent | undefined): ElementContent[] | undefined {
  return node && [node];
}

function flat(children: readonly RootContent[]): ElementContent {
  return { type: 'text', value: children.map(wordsOf).join('') };
}
