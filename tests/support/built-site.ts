import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { BASE_PATH, SITE_URL } from '../../src/library/publication.ts';

export interface BuiltPage {
  /** Path below the base, without its leading slash: `articles/x/`, `404.html`, or nothing. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  /** Ids in the order of the page, repeated ones included. */
  readonly ids: readonly string[];
}

export interface BuiltSite {
  readonly dir: string;
  /** Every file, as a path below the base. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export const articlePath = 'articles/failure-of-multilateral-diplomacy/';

/** Reads every page of a built site. */
export async function readSite(dir: string): Promise<BuiltSite> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length))
    .map((file) => file.split(sep).join('/'))
    .sort();
  const pages = new Map<string, BuiltPage>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(dir, file), 'utf8');
    const tree = fromHtml(html);
    const ids = selectAll('[id]', tree).map((element) => attribute(element, 'id'));
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    pages.set(path, { path, html, tree, ids });
  }
  return { dir, files: new Set(files), pages };
}

export function pageAt(site: BuiltSite, path: string): BuiltPage {
  const page = site.pages.get(path);
  if (!page) throw new Error(`Unexpected missing page /${path}, expected it in the build`);
  return page;
}

/** Elements of a page, with those of a `template` that a script puts in after the first paint. */
export function selectLoaded(selector: string, { tree }: BuiltPage): Element[] {
  const later = selectAll('template', tree).flatMap(({ content }) => content ?? []);
  return [tree, ...later].flatMap((root) => selectAll(selector, root));
}

export interface Target {
  /** Address as a browser resolves it. */
  readonly url: URL;
  /** Path below the base, decoded; absent where the address leaves the site. */
  readonly path?: string;
  readonly fragment: string;
}

/** Where an address in a page leads, as a browser resolves it. */
export function resolve(page: BuiltPage, address: string): Target {
  const url = new URL(address, `${SITE_URL}${BASE_PATH}${encodeURI(page.path)}`);
  const fragment = decodeURIComponent(url.hash.slice(1));
  const inside = url.origin === SITE_URL && url.pathname.startsWith(BASE_PATH);
  return inside
    ? { url, fragment, path: decodeURIComponent(url.pathname.slice(BASE_PATH.length)) }
    : { url, fragment };
}

/** An attribute by its hast name, as written: lists with a space between, nothing where absent. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return '';
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}
