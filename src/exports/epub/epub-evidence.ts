import type { Element as HtmlElement } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Element, ElementContent } from 'xast';
import {
  type FactPicture,
  type IndexEntry,
  type IndexGroup,
  type IndexPlace,
  drawingStyle,
  nameIndex,
  picturesOf,
  signSvg,
  svgOf,
} from '../../pictures/index.ts';
import type { Words } from '../../messages/index.ts';
import type { Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { x } from '../xml.ts';
import {
  bookAddress,
  xhtmlDocument,
  type Book,
  type BookDocument,
  type BookFile,
} from './epub-book.ts';

/** What the edition adds to the book: the pictures of the article, and its index of names. */
export interface BookEvidence {
  readonly document: BookDocument;
  readonly parts: readonly BookPart[];
}

/** A part of the document, for contents and landmarks. */
interface BookPart {
  readonly id: 'evidence' | 'index';
  /** Its `epub:type`. */
  readonly type: 'appendix' | 'index';
  readonly title: string;
}

const file: BookFile = 'evidence.xhtml';

/** Nothing of an article that has neither pictures nor names. */
export function epubEvidence(book: Book, site: Site): BookEvidence | undefined {
  const { article, words: t } = book;
  const isNumbered = site.paragraphNumbers !== false;
  const pictures = picturesOf(article, t, isNumbered);
  const groups = nameIndex(article, t, isNumbered);
  const evidence: BookPart = { id: 'evidence', type: 'appendix', title: t.pictures.page.title };
  const index: BookPart = { id: 'index', type: 'index', title: t.pictures.index.title };
  const parts = [...(pictures.length > 0 ? [evidence] : []), ...(groups.length > 0 ? [index] : [])];
  if (parts.length === 0) return undefined;
  const body = x(
    'body',
    { 'epub:type': 'backmatter' },
    pictures.length > 0
      ? section(
          evidence,
          pictures.map((picture) => figure(picture, book)),
        )
      : undefined,
    groups.length > 0 ? section(index, indexContent(groups, book, t)) : undefined,
  );
  return { document: xhtmlDocument(article, parts[0]?.title ?? '', body), parts };
}

/** The style of both. Drawings lie on paper: readers that turn colours round leave them alone. */
export function evidenceStyle(accent: string | undefined): string {
  const tokens = { sans: 'sans-serif', ...(accent !== undefined && { accent }) };
  return `${drawingStyle(tokens)}${style}`;
}

const style = `.picture { text-align: start; }
.picture h2 { margin-bottom: 0.3em; }
.picture figcaption { break-after: avoid; }
.picture .drawing { width: 100%; max-width: 32em; height: auto; background: #fff; color: #1d1c1a; padding: 0.4em 0; }
.picture .legend { list-style: none; padding: 0; font-size: 0.8em; }
.picture .legend li { display: inline-block; margin-inline-end: 1em; }
.picture .legend svg { display: inline; width: 1em; vertical-align: middle; margin-inline-end: 0.3em; padding: 0; }
.events { margin: 1em 0; font-size: 0.9em; }
.events dt { font-weight: bold; break-after: avoid; }
.events dd { margin: 0 0 0.5em 1.4em; }
.names { list-style: none; margin: 0; padding: 0; font-size: 0.9em; }
.names li { padding-inline-start: 1.4em; text-indent: -1.4em; break-inside: avoid; }
.names .more { display: block; text-indent: 0; }
`;

function section({ id, type, title }: BookPart, content: readonly Element[]): Element {
  const heading = `${id}-heading`;
  return x(
    'section',
    { id, class: id, 'epub:type': type, role: `doc-${type}`, 'aria-labelledby': heading },
    x('h1', { id: heading }, title),
    [...content],
  );
}

function figure(picture: FactPicture, book: Book): Element {
  const { kind, title, reading, description, legend } = picture;
  const drawing = picture.narrow ?? picture.paper ?? picture.wide;
  return x(
    'figure',
    { class: 'picture', id: `picture-${kind}` },
    x('figcaption', x('h2', title), x('p', oneLine(reading))),
    svg(svgOf({ ...drawing, links: [] }, { title, description }, `picture-${kind}`)),
    legend.length > 0
      ? x(
          'ul',
          { class: 'legend' },
          legend.map(({ words: said, sign }) => x('li', svg(signSvg(sign)), oneLine(said))),
        )
      : undefined,
    kind === 'timeline' ? events(picture, book) : undefined,
  );
}

/** The words that tell the events: they stand nowhere else in the book together. */
function events({ table }: FactPicture, book: Book): Element {
  return x(
    'dl',
    { class: 'events' },
    table.rows.flatMap(([date, told]) => [
      x('dt', oneLine(date?.text ?? '')),
      x(
        'dd',
        oneLine(told?.text ?? ''),
        (told?.more ?? []).flatMap(({ text, href }): ElementContent[] => [
          { type: 'text', value: ' ' },
          link(href.slice(1), text, book),
        ]),
      ),
    ]),
  );
}

/** The structure of an index as EPUB has it (EPUB Indexes 1.0). */
function indexContent(groups: readonly IndexGroup[], book: Book, t: Words): Element[] {
  return [
    x('p', { 'epub:type': 'index-headnotes' }, t.pictures.index.byEdition),
    ...groups.map(({ id, title, entries }) =>
      x(
        'section',
        { 'epub:type': 'index-group', 'aria-labelledby': `names-${id}` },
        x('h2', { id: `names-${id}` }, title),
        x(
          'ul',
          { class: 'names', 'epub:type': 'index-entry-list' },
          entries.map((entry) => indexEntry(entry, book, t)),
        ),
      ),
    ),
  ];
}

function indexEntry({ id, label, runs, also, note }: IndexEntry, book: Book, t: Words): Element {
  const place = ({ target, text }: IndexPlace) => link(target, text, book, 'index-locator');
  return x(
    'li',
    { id: book.ids.name(id), 'epub:type': 'index-entry' },
    x('span', { 'epub:type': 'index-term', dir: 'auto' }, oneLine(label)),
    ' ',
    runs.flatMap(({ from, to }, nth): ElementContent[] => [
      ...(nth > 0 ? [comma(t)] : []),
      place(from),
      ...(to ? [{ type: 'text' as const, value: '–' }, place(to)] : []),
    ]),
    ...(also.length > 0 ? [' ', seeAlso(also, book, t)] : []),
    ...(note === undefined
      ? []
      : [' ', x('span', { class: 'more', 'epub:type': 'index-editor-note' }, oneLine(note))]),
  );
}

function comma({ terms }: Words): ElementContent {
  return { type: 'text', value: terms.comma };
}

function seeAlso(also: IndexEntry['also'], book: Book, t: Words): Element {
  return x(
    'span',
    { class: 'more', 'epub:type': 'index-xref-related' },
    `${t.pictures.names.also} `,
    also.flatMap(({ label, id }, nth): ElementContent[] => [
      ...(nth > 0 ? [comma(t)] : []),
      id === undefined
        ? { type: 'text', value: oneLine(label) }
        : x('a', { href: `#${encodeURIComponent(book.ids.name(id))}` }, oneLine(label)),
    ]),
  );
}

/** A link to a part of the article; its words alone where the book does not have that part. */
function link(id: string, text: string, book: Book, type?: string): ElementContent {
  const href = bookAddress(id, book, file);
  if (href === undefined) return { type: 'text', value: text };
  return x('a', { href, 'epub:type': type }, text);
}

function svg(drawing: HtmlElement): Element | undefined {
  const converted = toXast(drawing, { space: 'svg' });
  return converted.type === 'element' ? converted : undefined;
}
