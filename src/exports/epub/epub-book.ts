import type { Element as HtmlElement, Root as HtmlRoot } from 'hast';
import type { Element } from 'xast';
import type { Article } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import type { EpubImage } from './epub-images.ts';
import { treeOf } from '../tree.ts';
import { wordsOf } from '../words-of.ts';
import { x, xmlDocument, type XmlIds } from '../xml.ts';

/** The documents of the book that hold the author's words. */
export type BookFile = 'title.xhtml' | 'article.xhtml' | 'evidence.xhtml';

/** What every part of the book is made with. */
export interface Book {
  readonly article: Article;
  /** What the book says of itself, in the article's language. */
  readonly words: Words;
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
    words: wordsOf(article, site),
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
  readonly hasDrawing: boolean;
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
  const tree = JSON.stringify(body);
  return {
    xhtml: xmlDocument(html, '<!DOCTYPE html>'),
    hasMath: tree.includes('"name":"math"'),
    hasDrawing: tree.includes('"name":"svg"'),
  };
}

/** Address, seen from the document `file`, of what has the id `id`; nothing where none has it. */
export function bookAddress(id: string, book: Book, file: BookFile): string | undefined {
  const place = book.places.get(id);
  if (place === undefined) return undefined;
  return `${place === file ? '' : place}#${encodeURIComponent(book.ids.name(id))}`;
}

/** Every id that the article's own text gives to an element, and the document it comes to. */
function placesIn(article: Article): Map<string, BookFile> {
  const { title, subtitle, abstract, authors, sections, notes, works } = article;
  const front = [title, subtitle, ...authors.map(({ note }) => note), abstract];
  const text = [
    ...sections.flatMap((section) => [section.title.tree, section.tree]),
    ...notes.map(({ body }) => body.tree),
    ...works.map(({ reference }) => reference.tree),
  ];
  const parts = [...sections, ...notes, ...works].map(({ id }) => id);
  return new Map<string, BookFile>([
    ...front
      .flatMap((part) => (part ? idsIn(treeOf(part.tree)) : []))
      .map((id) => [id, 'title.xhtml'] as const),
    ...[...parts, ...text.flatMap((tree) => idsIn(treeOf(tree)))].map(
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
