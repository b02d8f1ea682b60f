import { imageSize } from 'image-size';
import type { Article } from '../../article/index.ts';
import { inertSvg } from '../svg.ts';

/** An image in the book. */
export interface EpubImage {
  /** Path below the package document. */
  readonly file: string;
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The images of the article that a book can have, by path: those of a type that every reading
 * system shows, by their bytes and not by their names. An SVG is packed as a copy without scripts.
 * An image that is missing here stands in the book as its alternative text.
 */
export function packedImages(
  article: Article,
  images: ReadonlyMap<string, Uint8Array>,
): Map<string, EpubImage> {
  const packed = new Map<string, EpubImage>();
  for (const path of article.images) {
    const given = images.get(path);
    const picture = given && pictureOf(given);
    if (!picture) continue;
    const number = packed.size + 1;
    const file = `images/${number}.${picture.ending}`;
    packed.set(path, { file, id: `image${number}`, type: picture.type, bytes: picture.bytes });
  }
  return packed;
}

interface Picture {
  readonly ending: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

function pictureOf(bytes: Uint8Array): Picture | undefined {
  try {
    const { type: ending = '' } = imageSize(bytes);
    const type = coreTypes.get(ending);
    if (type !== undefined) return { ending, type, bytes };
  } catch {
    // Not known as a picture: an SVG need not say how large it is.
  }
  const copy = inertSvg(bytes);
  return copy && { ending: 'svg', type: 'image/svg+xml', bytes: copy };
}

/** Types of pictures in pixels that every reading system shows (EPUB 3.3, §3.2, without the newest). */
const coreTypes: ReadonlyMap<string, string> = new Map([
  ['gif', 'image/gif'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
]);
