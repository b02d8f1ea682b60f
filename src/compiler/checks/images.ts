import { nearest } from '../language/distance.ts';
import { type Problem, iiifService, report, rules } from '../../article/index.ts';
import type { CheckInput, ImageFact } from './input.ts';

const SHOWN = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Images of the text and the frontmatter: outside the folder, from elsewhere, not there, of no kind browsers show, without words. */
export function checkImages({ images, frontImages, files, pictures }: CheckInput): Problem[] {
  return [...images, ...(frontImages ?? [])].flatMap((image) => [
    ...source(image, files, pictures),
    ...alternative(image),
    ...service(image),
  ]);
}

/** The image service that an image names. */
function service({ iiif, place }: ImageFact): Problem[] {
  if (iiif === undefined || iiifService(iiif) !== undefined) return [];
  return [report(rules.imageIiifAddress, place, { address: iiif })];
}

function source(
  image: ImageFact,
  files: ReadonlySet<string> | undefined,
  pictures: ReadonlyMap<string, string> | undefined,
): Problem[] {
  const { place } = image;
  const url = image.url.trim();
  if (/^(?:https?:)?\/\//i.test(url)) {
    return [report(rules.imageRemote, place, { url })];
  }
  const path = pathOf(url);
  if (path === 'outside') return [report(rules.imageOutside, place, { url })];
  if (!SHOWN.test(path)) return [report(rules.imageKindUnsupported, place, { url })];
  if (files === undefined) return [];
  if (files.has(path)) return pictures === undefined ? [] : bytes(image, path, pictures);
  return [report(rules.imageMissing, place, { path, meant: nearest(path, files) })];
}

/** What is wrong with a picture's bytes, judged by its name. */
function bytes(image: ImageFact, path: string, pictures: ReadonlyMap<string, string>): Problem[] {
  const kind = pictures.get(path);
  if (kind === undefined) return [report(rules.imageUnreadable, image.place, { path })];
  const named = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (kindOf(named) === kindOf(kind)) return [];
  return [report(rules.imageMisnamed, image.place, { path, kind })];
}

/** One name for each kind of picture. */
function kindOf(name: string): string {
  return { jpeg: 'jpg', avif: 'heif' }[name] ?? name;
}

function alternative(image: ImageFact): Problem[] {
  const alt = image.alt.trim();
  const name = image.url.replace(/^.*\//, '');
  if (alt !== '' && alt !== name && alt !== image.url) return [];
  return [report(rules.imageAltMissing, image.place, { url: image.url })];
}

/** Path below the folder, decoded and without detours, or `outside`. */
function pathOf(url: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\~]/i.test(url)) return 'outside';
  let path = url.replace(/[?#].*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray % stands for itself.
  }
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return 'outside';
  }
  return parts.join('/').includes('\0') ? 'outside' : parts.join('/');
}
