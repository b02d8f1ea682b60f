import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Article } from '../compile/article.ts';
import type { Site } from './addresses.ts';
import { epubArticle, type EpubImage } from './epub-article.ts';
import { epubNavigation, epubPackage, epubTitlePage } from './epub-package.ts';
import { knownFacts } from './known.ts';
import { XmlIds } from './xml.ts';

/**
 * `article.epub`: the article as EPUB 3 with pop-up notes. `images` holds the bytes of the
 * article's images by path; an image that is not there, or of a type that EPUB readers need not
 * know, is replaced by its alternative text. The same article gives the same bytes.
 */
export function toEpub(
  given: Article,
  site: Site,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const article = knownFacts(given);
  const ids = new XmlIds();
  const packed = packedImages(article, images);
  const content = epubArticle(article, site, ids, packed);
  const parts = { article, site, ids, images: [...packed.values()], hasMath: content.hasMath };
  const files: Zippable = {
    // Stored, and first, so that the file can be known by its first bytes (OCF 3.3, §4.2.2).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(epubPackage(parts)),
    'EPUB/nav.xhtml': strToU8(epubNavigation(parts)),
    'EPUB/title.xhtml': strToU8(epubTitlePage(parts)),
    'EPUB/article.xhtml': strToU8(content.xhtml),
    'EPUB/style.css': strToU8(style),
  };
  for (const { file, bytes } of packed.values()) files[`EPUB/${file}`] = bytes;
  // Zip knows local times only: this reads 1980-01-01 00:00 in every time zone.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

function packedImages(
  article: Article,
  images: ReadonlyMap<string, Uint8Array>,
): Map<string, EpubImage> {
  const packed = new Map<string, EpubImage>();
  for (const path of article.images) {
    const bytes = images.get(path);
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
    const type = coreTypes.get(ending);
    if (bytes && type) {
      const number = packed.size + 1;
      packed.set(path, { file: `images/${number}.${ending}`, id: `image${number}`, type, bytes });
    }
  }
  return packed;
}

/** Image types that every reading system shows (EPUB 3.3, §3.2, without the newest). */
const coreTypes: ReadonlyMap<string, string> = new Map([
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
]);

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

const style = `html { line-height: 1.5; }
body { margin: 0 5%; }
h1, h2, h3, h4 { line-height: 1.2; text-align: start; hyphens: none; break-after: avoid; margin: 2em 0 0.8em; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.2em; }
h3, h4 { font-size: 1em; }
p { margin: 0; text-indent: 1.4em; overflow-wrap: break-word; orphans: 2; widows: 2; }
section > p:first-child, h1 + p, h2 + p, h3 + p, h4 + p, blockquote p, li p, aside p, td p, header p { text-indent: 0; }
blockquote { margin: 1em 1.4em; }
figure { margin: 1.4em 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption, caption { font-size: 0.85em; text-align: start; margin: 0.5em 0; }
table { border-collapse: collapse; font-size: 0.9em; margin: 1em 0; }
th, td { padding: 0.25em 0.6em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
th.align-center, td.align-center { text-align: center; }
th.align-right, td.align-right { text-align: end; }
pre { white-space: pre-wrap; font-size: 0.85em; margin: 1em 0; }
sup, sub { font-size: 0.75em; line-height: 0; }
a.noteref, a.citation { text-decoration: none; }
.csl-upright { font-style: normal; }
.csl-small-caps { font-variant: small-caps; }
a { color: inherit; overflow-wrap: anywhere; }
.notes aside { margin: 0 0 0.6em; font-size: 0.9em; }
.notes aside > p { text-indent: 0; }
.works ul { list-style: none; margin: 0; padding: 0; }
.works li { margin: 0 0 0.6em; padding-inline-start: 1.4em; text-indent: -1.4em; font-size: 0.9em; }
.titlepage { margin-top: 12%; }
.titlepage h1 { font-size: 1.8em; margin: 0 0 0.5em; }
.titlepage p { text-indent: 0; margin: 0 0 0.6em; }
.titlepage .journal { font-variant: small-caps; }
.titlepage .facts { margin-top: 3em; font-size: 0.85em; }
.abstract { margin: 3em 0 0; font-size: 0.95em; }
.keywords { margin: 1em 0 0; font-size: 0.85em; text-indent: 0; }
math[display='block'] { margin: 1em 0; }
`;
