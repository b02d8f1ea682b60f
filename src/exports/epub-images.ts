import type { Article } from '../compile/article.ts';
import { inertSvg } from './svg.ts';

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
 * system shows. An SVG is packed as a copy without scripts. An image that is missing here stands
 * in the book as its alternative text.
 */
export function packedImages(
  article: Article,
  images: ReadonlyMap<string, Uint8Array>,
): Map<string, EpubImage> {
  const packed = new Map<string, EpubImage>();
  for (const path of article.images) {
    const given = images.get(path);
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
    const type = coreTypes.get(ending);
    const bytes = given && ending === 'svg' ? inertSvg(given) : given;
    if (!bytes || type === undefined) continue;
    const number = packed.size + 1;
    packed.set(path, { file: `images/${number}.${ending}`, id: `image${number}`, type, bytes });
  }
  return packed;
}

/** Image types that every reading system shows (EPUB 3.3, §3.2, without the newest). */
const coreTypes: ReadonlyMap<string, string> = new Map([
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
]);
