import type { Element, Root as HtmlRoot } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import type { Article, Note } from '../../article/index.ts';
import { markup } from '../../article/markup.ts';
import { absolute } from '../addresses.ts';
import { keepApart } from './markdown-apart.ts';
import { attributesOf } from './markdown-attributes.ts';
import { blockHandlers, markVerses } from './markdown-blocks.ts';
import {
  asInline,
  asTags,
  phrasingIn,
  tagsOf,
  type MarkdownTreeOptions,
} from './markdown-nodes.ts';
import { pictureHandlers } from './markdown-pictures.ts';
import { clusterOf, clusterOfNote, elementsIn, markdownSource } from './markdown-source.ts';
import { drawnElsewhere, quoteName, quoteOf } from './markdown-source.ts';
import { oneLine } from '../safe-text.ts';
import { citationOf, fragmentOf, hasClass, markIn, noteOf, texOf, wordsOf } from '../tree.ts';

declare module 'mdast' {
  interface LinkData {
    /** Words printed for a citation whose typed form is not known: key (and locator) of the work. */
    cites?: { readonly key: string; readonly locator?: string };
    /** The mark of a note in a note, where Pandoc knows none. */
    noteMark?: true;
  }
}

/**
 * A text of an article as a Markdown tree, of the node types that the compiler reads.
 * @param inLine it is to stand within a line: its lines cannot be set as verse.
 */
export function markdownTree(text: HtmlRoot, options: MarkdownTreeOptions, inLine = false): Root {
  const source = markdownSource(text, options.article);
  if (!inLine) markVerses(source);
  const tree = toMdast(source, { handlers: handlers(options), document: true });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  keepApart(root, options.inNote);
  return root;
}

/** A text of one line (a title, a heading) as phrasing content. */
export function markdownPhrasing(text: HtmlRoot, options: MarkdownTreeOptions): PhrasingContent[] {
  return markdownTree(text, options, true).children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [],
  );
}

/**
 * True for a note that its mark holds: a citation that became a note, or an inline note that is one
 * paragraph and calls no note that has to follow it.
 */
export function isInPlace(note: Note, options: MarkdownTreeOptions): boolean {
  const { article, standing } = options;
  if (clusterOfNote(note, article)) return true;
  if (note.form !== 'inline' || onlyParagraph(note, options) === undefined) return false;
  return article.notes
    .filter(({ marks }) => marks.some((mark) => mark.note === note.label))
    .every((inner) => standing.has(inner) || isInPlace(inner, options));
}

/** A note's label as Pandoc reads one: without white space and brackets. */
export function labelOf({ label, id }: Note): string {
  return /^[^\s[\]^]+$/u.test(label) ? label : id.replace(/^note-/, '');
}

function handlers(options: MarkdownTreeOptions): Record<string, Handle> {
  const { article } = options;
  return {
    ...blockHandlers(options),
    ...pictureHandlers(options),
    ...Object.fromEntries(asTags.map((name) => [name, tagged])),
    a(state, element) {
      const note = noteOf(element, article);
      return note ? mark(note, options, element) : link(state, element, options);
    },
    sup(state, element) {
      const note = markIn(element, article);
      return note ? mark(note, options, element) : script('superscript', state, element);
    },
    sub: (state, element) => script('subscript', state, element),
    span: (state, element) => span(state, element, article),
    code(state, element) {
      if (!hasClass(element, 'math-typed')) return defaultHandlers.code(state, element);
      return { type: 'inlineMath', value: wordsOf(element).slice(1, -1) };
    },
    math(_state, element) {
      const value = texOf(element);
      if (value === undefined) return { type: 'text', value: oneLine(wordsOf(element)) };
      return { type: 'inlineMath', value };
    },
  };
}

function script(type: 'superscript' | 'subscript', state: State, element: Element): Nodes {
  return { type, children: phrasingIn(state, element), data: asInline };
}

