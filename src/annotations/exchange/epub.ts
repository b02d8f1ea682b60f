import { strToU8, zipSync } from 'fflate';
import type { Color } from '../colors.ts';
import type { AnnotatedArticle, Annotation } from '../model.ts';
import { bookTexts, type Passage, passageIn } from './book-text.ts';
import { type Found, memberOf, plainAddress } from './found.ts';
import { fileName, type Group, groupsOf } from './order.ts';
import type { Collection, ExportedFile, ExportOptions, ImportOptions } from './types.ts';
import { listOf } from './web-annotation.ts';

/**
 * Sets of annotations of an EPUB: the model of W3C "EPUB Annotations 1.0" (Working Draft, 2026) in
 * the form that Thorium Reader reads and writes ("Readium Annotations": JSON in a file named
 * `.annotation`, with the context of Web Annotation). The archive of the draft (`annotations.json`
 * in a ZIP) is read, too.
 */
const context = 'http://www.w3.org/ns/anno.jsonld';
const type = 'application/rd-annotations+json';
/** What our books are called by, and the file of the text in them (`exports/epub`). */
const textFile = 'EPUB/article.xhtml';

const theirColors: Readonly<Record<Color, string>> = {
  blue: 'blue',
  yellow: 'yellow',
  green: 'green',
  red: 'pink',
};

/** One file for one book; of several books an archive with a file for each. */
export function toEpubAnnotations(collection: Collection, options: ExportOptions): ExportedFile {
  const groups = groupsOf(collection);
  const [first] = groups;
  if (groups.length <= 1) {
    const title = first?.article.title ?? options.words.title;
    const content = first ? setOf(first, options) : setOf(emptyGroup, options);
    return { name: fileName(title, 'annotation'), type, content };
  }
  const files: Record<string, [Uint8Array, { mtime: Date }]> = {};
  const mtime = new Date(options.now);
  for (const group of groups) {
    let name = fileName(group.article.title, 'annotation');
    for (let n = 2; Object.hasOwn(files, name); n++)
      name = fileName(`${group.article.title} ${n}`, 'annotation');
    files[name] = [strToU8(setOf(group, options)), { mtime }];
  }
  const content = new Uint8Array(zipSync(files));
  return { name: fileName(options.words.title, 'zip'), type: 'application/zip', content };
}

const emptyGroup: Group = {
  article: { path: '/', url: '', title: '', authors: [], lang: '', dir: 'ltr' },
  annotations: [],
};

function setOf({ article, annotations }: Group, options: ExportOptions): string {
  const { generator, now, books } = options;
  const book = books?.get(article.path);
  const texts = book ? bookTexts(book) : [];
  const set = {
    '@context': context,
    id: `urn:scholium:export:${encodeURIComponent(`${article.path} ${now}`)}`,
    type: 'AnnotationSet',
    generator: {
      id: generator.url,
      type: 'Software',
      name: generator.name,
      homepage: generator.url,
    },
    generated: now,
    title: article.title,
    about: {
      'dc:identifier': [article.url],
      'dc:format': 'application/epub+zip',
      'dc:title': article.title,
      'dc:creator': article.authors,
      ...(article.year !== undefined && { 'dc:date': article.year }),
    },
    items: annotations.map((annotation) => itemOf(annotation, passageIn(texts, annotation))),
  };
  return `${JSON.stringify(set, null, 2)}\n`;
}

function itemOf(annotation: Annotation, passage: Passage | undefined): unknown {
  const { id, created, modified, color, note, target, where } = annotation;
  const { exact, prefix, suffix } = passage ?? target.quote;
  return {
    '@context': context,
    // Thorium takes what stands behind `urn:uuid:` for the id, whatever it is.
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    body: {
      type: 'TextualBody',
      value: note,
      format: 'text/plain',
      color: theirColors[color],
      highlight: 'solid',
    },
    target: {
      source: passage?.file ?? textFile,
      ...(where.heading !== undefined && {
        meta: { headings: [{ level: 1, txt: where.heading }] },
      }),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        ...(passage
          ? [
              { type: 'TextPositionSelector', start: passage.start, end: passage.end },
              { type: 'ProgressionSelector', value: passage.progression },
            ]
          : []),
        {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: target.start.block,
        },
      ],
    },
    // What the form has no members for, to be read back here; others leave it out.
    scholium: { article: annotation.article, target, where },
  };
}

