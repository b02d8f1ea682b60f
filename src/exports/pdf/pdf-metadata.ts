import type { Element } from 'xast';
import { type Article, fullTitle } from '../../article/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { bareDoi, doiAddress, isoDate } from '../works/csl-fields.ts';
import { inPublication } from '../in-publication.ts';
import { knownFacts } from '../known.ts';
import { readPrinted, textString, withObjects } from './pdf-objects.ts';
import { some, x, xmlDocument } from '../xml.ts';

/** What a PDF says of itself. */
export interface PdfMetadata {
  /** Entries of its document information (ISO 32000-1, 14.3.3). */
  readonly info: Readonly<Record<string, string>>;
  /** The same and more as XMP (ISO 16684-1), in Dublin Core and PRISM. */
  readonly xmp: string;
}

/** Title, authors, journal, date, language, licence and address of the article, for its PDF. */
export function pdfMetadata(given: Article, site: Site): PdfMetadata {
  const article = knownFacts(inPublication(given, site));
  const { authors, keywords, journal, abstract } = article;
  const names = authors.map(({ name }) => name);
  return {
    info: {
      Title: fullTitle(article),
      ...(names.length > 0 && { Author: names.join('; ') }),
      ...(journal && { Subject: journal.title }),
      ...(keywords.length > 0 && { Keywords: keywords.join('; ') }),
      Creator: site.name,
      Producer: 'Chromium',
    },
    xmp: packet(article, site, abstract?.text),
  };
}

/**
 * The PDF with metadata of its own and its title in the title bar: what a browser prints says
 * little more than the title. `tagged` are objects that are to be other ones as well
 * (`pdf-tags.ts`). A file that is not laid out as browsers do stays as it is.
 */
export function withMetadata(
  pdf: Uint8Array,
  { info, xmp }: PdfMetadata,
  tagged: ReadonlyMap<number, string> = new Map(),
): Uint8Array {
  const printed = readPrinted(pdf);
  const catalog = printed?.objects.get(printed.root)?.slice('<<'.length);
  if (!printed || catalog === undefined) return pdf;
  const { root, size } = printed;
  const preferences = catalog.includes('/ViewerPreferences')
    ? ''
    : '/ViewerPreferences <</DisplayDocTitle true>>\n';
  const stream = Buffer.from(xmp);
  const entries = Object.entries(info).map(([key, words]) => `/${key} ${textString(words)}`);
  const objects: readonly (readonly [number, string | Uint8Array])[] = [
    [root, `<</Metadata ${size + 1} 0 R\n${preferences}${catalog}`],
    [size, `<<${entries.join('\n')}>>`],
    [
      size + 1,
      Buffer.concat([
        Buffer.from(`<</Type /Metadata\n/Subtype /XML\n/Length ${stream.length}>> stream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    ],
  ];
  return withObjects(printed, new Map([...objects, ...tagged]), size);
}

function packet(article: Article, site: Site, abstract: string | undefined): string {
  const tree = x(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    x(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      x(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:prism': 'http://prismstandard.org/namespaces/basic/2.0/',
        },
        some(properties(article, site, abstract)),
      ),
    ),
  );
  // The wrapper tells scanners of bytes where the packet is (ISO 16684-1, 7.1).
  const xml = xmlDocument(tree).replace(/^<\?xml.*\?>\n/, '');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${xml}<?xpacket end="r"?>`;
}

/** What is known of the article, as properties of Dublin Core and PRISM. */
function properties(article: Article, site: Site, abstract: string | undefined): Element[] {
  const { journal, date, licence, lang } = article;
  const doi = bareDoi(article.doi);
  const publisher = journal?.publisher ?? site.publisher?.name;
  const rights = licence && [licence.name, licence.url].filter(Boolean).join(', ');
  return [
    array('dc:title', 'Alt', [fullTitle(article)]),
    array(
      'dc:creator',
      'Seq',
      article.authors.map(({ name }) => name),
    ),
    array('dc:date', 'Seq', date ? [isoDate(date)] : []),
    array('dc:language', 'Bag', [lang]),
    array('dc:publisher', 'Bag', publisher === undefined ? [] : [publisher]),
    array('dc:rights', 'Alt', rights === undefined ? [] : [rights]),
    array('dc:subject', 'Bag', article.keywords),
    array('dc:description', 'Alt', abstract === undefined ? [] : [abstract]),
    simple('dc:format', 'application/pdf'),
    simple(
      'dc:identifier',
      doi === undefined ? addressesOf(article, site).article : doiAddress(doi),
    ),
    simple('prism:publicationName', journal?.title),
    simple('prism:volume', journal?.volume),
    simple('prism:number', journal?.issue),
    simple('prism:pageRange', journal?.pages),
    simple('prism:issn', journal?.issn),
    simple('prism:doi', doi),
  ].filter((property) => property !== undefined);
}

/** A property whose value is an array (ISO 16684-1, 7.7); an `Alt` has one item, in any language. */
function array(
  name: string,
  kind: 'Alt' | 'Bag' | 'Seq',
  items: readonly string[],
): Element | undefined {
  if (items.length === 0) return undefined;
  const attributes = kind === 'Alt' ? { 'xml:lang': 'x-default' } : {};
  const children = items.map((item) => x('rdf:li', attributes, item));
  return x(name, x(`rdf:${kind}`, children));
}

function simple(name: string, value: string | undefined): Element | undefined {
  return value === undefined ? undefined : x(name, value);
}
