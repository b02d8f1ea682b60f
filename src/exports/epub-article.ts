import type { Element as HtmlElement, Properties, Root as HtmlRoot, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'xast';
import type { Article, Note, Section } from '../compile/article.ts';
import { endsWithWorksHeading } from '../model/sections.ts';
import type { Site } from './addresses.ts';
import { absolute, addressesOf } from './addresses.ts';
import { fragmentOf, hasClass, isMarkBesideMark, noteOf, texOf, treeOf } from './tree.ts';
import { markup } from '../markup.ts';
import { x, xmlDocument, type XmlIds } from './xml.ts';

export interface EpubImage {
  /** Path below the package document. */
  readonly file: string;
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Context {
  readonly article: Article;
  readonly base: string;
  readonly ids: XmlIds;
  readonly known: ReadonlySet<string>;
  /** Images by the absolute address that the article's page gives them. */
  readonly images: ReadonlyMap<string, EpubImage>;
}

/** The text, the notes and the works as one XHTML document, so that every reader finds the notes. */
export function epubArticle(
  article: Article,
  site: Site,
  ids: XmlIds,
  images: ReadonlyMap<string, EpubImage>,
): { readonly xhtml: string; readonly hasMath: boolean } {
  const addresses = addressesOf(article, site);
  const context: Context = {
    article,
    base: addresses.article,
    ids,
    known: idsIn(article),
    images: new Map([...images].map(([path, image]) => [addresses.file(path), image])),
  };
  const top = article.sections.filter(({ parent }) => parent === undefined);
  const back = [notes(context), works(context)].filter((part) => part !== undefined);
  const body = x(
    'body',
    { 'epub:type': 'bodymatter' },
    top.map((section) => sectionOf(section, context)),
    endsWithWorksHeading(article) ? back.toReversed() : back,
  );
  return {
    xhtml: xhtmlDocument(article, article.title.text, body),
    hasMath: JSON.stringify(body).includes('"name":"math"'),
  };
}

/** An XHTML document of the book. */
export function xhtmlDocument(
  { lang, dir }: Pick<Article, 'lang' | 'dir'>,
  title: string,
  body: Element,
): string {
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang,
      'xml:lang': lang,
      dir,
    },
    x(
      'head',
      x('title', title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    body,
  );
  return xmlDocument(html, '<!DOCTYPE html>');
}

/** Finished HTML as XHTML for the book. */
export function xhtml(html: string, context: Context): ElementContent[] {
  const children = prepared(treeOf(html), context);
  const converted = toXast({ type: 'root', children }, { space: 'html' });
  if (converted.type !== 'root') return [];
  return converted.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type === 'element' && child.name !== 'math') delete child.attributes['xmlns'];
    return [child];
  });
}

function sectionOf(section: Section, context: Context): Element {
  const inner = context.article.sections.filter(({ parent }) => parent === section.id);
  const heading =
    section.title.text === ''
      ? undefined
      : x(`h${section.level - 1}`, xhtml(section.title.html, context));
  return x(
    'section',
    { id: context.ids.name(section.id) },
    heading,
    xhtml(section.html, context),
    inner.map((each) => sectionOf(each, context)),
  );
}

function notes(context: Context): Element | undefined {
  const { article } = context;
  if (article.notes.length === 0) return undefined;
  return x(
    'section',
    { class: 'notes', 'epub:type': 'footnotes', id: 'notes' },
    x('h1', 'Notes'),
    article.notes.map((note) => noteAside(note, context)),
  );
}

/** Pop-ups show the first paragraph in many readers: number and words stand there together. */
function noteAside(note: Note, context: Context): Element {
  const content = xhtml(note.body.html, context).filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const mark = note.marks[0]?.id;
  const number =
    mark !== undefined && context.known.has(mark)
      ? x('a', { href: `#${context.ids.name(mark)}`, role: 'doc-backlink' }, String(note.number))
      : { type: 'text' as const, value: String(note.number) };
  const first = content[0];
  const gap = { type: 'text' as const, value: '. ' };
  const blocks =
    first?.type === 'element' && first.name === 'p'
      ? [{ ...first, children: [number, gap, ...first.children] }, ...content.slice(1)]
      : [x('p', number, '.'), ...content];
  return x(
    'aside',
    { id: context.ids.name(note.id), 'epub:type': 'footnote', role: 'doc-footnote' },
    blocks,
  );
}

