import type { Element as HtmlElement, Properties, Root as HtmlRoot, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'xast';
import type { Article } from '../compile/article.ts';
import { markup } from '../markup.ts';
import { absolute, addressesOf, type Site } from './addresses.ts';
import { legalChildren, legalName } from './epub-content.ts';
import type { EpubImage } from './epub-images.ts';
import {
  altOf,
  fragmentOf,
  hasClass,
  isMarkBesideMark,
  noteOf,
  taskOf,
  texOf,
  treeOf,
} from './tree.ts';
import { x, xmlDocument, type XmlIds } from './xml.ts';

/** The documents of the book that hold the author's words. */
export type BookFile = 'title.xhtml' | 'article.xhtml';

/** What every part of the book is made with. */
export interface Book {
  readonly article: Article;
  readonly base: string;
  readonly ids: XmlIds;
  /** Where each id of the article stands. */
  readonly places: ReadonlyMap<string, BookFile>;
  /** Images by the absolute address that the article's page gives them. */
  readonly images: ReadonlyMap<string, EpubImage>;
}

export function bookOf(
  article: Article,
  site: Site,
  ids: XmlIds,
  images: ReadonlyMap<string, EpubImage>,
): Book {
  const addresses = addressesOf(article, site);
  return {
    article,
    base: addresses.article,
    ids,
    places: placesIn(article),
    images: new Map([...images].map(([path, image]) => [addresses.file(path), image])),
  };
}

/** A document of the book, and what its package has to say of it. */
export interface BookDocument {
  readonly xhtml: string;
  readonly hasMath: boolean;
}

/** An XHTML document of the book. */
export function xhtmlDocument(
  { lang, dir }: Pick<Article, 'lang' | 'dir'>,
  title: string,
  body: Element,
): BookDocument {
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
  return {
    xhtml: xmlDocument(html, '<!DOCTYPE html>'),
    hasMath: JSON.stringify(body).includes('"name":"math"'),
  };
}

/** Finished HTML of the article as XHTML for an element `holder` in the document `file`. */
export function xhtml(
  html: string,
  book: Book,
  file: BookFile,
  holder = 'section',
): ElementContent[] {
  const children = prepared(treeOf(html), holder, { book, file });
  const converted = toXast({ type: 'root', children }, { space: 'html' });
  if (converted.type !== 'root') return [];
  return converted.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type === 'element' && child.name !== 'math') delete child.attributes['xmlns'];
    return [child];
  });
}

/** Address, seen from the document `file`, of what has the id `id`; nothing where none has it. */
export function bookAddress(id: string, book: Book, file: BookFile): string | undefined {
  const place = book.places.get(id);
  if (place === undefined) return undefined;
  return `${place === file ? '' : place}#${encodeURIComponent(book.ids.name(id))}`;
}

interface Context {
  readonly book: Book;
  readonly file: BookFile;
}

/** The children of `parent`, to be written in an element called `holder`. */
function prepared(
  parent: Readonly<HtmlRoot | HtmlElement>,
  holder: string,
  context: Context,
): RootContent[] {
  const children = legalChildren(parent);
  return children.flatMap((child, index): RootContent[] => {
    if (child.type !== 'element') return [child];
    const isBeside = isMarkBesideMark(children, index, context.book.article);
    return [...(isBeside ? [h('sup', ',')] : []), ...element(child, parent, holder, context)];
  });
}

function element(
  child: HtmlElement,
  parent: Readonly<HtmlRoot | HtmlElement>,
  holder: string,
  context: Context,
): RootContent[] {
  const properties = bookProperties(child, context);
  if (child.tagName === 'img') return picture(child, parent, properties, context);
  if (child.tagName === 'math') return [formula(child, properties)];
  const task = taskOf(child);
  // A form, even one of boxes only, would be for reading systems with scripts.
  if (task) return [{ type: 'text', value: task === 'done' ? '☑' : '☐' }];
  // Few readers open anything.
  if (child.tagName === 'details') properties['open'] = true;
  const tagName = legalName(child, holder);
  const children = prepared(child, tagName, context).filter((each) => each.type !== 'doctype');
  return [{ ...child, tagName: heading(tagName), properties, children }];
}

