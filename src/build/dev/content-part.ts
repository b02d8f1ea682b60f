import { resolve, sep } from 'node:path';
import type { LibraryOptions } from '../../library/index.ts';

/** A part of the content that a file belongs to. */
export type ContentPart =
  /** The folder of an article; a picture in it is asked for by the page, not compiled into it. */
  | { readonly kind: 'article'; readonly slug: string; readonly isPicture: boolean }
  /** What every article may depend on: citation styles, files that links lead to. */
  | { readonly kind: 'shared' }
  /** What pages say of the site: its settings, own pages, words of the interface. */
  | { readonly kind: 'site' };

/** The part of the content that a file or folder is; nothing for what is none, and for hidden files. */
export function contentPart(
  path: string,
  { contentDir, publicDir }: Pick<LibraryOptions, 'contentDir' | 'publicDir'>,
): ContentPart | undefined {
  const parts = partsBelow(contentDir, path);
  if (!parts) return publicDir && partsBelow(publicDir, path) ? { kind: 'shared' } : undefined;
  const [room, slug, ...file] = parts;
  if (parts.length === 0 || parts.some((name) => name.startsWith('.'))) return undefined;
  if (room === 'styles') return { kind: 'shared' };
  if (room !== 'articles') return { kind: 'site' };
  if (slug === undefined) return { kind: 'shared' };
  return { kind: 'article', slug, isPicture: pictures.test(file.at(-1) ?? '') };
}

const pictures = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

function partsBelow(folder: string, path: string): string[] | undefined {
  const root = resolve(folder);
  const full = resolve(path);
  if (full === root) return [];
  return full.startsWith(root + sep) ? full.slice(root.length + 1).split(sep) : undefined;
}