function citation(typed: string): PhrasingContent {
  return { type: 'citation', mode: 'group', items: [], raw: oneLine(typed), data: asInline };
}

/** A call: as typed in the text; in a note, a link to the words that follow that note. */
function mark(note: Note, options: MarkdownTreeOptions, at: Element): PhrasingContent {
  const cluster = clusterOfNote(note, options.article);
  if (cluster) return citation(cluster.typed);
  if (isInPlace(note, options) && isFirstMark(at, note)) {
    return { type: 'footnote', children: onlyParagraph(note, options) ?? [] };
  }
  const label = labelOf(note);
  if (!options.inNote) return { type: 'footnoteReference', identifier: label, label };
  const number: PhrasingContent = { type: 'text', value: String(note.number) };
  return {
    type: 'link',
    url: `#${encodeURI(note.id)}`,
    data: { noteMark: true },
    children: [{ type: 'superscript', children: [number], data: asInline }],
  };
}

/** True of `at`, a mark's link or what stands around it, unless the note has an earlier one. */
function isFirstMark(at: Element, note: Note): boolean {
  const ids = [at, ...elementsIn(at)].map(({ properties }) => properties['id']);
  return note.marks.length === 0 || ids.includes(note.marks[0]?.id);
}

/** The words of a note that is one paragraph. */
function onlyParagraph(note: Note, options: MarkdownTreeOptions): PhrasingContent[] | undefined {
  const inside = { ...options, inNote: true };
  const [only, ...more] = markdownTree(note.body.tree, inside, true).children;
  return only?.type === 'paragraph' && more.length === 0 ? only.children : undefined;
}

function link(state: State, element: Element, { base, ids }: MarkdownTreeOptions): Nodes | Nodes[] {
  const cites = citationOf(element);
  if (cites)
    return { type: 'link', url: '', data: { cites }, children: phrasingIn(state, element) };
  const { href } = element.properties;
  if (typeof href !== 'string') return state.all(element);
  const inside = fragmentOf(element);
  const url = inside !== undefined && ids.has(inside) ? href : besideArticle(href, base);
  if (url === undefined) return state.all(element);
  const properties = { ...element.properties, href: url };
  return defaultHandlers.a(state, { ...element, properties });
}

/** An address as it is written beside the article's files; nothing where it is none. */
function besideArticle(address: string, base: string): string | undefined {
  const whole = absolute(address, base);
  const dependsOnSite = /^(?:[/#?]|$)/.test(address);
  return whole === undefined || dependsOnSite || /[\s{}|\\^`"<>]/.test(address) ? whole : address;
}

function span(state: State, element: Element, article: Article): Nodes | Nodes[] {
  const cluster = clusterOf(element, article);
  if (cluster) return citation(cluster.typed);
  const quote = quoteOf(element);
  // What is at fault in a draft is at fault again.
  if (hasClass(element, markup.faultClass)) return state.all(element);
  const attributes = quote ? quoteAttributes(element, quote.away, article) : attributesOf(element);
  if (!attributes) return tagged(state, element);
  const children = phrasingIn(state, element);
  return { type: 'bracketedSpan', attributes, data: asInline, children };
}

function quoteAttributes({ properties }: Element, away: boolean, article: Article) {
  const id = String(properties['id'] ?? '');
  const excerpt = article.pullQuotes.find(({ source }) => source === id)?.excerpt;
  return {
    ...(drawnElsewhere(article).has(id) && { id: quoteName(id) }),
    classes: ['pull-quote'],
    values: {
      ...(away && { place: 'away' }),
      ...(excerpt !== undefined && { excerpt }),
    },
  };
}

function tagged(state: State, element: Element): PhrasingContent[] {
  const tag = (value: string): PhrasingContent => ({ type: 'html', value, data: asInline });
  const [open, close] = tagsOf(element);
  return [tag(open), ...phrasingIn(state, element), tag(close)];
}
