import type { Element, Nodes, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { type ArticleFolder, append, filesOf, linkSchemes, schemeOf } from '../../article/index.ts';
import { markup } from '../../article/markup.ts';
import { type Words, withoutIsolates } from '../../messages/index.ts';
import { doiUrl, safeUrl } from '../bibliography/work-facts.ts';
import { isPublishable } from '../links/published.ts';
import { type LinkHome, addressOf, decoded, isItself, linkTarget } from '../links/target.ts';
import type { Converted } from './convert.ts';
import { partNestedLinks } from './nested-links.ts';

/** What an image of the article's folder is: path and size in pixels, where it is known. */
export interface ImageFile {
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
}

export interface LinkContext extends LinkHome {
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  readonly images: ReadonlyMap<string, ImageFile>;
  /** Told of every image of the folder that is used. */
  readonly use: (path: string) => void;
  /** Names of an article's tables as they are met, no two the same. */
  readonly tables: Iterator<string, never>;
  /** Files of the folder that a link publishes. */
  readonly files: ReadonlySet<string>;
  /** Told of every one of them that is linked. */
  readonly publish: (path: string) => void;
}

/**
 * Makes the links and images of an article safe; see {@link finishLinks}.
 * @returns the files of the folder that it shows and that it links to, sorted.
 */
export function linkParts(
  { body, notes, extras }: Pick<Converted, 'body' | 'notes' | 'extras'>,
  folder: ArticleFolder,
  base: string,
  words: Words,
): { readonly images: readonly string[]; readonly files: readonly string[] } {
  const images = new Set<string>();
  const files = new Set<string>();
  const pictures = folder.assets.filter(({ picture }) => picture !== undefined);
  const context: LinkContext = {
    slug: folder.slug,
    ...(folder.isPage && { isPage: true }),
    base,
    images: new Map(pictures.map((asset) => [asset.path, asset])),
    use: (path) => void images.add(path),
    files: new Set(filesOf(folder).filter(isPublishable)),
    publish: (path) => void files.add(path),
    tables: tableNames(words),
  };
  for (const part of [body, ...notes, ...extras.values()]) finishLinks(part, context);
  return { images: [...images].sort(), files: [...files].sort() };
}

/** "Table 1", "Table 2", … */
function* tableNames({ digits, print }: Words): Generator<string, never> {
  for (let n = 1; ; n++) yield withoutIsolates(print.text.tableBox({ number: digits(String(n)) }));
}

/**
 * Makes links and images safe, in place: links get the address that they have on the site (to a
 * place of the article itself when all ids are known, by `resolveFragments`), links out of the site
 * open without opener or referrer, images come from the article's own folder with their size, any
 * other image becomes a link or its alternative text, links within links are separated, wide tables get a box that scrolls, and what
 * scrolls can have the focus.
 */
export function finishLinks(tree: Root, context: LinkContext): void {
  const open: (Root | Element)[] = [tree];
  const linked = new WeakSet<Element>();
  for (let node = open.pop(); node; node = open.pop()) {
    const isLinked = node.type === 'element' && (node.tagName === 'a' || linked.has(node));
    const children: RootContent[] = node.children.map((child): RootContent => {
      if (child.type !== 'element') return child;
      if (isLinked) linked.add(child);
      if (child.tagName === 'a') return finishLink(child, context);
      if (child.tagName === 'img') {
        return finishImage(child, context, { isCaptioned: isFigure(node), isLinked });
      }
      // Who has no mouse scrolls what has the focus.
      if (scrolls(child)) child.properties['tabIndex'] = 0;
      if (child.tagName === 'table' && !isScroller(node)) {
        const ariaLabel = context.tables.next().value;
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
  partNestedLinks(tree);
}

function scrolls({ tagName, properties }: Element): boolean {
  const names = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    tagName === 'pre' ||
    names.includes(markup.displayMathClass) ||
    names.includes(markup.wideMathClass)
  );
}

function isFigure(node: Root | Element): boolean {
  return node.type === 'element' && node.tagName === 'figure';
}

function isScroller(node: Root | Element): boolean {
  return node.type === 'element' && node.properties['role'] === 'region';
}

function finishLink(link: Element, context: LinkContext): Element {
  const { href } = link.properties;
  delete link.properties['target'];
  if (typeof href !== 'string' || link.properties['role'] !== undefined) return link;
  const target = linkTarget(href, context, context.base);
  const lead = (address: string | undefined): void => {
    if (address === undefined) delete link.properties['href'];
    else link.properties['href'] = address;
  };
  switch (target.kind) {
    case 'none':
    case 'outside':
      lead(undefined);
      break;
    case 'web':
      lead(webAddress(target.href));
      if (!/^(?:mailto|tel):/i.test(target.href) && link.properties['href'] !== undefined)
        link.properties['rel'] = ['noopener', 'noreferrer'];
      break;
    case 'file':
      if (context.files.has(target.path)) {
        context.publish(target.path);
        lead(folderOf(context) + encodedPath(target.path) + target.suffix);
      } else lead(undefined);
      break;
    case 'article':
    case 'site': {
      const { id } = target;
      lead(
        isItself(target, context) && id !== undefined ? `#${id}` : addressOf(target, context.base),
      );
      break;
    }
  }
  return link;
}

/** An address with a scheme as a link may have it; nothing where it can be none. */
function webAddress(href: string): string | undefined {
  switch (schemeOf(href)) {
    case 'http':
    case 'https':
      return safeUrl(href);
    case 'doi':
      return doiUrl(href);
    default:
      return linkSchemes.has(schemeOf(href) ?? '') ? href : undefined;
  }
}

/**
 * Gives links to a place of the article, in place, the id that it has there. Links that the
 * compiler made are right as they are.
 * @param find As `fragmentFinder` makes it.
 */
export function resolveFragments(
  trees: readonly Nodes[],
  find: (typed: string) => string | undefined,
): void {
  const open: Nodes[] = [...trees];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) append(open, node.children);
    if (node.type !== 'element' || node.tagName !== 'a') continue;
    const { href, role } = node.properties;
    if (role !== undefined || typeof href !== 'string' || !href.startsWith('#')) continue;
    const id = find(decoded(href.slice(1)));
    if (id !== undefined) node.properties['href'] = `#${id}`;
  }
}

/** Address on the site of the article, and of the files beside it. */
function folderOf({ base, slug, isPage }: LinkContext): string {
  return `${base}${isPage ? '' : 'articles/'}${encodeURIComponent(slug)}/`;
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function finishImage(
  image: Element,
  context: LinkContext,
  { isCaptioned, isLinked }: { readonly isCaptioned: boolean; readonly isLinked: boolean },
): Element {
  const source = String(image.properties['src'] ?? '');
  const alt = String(image.properties['alt'] ?? '');
  const path = imagePath(source);
  const file = path === undefined ? undefined : context.images.get(path);
  if (file) {
    context.use(file.path);
    image.properties['src'] = folderOf(context) + encodedPath(file.path);
    image.properties['loading'] = 'lazy';
    image.properties['decoding'] = 'async';
    image.properties['alt'] = alt;
    const srcSet = largerFiles(file.path, context);
    if (srcSet !== '') image.properties['srcSet'] = srcSet;
    if (file.width !== undefined) image.properties['width'] ??= file.width;
    if (file.height !== undefined && image.properties['width'] === file.width) {
      image.properties['height'] ??= file.height;
    }
    return image;
  }
  // The caption of a figure says the words already: there the file is named.
  const named = alt === '' || isCaptioned;
  const words = named ? source : alt;
  const className = named ? [markup.editorialClass] : undefined;
  const remote = safeUrl(source.replace(/^\/\/(?!\/)/, 'https://'));
  // The link around it is the author's, and no link may hold another.
  if (remote !== undefined && isLinked) return h('span', { className }, words);
  return remote === undefined
    ? h(
        'span',
        { className: [markup.missingImageClass, markup.faultClass, ...(className ?? [])] },
        `[${words}]`,
      )
    : h('a', { href: remote, rel: ['noopener', 'noreferrer'], className }, words);
}

/**
 * The files of an image for finer screens, which lie beside it: `map@2x.png`, `map@3x.png` beside
 * `map.png`, as a `srcset`. They are published, too.
 */
function largerFiles(path: string, context: LinkContext): string {
  return ['2x', '3x']
    .flatMap((density) => {
      const larger = path.replace(/(?=\.[^./]+$)/, `@${density}`);
      if (!context.images.has(larger)) return [];
      context.publish(larger);
      // Some servers do not know the sign by its number.
      const address = encodedPath(larger).replaceAll('%40', '@');
      return [`${folderOf(context)}${address} ${density}`];
    })
    .join(', ');
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
