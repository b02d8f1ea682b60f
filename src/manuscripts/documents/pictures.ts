import { type Block, mapTree, wordsOf } from '../../pandoc/index.ts';
import { pictureFormat } from '../../library/index.ts';
import type { Accounted } from '../model.ts';
import { contentOf, noAttr } from './shapes.ts';
import { shortened } from './shorten.ts';

/** Kinds of pictures that a page can show, by their bytes, with their ending. */
const shown: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

export interface Pictures {
  readonly value: readonly Block[];
  /** Pictures that the text shows, by their path in the article's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly report: readonly Accounted[];
}

/**
 * Brings the pictures of a text to the folder `img/` of its article, under names that are safe
 * everywhere. What is no picture by its bytes, or is of a kind that pages cannot show, is told and
 * left out; so is one of another site, whose address becomes a link. Words stand in their place.
 */
export function takePictures(
  blocks: readonly Block[],
  find: (path: string) => Uint8Array | undefined,
): Pictures {
  const report: Accounted[] = [];
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const value = mapTree(blocks, (node) => {
    const image = contentOf('Image', node);
    if (!image) return undefined;
    const [attr, words, [url]] = image;
    const what = `${shortened(wordsOf(words), 40) || 'picture'} (${shortened(url)})`;
    if (/^https?:/i.test(url)) {
      report.push({
        kind: 'picture',
        fate: 'lost',
        what,
        why: 'It lies on another site, and nothing is fetched from there: the text links to it. Put the file into the folder.',
      });
      const label = words.length > 0 ? words : [{ t: 'Str', c: url }];
      return { t: 'Link', c: [noAttr, label, [url, '']] };
    }
    const known = names.get(url);
    if (known !== undefined) return { t: 'Image', c: [attr, words, [known, '']] };
    const bytes = find(url);
    const fault = bytes ? faultOf(bytes) : 'It is not in the document, nor beside it.';
    if (fault !== undefined || !bytes) {
      report.push({
        kind: 'picture',
        fate: 'lost',
        what,
        ...(fault !== undefined && { why: fault }),
      });
      return words.length > 0 ? words : [];
    }
    const name = nameFor(url, pictureFormat(bytes).picture ?? 'png', files);
    files.set(name, bytes);
    names.set(url, name);
    report.push({ kind: 'picture', fate: 'kept', what, where: name });
    return { t: 'Image', c: [attr, words, [name, '']] };
  });
  return { value, files, report };
}

function faultOf(bytes: Uint8Array): string | undefined {
  const { picture } = pictureFormat(bytes);
  if (picture === undefined && isMetafile(bytes))
    return 'It is a Windows metafile (EMF, WMF), which no browser shows. Save it as PNG or SVG, and put it into the folder.';
  if (picture === undefined && new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-')
    return 'It is a PDF, which no browser shows as a picture. Save it as SVG or PNG, and put it into the folder.';
  if (picture === undefined) return 'It is no picture by its bytes.';
  return picture in shown
    ? undefined
    : `It is ${picture.toUpperCase()}, which not every browser shows. Save it as PNG, and put it into the folder.`;
}

/** [MS-EMF] 2.3.4.2, [MS-WMF] 2.3.2.3. */
function isMetafile(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44) return false;
  return view.getUint32(0, true) === 0x9ac6cdd7 || view.getUint32(40, true) === 0x464d4520;
}

function nameFor(url: string, format: string, taken: ReadonlyMap<string, unknown>): string {
  const last = decoded(url).split(/[/\\]/).at(-1) ?? '';
  const base =
    (/^[0-9a-f]{40}\./.test(last) ? 'picture' : last)
      .replace(/\.[^.]*$/, '')
      .replaceAll('ß', 'ss')
      .replaceAll(/[øØ]/g, 'o')
      .replaceAll(/[æÆ]/g, 'ae')
      .replaceAll(/[łŁ]/g, 'l')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^\w-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'picture';
  const ending = shown[format] ?? 'png';
  for (let count = 1; ; count++) {
    const name = `img/${base}${count === 1 ? '' : `-${count}`}.${ending}`;
    if (!taken.has(name)) return name;
  }
}

/** An address as it was before signs of it were escaped; one with a false escape as it is. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
