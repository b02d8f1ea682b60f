import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import type { Article } from '../compile/article.ts';
import { absolute } from './addresses.ts';
import { oneLine } from './safe-text.ts';
import { citationOf, fragmentOf, markIn, noteOf, texOf, treeOf } from './tree.ts';

// What CommonMark has no node for is marked on its nearest one; `markdown-print.ts` reads this.
declare module 'mdast' {
  interface LinkData {
    /** Words printed for a citation: key (and locator) of the work. */
    cites?: { readonly key: string; readonly locator?: string };
    /** A picture whose caption is the link's words. */
    picture?: boolean;
  }
  interface EmphasisData {
    /** Pandoc's `^…^` and `~…~`. */
    raised?: '^' | '~';
  }
  interface InlineCodeData {
    tex?: 'inline' | 'display';
  }
  interface ParagraphData {
    /** Caption of the table before it. */
    tableCaption?: boolean;
  }
}

export interface MarkdownTreeOptions {
  readonly article: Article;
  /** Absolute address of the article page. */
  readonly base: string;
  /** Inside a note, where Pandoc knows no notes. */
  readonly inNote: boolean;
}

/** Finished HTML as a Markdown tree. */
export function markdownTree(html: string, options: MarkdownTreeOptions): Root {
  const tree = toMdast(treeOf(html), { handlers: handlers(options), document: true });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Finished HTML of one line (a title, a heading) as phrasing content. */
export function markdownPhrasing(html: string, options: MarkdownTreeOptions): PhrasingContent[] {
  return markdownTree(html, options).children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [],
  );
}

function handlers(options: MarkdownTreeOptions): Record<string, Handle> {
  const { article, base } = options;
  const sectionIds = new Set(article.sections.map(({ id }) => id));
  return {
    a(state, element) {
      const note = noteOf(element, article);
      if (note) return mark(note.number, options);
      const cites = citationOf(element);
      if (cites)
        return { type: 'link', url: '', data: { cites }, children: inline(state, element) };
      const href = String(element.properties['href'] ?? '');
      const inside = fragmentOf(element);
      const url =
        inside !== undefined && sectionIds.has(inside) ? `#${inside}` : absolute(href, base);
      if (url === undefined) return state.all(element);
      return defaultHandlers.a(state, withProperty(element, 'href', url));
    },
    sup(state, element) {
      const note = markIn(element, article);
      return note ? mark(note.number, options) : raised('^', state, element);
    },
    sub: (state, element) => raised('~', state, element),
    img(state, element) {
      const src = absolute(String(element.properties['src'] ?? ''), base);
      return src === undefined
        ? undefined
        : defaultHandlers.img(state, withProperty(element, 'src', src));
    },
    figure: (state, element) => figure(state, element, base),
    table(state, element) {
      const caption = child(element, 'caption');
      const table = defaultHandlers.table(state, {
        ...element,
        children: element.children.filter((each) => each !== caption),
      });
      if (!caption) return table;
      return [
        table,
        { type: 'paragraph', data: { tableCaption: true }, children: inline(state, caption) },
      ];
    },
    math(_state, element) {
      const value = texOf(element);
      if (value === undefined) return { type: 'text', value: oneLine(text(element)) };
      const tex = element.properties['display'] === 'block' ? 'display' : 'inline';
      return { type: 'inlineCode', value, data: { tex } };
    },
  };
}

function mark(number: number, { inNote }: MarkdownTreeOptions): PhrasingContent {
  const value = String(number);
  return inNote
    ? { type: 'emphasis', data: { raised: '^' }, children: [{ type: 'text', value }] }
    : { type: 'footnoteReference', identifier: value, label: value };
}

function raised(sign: '^' | '~', state: State, element: Element): PhrasingContent {
  return { type: 'emphasis', data: { raised: sign }, children: inline(state, element) };
}

/** One picture with a caption is a figure to Pandoc when it stands alone in its paragraph. */
function figure(state: State, element: Element, base: string): Nodes[] {
  const caption = child(element, 'figcaption');
  const picture = child(element, 'img') ?? child(child(element, 'p'), 'img');
  const url = absolute(String(picture?.properties['src'] ?? ''), base);
  if (!picture || url === undefined || !caption) return state.toFlow(state.all(element));
  const words = inline(state, caption);
  return [
    {
      type: 'paragraph',
      children: [{ type: 'link', url, data: { picture: true }, children: words }],
    },
  ];
}

function inline(state: State, element: Element): PhrasingContent[] {
  return state
    .all(element)
    .flatMap((node): Nodes[] => (node.type === 'paragraph' ? node.children : [node]))
    .filter(isPhrasing);
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing(node);
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find(
    (each): each is Element => each.type === 'element' && each.tagName === name,
  );
}

function text(element: Element): string {
  return element.children
    .map((each) => (each.type === 'text' ? each.value : each.type === 'element' ? text(each) : ''))
    .join('');
}

function withProperty(element: Element, name: string, value: string): Element {
  return { ...element, properties: { ...element.properties, [name]: value } };
}
