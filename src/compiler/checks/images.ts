import { nearest } from '../language/distance.ts';
import type { Problem } from '../../article/index.ts';
import type { CheckInput, ImageFact } from './input.ts';

const SHOWN = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Images: outside the folder, from elsewhere, not there, of no kind browsers show, without words. */
export function checkImages({ images, files, pictures }: CheckInput): Problem[] {
  return images.flatMap((image) => [...source(image, files, pictures), ...alternative(image)]);
}

function source(
  image: ImageFact,
  files: ReadonlySet<string> | undefined,
  pictures: ReadonlyMap<string, string> | undefined,
): Problem[] {
  const url = image.url.trim();
  if (/^(?:https?:)?\/\//i.test(url)) {
    return [
      report(image, 'image-remote', 'warning', `"${shorten(url)}" from another site`, {
        hint: "Save the image in the article's folder; here it becomes a link.",
      }),
    ];
  }
  const path = pathOf(url);
  if (path === 'outside') {
    return [
      report(
        image,
        'image-outside',
        'error',
        `"${shorten(url)}", which lies outside the article folder`,
        {
          hint: "Put the image into the article's folder.",
        },
      ),
    ];
  }
  if (!SHOWN.test(path)) {
    return [
      report(
        image,
        'image-kind-unsupported',
        'warning',
        `"${shorten(url)}", expected PNG, JPEG, WebP, AVIF, GIF or SVG`,
        {
          hint: 'Convert the image.',
        },
      ),
    ];
  }
  if (files === undefined) return [];
  if (files.has(path)) return pictures === undefined ? [] : bytes(image, path, pictures);
  const meant = nearest(path, files);
  return [
    report(
      image,
      'image-missing',
      'error',
      `"${path}", expected a file in the article's folder` +
        (meant === undefined ? '' : `: did you mean "${meant}"?`),
      {},
    ),
  ];
}

/** What is wrong with a picture's bytes, judged by its name. */
function bytes(image: ImageFact, path: string, pictures: ReadonlyMap<string, string>): Problem[] {
  const kind = pictures.get(path);
  if (kind === undefined) {
    return [
      report(image, 'image-unreadable', 'warning', `"${path}", expected a picture`, {
        hint: 'The file is damaged or no picture at all: its words stand in its place. Save it anew.',
      }),
    ];
  }
  const named = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (kindOf(named) === kindOf(kind)) return [];
  return [
    report(image, 'image-misnamed', 'warning', `"${path}", which is a picture of kind ${kind}`, {
      hint: `Rename it to end in .${kind}: some readers go by the name.`,
    }),
  ];
}

/** One name for each kind of picture. */
function kindOf(name: string): string {
  return { jpeg: 'jpg', avif: 'heif' }[name] ?? name;
}

function alternative(image: ImageFact): Problem[] {
  const alt = image.alt.trim();
  const name = image.url.replace(/^.*\//, '');
  if (alt !== '' && alt !== name && alt !== image.url) return [];
  return [
    report(
      image,
      'image-alt-missing',
      'warning',
      `"${shorten(image.url)}" without alternative text`,
      { hint: 'Say in the square brackets what the image shows: ![A map of the town](map.png).' },
    ),
  ];
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

function report(
  image: ImageFact,
  rule: string,
  severity: Problem['severity'],
  what: string,
  more: { readonly hint?: string },
): Problem {
  return { rule, severity, place: image.place, message: `Unexpected image ${what}`, ...more };
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}
