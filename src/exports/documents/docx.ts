import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Article } from '../../article/index.ts';
import type { Pandoc } from '../../pandoc/index.ts';
import type { Site } from '../addresses.ts';
import { packedImages } from '../epub/epub-images.ts';
import { statedDay } from '../feed/stated-date.ts';
import { toPandocTree } from './document.ts';

/**
 * `article.docx`: the article for Word and its like, with real footnotes, styles by the names that
 * Word knows, and citations as fields that Zotero keeps up to date. The same article gives the same
 * bytes.
 * @throws PandocError where Pandoc cannot make it
 */
export async function toDocx(
  article: Article,
  site: Site,
  images: ReadonlyMap<string, Uint8Array>,
  pandoc: Pandoc,
): Promise<Uint8Array> {
  // The package `pandoc-wasm` knows no folders.
  const packed = [...packedImages(article, images)].map(([path, { file, bytes }]) => ({
    path,
    file: file.replaceAll('/', '-'),
    bytes,
  }));
  const names = new Map(packed.map(({ path, file }) => [path, file]));
  const tree = toPandocTree(article, site, 'docx', names);
  const { output } = await pandoc.convert({
    from: 'json',
    to: 'docx',
    input: strToU8(JSON.stringify(tree)),
    files: new Map(packed.map(({ file, bytes }) => [file, bytes])),
  });
  return withoutClock(output, statedDay(article));
}

/** The file with the day that the article states for each time that Pandoc took from a clock. */
function withoutClock(docx: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(docx);
  const sorted = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const packed: Zippable = {};
  for (const name of sorted) {
    const bytes = files[name] ?? new Uint8Array();
    packed[name] = name === 'docProps/core.xml' ? dated(bytes, day) : bytes;
  }
  // The earliest time that a ZIP file can tell, in every time zone.
  return zipSync(packed, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** What a package holds is told first (ECMA-376 Part 2, §10.2). */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

function dated(core: Uint8Array, day: string): Uint8Array {
  const xml = strFromU8(core).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${day}T00:00:00Z`,
  );
  return strToU8(xml);
}
