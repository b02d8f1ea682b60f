import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import type { Article, Note } from '../../article/index.ts';
import { authorsId } from './markdown-attributes.ts';

export interface MarkdownTreeOptions {
  readonly article: Article;
  /** Absolute address of the article page. */
  readonly base: string;
  /** Inside a note, where Pandoc knows no calls of notes. */
  readonly inNote: boolean;
  /** Ids that the exported file gives to something. */
  readonly ids: ReadonlySet<string>;
  /** The notes with a place of their own: all but those that only notes of the text call. */
  readonly standing: ReadonlySet<Note>;
}

/** What tells `hast-util-to-mdast` that a node of ours stands in a line. */
export const asInline = { hName: 'span' };

/** What stands in an element as words of one line. */
export function phrasingIn(state: State, element: Element): PhrasingContent[] {
  return state
    .all(element)
    .flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node]))
    .filter(isPhrasing);
}

/** True for a node of a line; HTML is one where it says so. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing(node) || (node.data !== undefined && 'hName' in node.data);
}

/** True for a node that is a block. */
export function isBlock(node: Nodes): node is BlockContent | DefinitionContent {
  return node.type !== 'root' && !isPhrasing(node);
}

/** The tags around an element's content. */
export function tagsOf(element: Element): [open: string, close: string] {
  const close = `</${element.tagName}>`;
  return [htmlOf({ ...element, children: [] }).slice(0, -close.length), close];
}

/** Inline HTML that Markdown has no sign for. */
export const asTags = 'mark u kbd samp var ins small abbr q cite dfn time bdi bdo ruby rt rp'.split(
  ' ',
);

/** An element as HTML in which Pandoc, too, reads nothing as Markdown. */
export function typedHtml(element: Element): string {
  return toHtml(escaped(withOwnIds(element)), { allowDangerousHtml: true });
}

function escaped(element: Element): Element {
  const children = element.children.map((child): ElementContent => {
    if (child.type === 'element') return escaped(child);
    if (child.type !== 'text') return child;
    const value = child.value.replace(/[^\p{L}\p{M}\p{N}\s.,;:?()]/gu, (sign) => {
      return `&#${sign.codePointAt(0) ?? 0};`;
    });
    return { type: 'raw', value };
  });
  return { ...element, children };
}

/** An element as its author's HTML: without the ids that the compiler gives. */
export function htmlOf(element: Element): string {
  return toHtml(withOwnIds(element));
}

function withOwnIds(element: Element): Element {
  const { id, ...properties } = element.properties;
  const own = authorsId(id);
  return {
    ...element,
    properties: { ...properties, ...(own !== undefined && { id: own }) },
    children: element.children.map((child) =>
      child.type === 'element' ? withOwnIds(child) : child,
    ),
  };
}
