import type { Element as HtmlElement, Properties, Root as HtmlRoot, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { ElementContent } from 'xast';
import { absolute } from '../addresses.ts';
import { inXml, pieceLanguage } from '../piece-language.ts';
import { bookAddress, type Book, type BookFile } from './epub-book.ts';
import { legalChildren, legalName } from './epub-content.ts';
import {
  altOf,
  citationOf,
  fragmentOf,
  hasClass,
  isMarkBesideMark,
  noteOf,
  taskOf,
  texOf,
  treeOf,
  wordsOf,
} from '../tree.ts';

/** A text of the article as XHTML for an element `holder` in the document `file`. */
export function xhtml(
  text: HtmlRoot,
  book: Book,
  file: BookFile,
  holder = 'section',
): ElementContent[] {
  const children = prepared(treeOf(text), holder, { book, file });
  const converted = toXast({ type: 'root', children }, { space: 'html' });
  if (converted.type !== 'root') return [];
  return converted.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type === 'element' && child.name !== 'math') delete child.attributes['xmlns'];
    return [child];
  });
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
  const type = noteOf(link, book.article) ? 'noteref' : citationOf(link) ? 'biblioref' : undefined;
  const href =
    (target === undefined ? undefined : bookAddress(target, book, file)) ??
    absolute(String(link.properties['href'] ?? ''), book.base);
  return {
    ...properties,
    ...(type === 'biblioref' && inXml(pieceLanguage(wordsOf(link), book.article))),
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