/** Headings of the text rank below those of the sections, which begin at `h1`. */
function heading(name: string): string {
  return /^h[2-6]$/.test(name) ? `h${Number(name[1]) - 1}` : name;
}

/** Attributes that XHTML has and that mean something in a book; ids as XML names. */
function bookProperties(child: HtmlElement, context: Context): Properties {
  const { id, align } = child.properties;
  const kept = Object.entries(child.properties).filter(
    ([name]) => allowedProperties.has(name) || name.startsWith('aria'),
  );
  const properties = {
    ...idProperty(id, context),
    ...Object.fromEntries(kept),
    ...(typeof align === 'string' && { className: [`align-${align}`] }),
  };
  if (child.tagName === 'a') return linkProperties(child, properties, context);
  // It is a place to scroll on the page; a book has no such places.
  return hasClass(child, 'table-scroll') ? { className: ['table'] } : properties;
}

function idProperty(id: Properties[string], { book, file }: Context): Properties {
  const isHere = typeof id === 'string' && book.places.get(id) === file;
  return isHere ? { id: book.ids.name(id) } : {};
}

const allowedProperties = new Set(
  'className lang dir title role alt colSpan rowSpan scope headers start reversed value cite dateTime'.split(
    ' ',
  ),
);

function linkProperties(link: HtmlElement, properties: Properties, context: Context): Properties {
  const { book, file } = context;
  const target = fragmentOf(link);
  const type = noteOf(link, book.article)
    ? 'noteref'
    : hasClass(link, markup.citationClass)
      ? 'biblioref'
      : undefined;
  const href =
    (target === undefined ? undefined : bookAddress(target, book, file)) ??
    absolute(String(link.properties['href'] ?? ''), book.base);
  return {
    ...properties,
    ...(type !== undefined && { 'epub:type': type }),
    ...(href !== undefined && { href }),
  };
}

function picture(
  img: HtmlElement,
  parent: Readonly<HtmlRoot | HtmlElement>,
  { id }: Properties,
  { book }: Context,
): RootContent[] {
  const { src, width, height } = img.properties;
  const image = book.images.get(absolute(String(src ?? ''), book.base) ?? '');
  const isFigure = parent.type === 'element' && parent.tagName === 'figure';
  const alt = altOf(img, isFigure ? parent : undefined);
  if (!image) {
    const words = alt === '' ? [] : [{ type: 'text' as const, value: `[${alt}]` }];
    return id === undefined ? words : [h('span', { id: String(id) }, words)];
  }
  const properties = {
    ...(id !== undefined && { id }),
    src: image.file,
    alt,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  return [{ ...img, properties, children: [] }];
}

/** Presentation MathML with the TeX as its words; EPUB readers print annotations as text. */
function formula(math: HtmlElement, { id }: Properties): HtmlElement {
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
    ...(id !== undefined && { id }),
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

/** Every id that the article's own HTML gives to an element, and the document it comes to. */
function placesIn(article: Article): Map<string, BookFile> {
  const { title, subtitle, abstract, authors, sections, notes, works } = article;
  const front = [title, subtitle, ...authors.map(({ note }) => note), abstract];
  const text = [
    ...sections.flatMap((section) => [section.title.html, section.html]),
    ...notes.map(({ body }) => body.html),
    ...works.map(({ reference }) => reference.html),
  ];
  const parts = [...sections, ...notes, ...works].map(({ id }) => id);
  return new Map<string, BookFile>([
    ...front
      .flatMap((part) => (part ? idsIn(treeOf(part.html)) : []))
      .map((id) => [id, 'title.xhtml'] as const),
    ...[...parts, ...text.flatMap((html) => idsIn(treeOf(html)))].map(
      (id) => [id, 'article.xhtml'] as const,
    ),
  ]);
}

function idsIn(tree: Readonly<HtmlRoot>): string[] {
  const found: string[] = [];
  const open: Readonly<HtmlRoot | HtmlElement>[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (typeof child.properties['id'] === 'string') found.push(child.properties['id']);
      open.push(child);
    }
  }
  return found;
}