/** Whether a value is a set of annotations of an EPUB. */
export function isEpubSet(value: unknown): boolean {
  return memberOf(value, 'type') === 'AnnotationSet';
}

/** The annotations of a set. It names its book by identifiers and a title. */
export function fromEpubSet(value: unknown, options: ImportOptions): Found[] {
  const about = memberOf(value, 'about');
  const title = textIn(memberOf(about, 'dc:title')) ?? textIn(memberOf(value, 'title'));
  const identifiers = listOf(memberOf(about, 'dc:identifier'))
    .slice(0, 20)
    .filter((each) => typeof each === 'string');
  const source = addressIn(identifiers, title, options.articles);
  return listOf(memberOf(value, 'items')).map((item) => foundIn(item, source, title));
}

/** The address of the article that a book is of: as it is identified, else by its title. */
function addressIn(
  identifiers: readonly string[],
  title: string | undefined,
  articles: readonly AnnotatedArticle[],
): string | undefined {
  const plainOnes = new Set(identifiers.map((each) => plainAddress(each.slice(0, 2000))));
  const known = articles.find(({ url }) => plainOnes.has(plainAddress(url)));
  if (known) return known.url;
  const web = identifiers.find(
    (each) => /^https?:/.test(each) && !/^https?:\/\/doi\.org/.test(each),
  );
  const named = articles.filter((article) => article.title === title);
  // A book of another site with the same title says so by its address.
  return web ?? (named.length === 1 ? named[0]?.url : undefined) ?? identifiers[0];
}

function foundIn(item: unknown, source: string | undefined, title: string | undefined): Found {
  const target = memberOf(item, 'target');
  const body = memberOf(item, 'body');
  const selectors = listOf(memberOf(target, 'selector')).slice(0, 20);
  const quote = selectors.find((each) => memberOf(each, 'type') === 'TextQuoteSelector');
  const own = memberOf(item, 'scholium');
  const ownTarget = memberOf(own, 'target');
  const ownQuote = memberOf(ownTarget, 'quote');
  const block = { block: blockIn(selectors) };
  return {
    value: item,
    id: memberOf(item, 'id'),
    source,
    title,
    created: memberOf(item, 'created'),
    modified: memberOf(item, 'modified'),
    color: memberOf(body, 'color'),
    note: textIn(memberOf(body, 'value')),
    start: memberOf(ownTarget, 'start') ?? block,
    end: memberOf(ownTarget, 'end') ?? block,
    exact: memberOf(ownQuote, 'exact') ?? memberOf(quote, 'exact'),
    prefix: memberOf(ownQuote, 'prefix') ?? memberOf(quote, 'prefix'),
    suffix: memberOf(ownQuote, 'suffix') ?? memberOf(quote, 'suffix'),
    where: memberOf(own, 'where'),
  };
}

/** The id of the element in which the words are: as it is named, or the last that leads there. */
function blockIn(selectors: readonly unknown[]): string | undefined {
  for (const selector of selectors) {
    const value = memberOf(selector, 'value');
    if (typeof value !== 'string' || value.length > 1000) continue;
    const kind = memberOf(selector, 'type');
    if (kind === 'FragmentSelector' && !value.startsWith('epubcfi(')) return value;
    const id = kind === 'CssSelector' ? /.*#([\p{L}\p{N}_-]+)/u.exec(value)?.[1] : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** A text, or the text of one with a language ("Localizable texts" of the draft). */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const text = memberOf(value, 'text') ?? memberOf(value, 'stringValue');
  return typeof text === 'string' ? text : undefined;
}
