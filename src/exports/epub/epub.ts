import { strToU8, zipSync, type Zippable } from 'fflate';
import { type Article, typeset } from '../../article/index.ts';
import type { Site } from '../addresses.ts';
import { epubArticle, ownIds } from './epub-article.ts';
import { bookOf } from './epub-book.ts';
import { epubEvidence, evidenceStyle } from './epub-evidence.ts';
import { packedImages } from './epub-images.ts';
import { epubNavigation, epubPackage } from './epub-package.ts';
import { epubStyle } from './epub-style.ts';
import { epubTitlePage } from './epub-title.ts';
import { knownFacts } from '../known.ts';
import { XmlIds } from '../xml.ts';

/**
 * `article.epub`: the article as EPUB 3 with pop-up notes. `bytes` are those of the
 * article's images by path; an image that is not there, or of a type that EPUB readers need not
 * know, is replaced by its alternative text. The same article gives the same bytes.
 */
export function toEpub(
  given: Article,
  site: Site,
  bytes: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const article = knownFacts(typeset(given));
  const ids = new XmlIds(Object.values(ownIds));
  const packed = packedImages(article, bytes);
  const book = bookOf(article, site, ids, packed);
  const title = epubTitlePage(book, site);
  const text = epubArticle(book);
  const evidence = epubEvidence(book, site);
  const cover = packed.get(article.cover?.path ?? '');
  const portraits = new Set(article.authors.map(({ portrait }) => portrait?.path));
  // A portrait stands on no page of the book, unless the text shows it, too.
  const images = [...packed]
    .filter(([path, { file }]) => !portraits.has(path) || text.xhtml.includes(`"${file}"`))
    .map(([, image]) => image);
  const parts = {
    article,
    site,
    ids,
    images,
    ...(cover && { cover }),
    title,
    text,
    ...(evidence && { evidence }),
  };
  const files: Zippable = {
    // Stored, and first, so that the file can be known by its first bytes (OCF 3.3, §4.2.2).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(epubPackage(parts)),
    'EPUB/nav.xhtml': strToU8(epubNavigation(parts)),
    'EPUB/title.xhtml': strToU8(title.xhtml),
    'EPUB/article.xhtml': strToU8(text.xhtml),
    ...(evidence && { 'EPUB/evidence.xhtml': strToU8(evidence.document.xhtml) }),
    'EPUB/style.css': strToU8(
      epubStyle(article.lang, site.accent) + (evidence ? evidenceStyle(site.accent) : ''),
    ),
  };
  for (const { file, bytes: content } of images) files[`EPUB/${file}`] = content;
  // Zip knows local times only: this reads 1980-01-01 00:00 in every time zone.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;
