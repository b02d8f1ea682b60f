import type { Element } from 'xast';
import {
  type Article,
  type Section,
  endsWithWorksHeading,
  fullTitle,
  typed,
} from '../../article/index.ts';
import { addressesOf, permanentAddress, type Site } from '../addresses.ts';
import { isoDate } from '../works/csl-fields.ts';
import { ownIds } from './epub-article.ts';
import { xhtmlDocument, type BookDocument } from './epub-book.ts';
import type { BookEvidence } from './epub-evidence.ts';
import type { EpubImage } from './epub-images.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { oneLine } from '../safe-text.ts';
import { statedDay } from '../feed/stated-date.ts';
import { wordsOf } from '../words-of.ts';
import { x, xmlDocument, type XmlIds } from '../xml.ts';

export interface EpubParts {
  readonly article: Article;
  readonly site: Site;
  readonly ids: XmlIds;
  readonly images: readonly EpubImage[];
  /** The one of them that stands for the book. */
  readonly cover?: EpubImage;
  readonly title: BookDocument;
  readonly text: BookDocument;
  /** Pictures and index of names, where there are any. */
  readonly evidence?: BookEvidence;
}

/** The package document (EPUB 3.3, §5) with metadata of accessibility (EPUB Accessibility 1.1). */
export function epubPackage(parts: EpubParts): string {
  const { article, images, cover, title, text, evidence } = parts;
  // In the order of the alphabet.
  const holds = ({ hasMath, hasDrawing }: BookDocument) =>
    [hasMath ? 'mathml' : '', hasDrawing ? 'svg' : ''].filter(Boolean).join(' ') || undefined;
  return xmlDocument(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': article.lang,
        dir: article.dir,
      },
      metadata(parts),
      x(
        'manifest',
        item('nav', 'nav.xhtml', xhtmlType, 'nav'),
        item('title', 'title.xhtml', xhtmlType, holds(title)),
        item('article', 'article.xhtml', xhtmlType, holds(text)),
        evidence
          ? item('evidence', 'evidence.xhtml', xhtmlType, holds(evidence.document))
          : undefined,
        item('style', 'style.css', 'text/css'),
        images.map((image) =>
          item(image.id, image.file, image.type, image === cover ? 'cover-image' : undefined),
        ),
      ),
      x(
        'spine',
        { 'page-progression-direction': article.dir },
        ['title', 'article', ...(evidence ? ['evidence'] : [])].map((idref) =>
          x('itemref', { idref }),
        ),
        x('itemref', { idref: 'nav', linear: 'no' }),
      ),
    ),
  );
}

/** Contents and landmarks. */
export function epubNavigation({ article, site, ids, evidence }: EpubParts): string {
  const { print: t, terms } = wordsOf(article, site);
  const entry = (href: string, words: string, inner: readonly Element[] = []) =>
    x('li', x('a', { href }, words), inner.length > 0 ? x('ol', [...inner]) : undefined);
  const sectionEntries = (parent: string | undefined): Element[] =>
    article.sections
      .filter((section: Section) => section.parent === parent && section.title.text !== '')
      .map(({ id, title }) =>
        entry(
          `article.xhtml#${encodeURIComponent(ids.name(id))}`,
          oneLine(title.text),
          sectionEntries(id),
        ),
      );
  const ownPart = (id: string) => `article.xhtml#${id}`;
  const landmark = (type: string, href: string, words: string) =>
    x('li', x('a', { 'epub:type': type, href }, words));
  const body = x(
    'body',
    x(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
      x('h1', t.contents),
      x(
        'ol',
        entry('title.xhtml', oneLine(article.title.text)),
        sectionEntries(undefined),
        article.notes.length > 0 ? entry(ownPart(ownIds.notes), terms.notes) : undefined,
        article.works.length > 0 && !endsWithWorksHeading(article)
          ? entry(ownPart(ownIds.works), terms.sources)
          : undefined,
        evidence?.parts.map(({ id, title }) => entry(`evidence.xhtml#${id}`, title)),
      ),
    ),
    x(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': t.book.landmarks },
      x(
        'ol',
        landmark('titlepage', 'title.xhtml', t.book.titlePage),
        landmark('bodymatter', 'article.xhtml', t.book.article),
        article.notes.length > 0
          ? landmark('endnotes', ownPart(ownIds.notes), terms.notes)
          : undefined,
        article.works.length > 0
          ? landmark('bibliography', ownPart(ownIds.works), terms.sources)
          : undefined,
        evidence?.parts.map(({ id, type, title }) => landmark(type, `evidence.xhtml#${id}`, title)),
      ),
    ),
  );
  return xhtmlDocument(article, t.contents, body).xhtml;
}