function works(context: Context): Element | undefined {
  const { article } = context;
  if (article.works.length === 0) return undefined;
  return x(
    'section',
    { class: 'works', 'epub:type': 'bibliography', role: 'doc-bibliography', id: 'works' },
    endsWithWorksHeading(article) ? undefined : x('h1', 'Works'),
    x(
      'ul',
      article.works.map((work) =>
        x('li', { id: context.ids.name(work.id) }, xhtml(work.reference.html, context)),
      ),
    ),
  );
}

function prepared(parent: Readonly<HtmlRoot | HtmlElement>, context: Context): RootContent[] {
  return parent.children.flatMap((child, index): RootContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img') return picture(child, context);
    if (child.tagName === 'math') return [formula(child)];
    const properties = bookProperties(child.properties, context);
    // Few readers open anything.
    if (child.tagName === 'details') properties['open'] = true;
    const comma = isMarkBesideMark(parent.children, index, context.article) ? [h('sup', ',')] : [];
    return [
      ...comma,
      {
        ...child,
        properties: child.tagName === 'a' ? linkProperties(child, properties, context) : properties,
        children: prepared(child, context).filter((each) => each.type !== 'doctype'),
      },
    ];
  });
}

/** Attributes that XHTML has and that mean something in a book; ids as XML names. */
function bookProperties(properties: Properties, context: Context): Properties {
  const { id, align } = properties;
  const kept = Object.entries(properties).filter(
    ([name]) => allowedProperties.has(name) || name.startsWith('aria'),
  );
  const known = typeof id === 'string' && context.known.has(id);
  return {
    ...(known && { id: context.ids.name(id) }),
    ...Object.fromEntries(kept),
    ...(typeof align === 'string' && { className: [`align-${align}`] }),
  };
}

const allowedProperties = new Set(
  'className lang dir title role alt colSpan rowSpan scope headers start reversed value cite dateTime'.split(
    ' ',
  ),
);

function linkProperties(
  element: HtmlElement,
  properties: Properties,
  context: Context,
): Properties {
  const target = fragmentOf(element);
  const type = noteOf(element, context.article)
    ? 'noteref'
    : hasClass(element, markup.citationClass)
      ? 'biblioref'
      : undefined;
  const href =
    target !== undefined && context.known.has(target)
      ? `#${encodeURIComponent(context.ids.name(target))}`
      : absolute(String(element.properties['href'] ?? ''), context.base);
  return {
    ...properties,
    ...(type !== undefined && { 'epub:type': type }),
    ...(href !== undefined && { href }),
  };
}

function picture(element: HtmlElement, context: Context): RootContent[] {
  const { src, alt, width, height } = element.properties;
  const image = context.images.get(absolute(String(src ?? ''), context.base) ?? '');
  const words = String(alt ?? '');
  if (!image) return words.trim() === '' ? [] : [{ type: 'text', value: `[${words}]` }];
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  return [{ ...element, properties: { src: image.file, alt: words, ...size }, children: [] }];
}

/** Presentation MathML with the TeX as its words; EPUB readers print annotations as text. */
function formula(math: HtmlElement): HtmlElement {
  const tex = texOf(math);
  const { display } = math.properties;
  const semantics = math.children.find(
    (child): child is HtmlElement => child.type === 'element' && child.tagName === 'semantics',
  );
  const inside = semantics?.children.filter(
    (child) => child.type === 'element' && !child.tagName.startsWith('annotation'),
  );
  const properties = {
    xmlns: 'http://www.w3.org/1998/Math/MathML',
    ...(display === 'block' && { display }),
    ...(tex !== undefined && { alttext: tex }),
  };
  return { ...math, properties, children: (inside ?? math.children).map(plainMath) };
}

function plainMath<T extends RootContent>(node: T): T {
  if (node.type !== 'element') return node;
  const kept = Object.entries(node.properties).filter(([name]) => /^[a-z]+$/.test(name));
  return {
    ...node,
    properties: Object.fromEntries(kept),
    children: node.children.map(plainMath),
  };
}

/** Ids that stand in the book: every one that the article's own HTML gives to an element. */
function idsIn(article: Article): Set<string> {
  const found = new Set<string>([
    ...article.sections.map(({ id }) => id),
    ...article.notes.map(({ id }) => id),
    ...article.works.map(({ id }) => id),
  ]);
  const html = [
    ...article.sections.flatMap((section) => [section.title.html, section.html]),
    ...article.notes.map(({ body }) => body.html),
  ];
  for (const each of html) {
    const open: Readonly<HtmlRoot | HtmlElement>[] = [treeOf(each)];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const child of node.children) {
        if (child.type !== 'element') continue;
        if (typeof child.properties['id'] === 'string') found.add(child.properties['id']);
        open.push(child);
      }
    }
  }
  return found;
}
