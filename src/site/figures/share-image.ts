import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inertSvg } from '../../exports/index.ts';
import { pictureFormat } from '../../library/index.ts';

/** Larger ones would take more memory to unpack than a picture for sharing is worth. */
const most = { bytes: 20_000_000, pixels: 40_000_000 };

/** What the drawer of pictures for sharing can unpack, by what `pictureFormat` calls it. */
const types: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

/** A picture to be drawn within another: the address of its data, or a drawing in lines. */
export type SharedImage =
  | { readonly address: string }
  /** SVG that fetches nothing: its attributes that place it, and what it holds. */
  | { readonly attributes: string; readonly content: string };

/**
 * A picture of an article to be drawn within another. Nothing where it is not there, of another
 * kind, or too large.
 */
export async function sharedImage(folder: string, path: string): Promise<SharedImage | undefined> {
  const bytes = await readFile(join(folder, ...path.split('/'))).catch(() => undefined);
  if (!bytes || bytes.length > most.bytes) return undefined;
  const { picture, width = 0, height = 0 } = pictureFormat(bytes);
  if (picture === 'svg') return drawingOf(bytes, width, height);
  const type = types.get(picture ?? '');
  const isFit = width > 0 && height > 0 && width * height <= most.pixels;
  if (type === undefined || !isFit) return undefined;
  return { address: `data:${type};base64,${bytes.toString('base64')}` };
}

/** A drawing without its own place and size. Within an `image` its letters would not be drawn. */
function drawingOf(bytes: Uint8Array, width: number, height: number): SharedImage | undefined {
  const inert = inertSvg(bytes);
  const root =
    inert && /<svg\b([^>]*?)(?:\/>|>(.*)<\/svg>\s*$)/s.exec(new TextDecoder().decode(inert));
  if (!root) return undefined;
  const [, given = '', content = ''] = root;
  const attributes = given.replace(/\s(?:x|y|width|height|preserveAspectRatio)="[^"]*"/g, '');
  const isSized = /\sviewBox="/.test(attributes);
  if (!isSized && !(width > 0 && height > 0)) return undefined;
  return {
    attributes: isSized ? attributes : `${attributes} viewBox="0 0 ${width} ${height}"`,
    content,
  };
}