const conformance = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

const xhtmlType = 'application/xhtml+xml';

/** Libraries of readers sort and look up by it: it is what was typed. */
function metadata(parts: EpubParts): Element {
  const { article: shown, site, images, evidence } = parts;
  const article = knownFacts(inPublication(typed(shown), site));
  const { journal, date, licence, abstract } = article;
  const t = wordsOf(article, site);
  const dc = (name: string, words: string | undefined, id?: string) =>
    words ? x(`dc:${name}`, id === undefined ? {} : { id }, oneLine(words)) : undefined;
  return x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    dc('identifier', permanentAddress(article, site), 'id'),
    dc('title', fullTitle(article)),
    peopleOf(article.authors, 'creator', 'author', 'aut'),
    peopleOf(article.translators ?? [], 'contributor', 'translator', 'trl'),
    dc('language', article.lang),
    dc('date', date && isoDate(date)),
    dc('publisher', publisherOf(article, site)),
    dc('description', abstract?.text),
    article.keywords.map((keyword) => x('dc:subject', keyword)),
    dc('rights', [licence?.name, licence?.url].filter(Boolean).join(t.terms.comma)),
    dc('source', addressesOf(article, site).article),
    // Required (EPUB 3.3, §5.5.5).
    meta('dcterms:modified', `${statedDay(article)}T00:00:00Z`),
    journal
      ? [
          x('meta', { property: 'belongs-to-collection', id: 'journal' }, oneLine(journal.title)),
          meta('collection-type', 'series', '#journal'),
        ]
      : [],
    // EPUB Accessibility 1.1, §4.2: what the book meets, and who says so.
    x('meta', { property: 'dcterms:conformsTo', id: 'conforms' }, conformance),
    meta('a11y:certifiedBy', publisherOf(article, site) ?? site.name, '#conforms'),
    meta('schema:accessMode', 'textual'),
    images.length > 0 || evidence?.document.hasDrawing
      ? meta('schema:accessMode', 'visual')
      : undefined,
    meta('schema:accessModeSufficient', 'textual'),
    featuresOf(parts).map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', t.print.book.accessibility),
  );
}

function meta(property: string, words: string, refines?: string): Element {
  return x('meta', { property, ...(refines !== undefined && { refines }) }, oneLine(words));
}

/** People with what they did, as a code of MARC, and as what they are filed. */
function peopleOf(
  people: readonly Pick<Article['authors'][number], 'name' | 'family' | 'given'>[],
  element: 'creator' | 'contributor',
  id: string,
  role: string,
): Element[] {
  return people.flatMap(({ name, family, given }, index) => {
    const refines = `#${id}${index + 1}`;
    return [
      x(`dc:${element}`, { id: `${id}${index + 1}` }, oneLine(name)),
      x('meta', { refines, property: 'role', scheme: 'marc:relators' }, role),
      ...(family === undefined
        ? []
        : [meta('file-as', [family, given].filter(Boolean).join(', '), refines)]),
    ];
  });
}

/** What helps readers to get about (EPUB Accessibility 1.1, schema.org `accessibilityFeature`). */
function featuresOf({ images, title, text, evidence }: EpubParts): string[] {
  return [
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(images.length > 0 || evidence?.document.hasDrawing ? ['alternativeText'] : []),
    ...(evidence?.parts.some(({ type }) => type === 'index') ? ['index'] : []),
    ...(title.hasMath || text.hasMath ? ['MathML'] : []),
  ];
}

function publisherOf({ journal }: Article, site: Site): string | undefined {
  return journal?.publisher ?? site.publisher?.name;
}

function item(id: string, href: string, type: string, properties?: string): Element {
  return x('item', {
    id,
    href,
    'media-type': type,
    ...(properties !== undefined && { properties }),
  });
}
