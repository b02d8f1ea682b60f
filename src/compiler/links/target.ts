import { articlePageAt, isArticleDownload } from '../../article/index.ts';

/** Where a link that an author typed leads, by its form alone. */
export type LinkTarget =
  /** Nowhere: no address, or the page itself. */
  | { readonly kind: 'none' }
  /** A place of the article's own page, decoded. */
  | { readonly kind: 'fragment'; readonly id: string }
  /** An address with a scheme, as typed; with `https:` before it where it began with `//`. */
  | { readonly kind: 'web'; readonly href: string; readonly schemeless?: true }
  /** A page, a download or a file of an article: `path` is what follows its address. */
  | (Elsewhere & { readonly kind: 'article'; readonly slug: string })
  /** A page or a file of the site that is no article's. */
  | (Elsewhere & { readonly kind: 'site' })
  /** A file of the article's own folder. */
  | { readonly kind: 'file'; readonly path: string; readonly suffix: string }
  /** A path that leads out of the articles. */
  | { readonly kind: 'outside' };

interface Elsewhere {
  /** Without a slash at its beginning, decoded: `notes/`, `sections/two/`, or nothing. */
  readonly path: string;
  /** Query as typed, with its question mark, or nothing. */
  readonly query: string;
  /** Place on that page, decoded. */
  readonly id?: string;
}

/** Where the Markdown lies that a link stands in. */
export interface LinkHome {
  /** Name of the article's folder, or of the page. */
  readonly slug: string;
  /** A page of the publication's own, which lies in `pages/`. */
  readonly isPage?: true;
}

/** True for a link of an article to its own page. */
export function isItself(target: LinkTarget, { slug, isPage }: LinkHome): boolean {
  return target.kind === 'article' && !isPage && target.slug === slug && target.path === '';
}

/**
 * Reads the address of a link as it is typed in the Markdown of an article, whose folder lies
 * beside those of other articles: `../other/article.md#two` is the page of another one, and
 * `../../pages/imprint.md` a page of the publication's own. Paths
 * are resolved as browsers do (WHATWG URL, section 4.4), from the folder; one that begins with a
 * slash is a path of the site, typed with its base path or without.
 * @param base Path that the site is served under, `/` at both ends.
 */
export function linkTarget(typed: string, home: LinkHome, base: string): LinkTarget {
  const url = typed.trim();
  if (url === '' || url === '#') return { kind: 'none' };
  if (url.startsWith('#')) return { kind: 'fragment', id: decoded(url.slice(1)) };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { kind: 'web', href: url };
  if (/^[/\\]{2}/.test(url)) {
    return { kind: 'web', href: `https://${url.slice(2)}`, schemeless: true };
  }
  const [, path = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const id = fragment === undefined || fragment === '' ? {} : { id: decoded(fragment) };
  const suffix = query + (fragment === undefined ? '' : `#${fragment}`);
  const { parts, rooted } = partsOf(path, home, base);
  if (parts === undefined) return { kind: 'outside' };
  if (!rooted && parts[0] === 'pages')
    return besidePages(parts.slice(1), home, { query, ...id }, suffix);
  const [first, owner, ...rest] = parts;
  const below = rest.join('/');
  if (first !== 'articles' || owner === undefined || owner === '') {
    return { kind: 'site', path: parts.join('/'), query, ...id };
  }
  if (/^(?:article\.md)?$/.test(below)) {
    return { kind: 'article', slug: owner, path: '', query, ...id };
  }
  const isDownload = isArticleDownload(below);
  const isPage = !isDownload && articlePageAt(below) !== undefined;
  if (owner !== home.slug || home.isPage || isPage || isDownload) {
    const page = isPage ? below.replace(/\/?$/, '/') : below;
    return { kind: 'article', slug: owner, path: page, query, ...id };
  }
  return { kind: 'file', path: below, suffix };
}

/** What lies in `pages/`: pages of the publication's own, and the files of these alone. */
function besidePages(
  parts: readonly string[],
  home: LinkHome,
  rest: Omit<Elsewhere, 'path'>,
  suffix: string,
): LinkTarget {
  const path = parts.join('/');
  const name = /^([^/]+)\.md$/i.exec(path)?.[1];
  if (name !== undefined) return { kind: 'site', path: `${name}/`, ...rest };
  return home.isPage && path !== '' ? { kind: 'file', path, suffix } : { kind: 'outside' };
}

/** The address on the site of a page or a file that an article's link leads to. */
export function addressOf(
  { path, query, id, ...target }: Extract<LinkTarget, { kind: 'article' | 'site' }>,
  base: string,
): string {
  const parts = target.kind === 'article' ? ['articles', target.slug, ...path.split('/')] : [path];
  const encoded = parts.flatMap((part) => part.split('/')).map(encodeURIComponent);
  return `${base}${encoded.join('/')}${query}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Parts of the path below the site's root; nothing where it leads out of articles and pages. */
function partsOf(
  path: string,
  { slug, isPage }: LinkHome,
  base: string,
): { readonly parts: string[] | undefined; readonly rooted: boolean } {
  const text = decoded(path).replaceAll('\\', '/');
  const rooted = text.startsWith('/');
  const parts = rooted ? [] : isPage ? ['pages'] : ['articles', slug];
  const typed = rooted && text.startsWith(base) ? text.slice(base.length) : text;
  const steps = typed.split('/');
  for (const step of steps) {
    if (step === '..') {
      if (parts.length === 0) return { parts: undefined, rooted };
      parts.pop();
    } else if (step !== '' && step !== '.') parts.push(step);
  }
  const last = steps.at(-1);
  const folder = last === '' || last === '.' || last === '..';
  // The folder of all articles is no page.
  const isOutside = parts.length < 2 || !/^(?:articles|pages)$/.test(parts[0] ?? '');
  if (!rooted && isOutside) return { parts: undefined, rooted };
  return { parts: folder ? [...parts, ''] : parts, rooted };
}

/** Without percent-encoding; as typed where that cannot be read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
