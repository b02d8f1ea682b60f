import type { Element, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { markup } from '../../markup.ts';
import { authorId } from '../author-ids.ts';
import { safeUrl } from '../bibliography/facts.ts';

/** What an image of the article's folder is: path and size in pixels, where it is known. */
export interface ImageFile {
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
}

export interface LinkContext {
  /** Address of the article's folder on the site, ending in `/`. */
  readonly folder: string;
  readonly images: ReadonlyMap<string, ImageFile>;
  /** Told of every image of the folder that is used. */
  readonly use: (path: string) => void;
  /** Numbers of an article's tables as they are met, so that no two have one name. */
  readonly tables: Iterator<number, never>;
}

/**
 * Makes links and images safe, in place: links out of the page open without opener or referrer,
 * images come from the article's own folder with their size, any other image becomes a link or
 * its alternative text, and wide tables get a box that scrolls.
 */
export function finishLinks(tree: Root, context: LinkContext): void {
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const children: RootContent[] = node.children.map((child): RootContent => {
      if (child.type !== 'element') return child;
      if (child.tagName === 'a') return finishLink(child);
      if (child.tagName === 'img') return finishImage(child, context);
      if (child.tagName === 'table' && !isScroller(node)) {
        const ariaLabel = `Table ${context.tables.next().value}`;
        return h('div.table-box', { tabIndex: 0, role: 'region', ariaLabel }, child);
      }
      return child;
    });
    Object.assign(node, { children });
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child?.type === 'element') open.push(child);
    }
  }
}

function isScroller(node: Root | Element): boolean {
  return node.type === 'element' && node.properties['role'] === 'region';
}

function finishLink(link: Element): Element {
  const { href } = link.properties;
  if (typeof href === 'string' && href.startsWith('#') && link.properties['role'] === undefined) {
    link.properties['href'] = `#${linkedId(href.slice(1))}`;
  }
  if (
    typeof href === 'string' &&
    /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) &&
    !/^mailto:|^tel:/i.test(href)
  ) {
    if (safeUrl(href) === undefined) delete link.properties['href'];
    else link.properties['rel'] = ['noopener', 'noreferrer'];
  }
  delete link.properties['target'];
  return link;
}

function finishImage(image: Element, context: LinkContext): Element {
  const source = String(image.properties['src'] ?? '');
  const alt = String(image.properties['alt'] ?? '');
  const path = imagePath(source);
  const file = path === undefined ? undefined : context.images.get(path);
  if (file) {
    context.use(file.path);
    image.properties['src'] =
      context.folder + file.path.split('/').map(encodeURIComponent).join('/');
    image.properties['loading'] = 'lazy';
    image.properties['decoding'] = 'async';
    image.properties['alt'] = alt;
    if (file.width !== undefined) image.properties['width'] ??= file.width;
    if (file.height !== undefined && image.properties['width'] === file.width) {
      image.properties['height'] ??= file.height;
    }
    return image;
  }
  const remote = safeUrl(source);
  return remote === undefined
    ? h(`span.image-missing.${markup.faultClass}`, alt === '' ? `[${source}]` : `[${alt}]`)
    : h('a', { href: remote, rel: ['noopener', 'noreferrer'] }, alt === '' ? remote : alt);
}

/** Path of an image below the article's folder; absent for addresses and for ways out of it. */
export function imagePath(source: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(source)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(source.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  const parts: string[] = [];
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' || part.includes('\\')) return undefined;
    parts.push(part);
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}

/** Where a link of the author leads: ids that look like ours were renamed where they stand. */
function linkedId(typed: string): string {
  return /^(?:p|at|note|noteref|ref|cite|pq)-/.test(typed) ? typed : authorId(typed);
}
