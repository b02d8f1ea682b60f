import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import {
  type ArticleList,
  bytesOf,
  type ListedFiles,
  listFormat,
  listName,
  missingPath,
  type SiteList,
} from '../../offline/lists.ts';
import { messagesVersion } from '../messages-version.ts';
import { loadedBy, shownBy, spokenOn } from './closure.ts';

/** A larger index of the search is not kept with an article (bytes). */
const largestIndex = 5_000_000;

/** A file that no page shows, such as one of data, is kept where it is not larger (bytes). */
const largestDownload = 1_000_000;

/** What lists are made of. */
export interface ListedSite {
  /** The folder of the site. */
  readonly outDir: string;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** A folder in which articles lie that `outDir` does not have yet. */
  readonly before?: string | undefined;
}

/** An article whose list is written. */
export interface ListedArticle {
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
}

interface ReadPage {
  readonly path: string;
  readonly html: string;
}

type Facts = readonly [bytes: number, hash: string];

/** Writes the lists of a build. Scripts and styles are read once for all of them. */
export class OfflineLists {
  readonly #site: ListedSite;
  #assets: Promise<ReadonlyMap<string, string | undefined>> | undefined;
  /** By path. */
  readonly #facts = new Map<string, Promise<Facts>>();

  constructor(site: ListedSite) {
    this.#site = site;
  }

  /**
   * Writes the list of an article, whose pages and files are there: all that lies in its folder but
   * what is only for taking away, and all that its pages load.
   */
  async writeArticle({ slug, title, lang }: ListedArticle): Promise<void> {
    const { outDir } = this.#site;
    const folder = `articles/${slug}`;
    const paths = (await filesBelow(join(outDir, folder))).map((name) => `${folder}/${name}`);
    const pages = await this.#pages(paths.filter(isPage));
    const spoken = spokenOnAll(pages);
    const shown = this.#shownBy(pages);
    const files: Record<string, Facts> = {};
    for (const path of paths)
      if (shown.has(path) || isPage(path) || (await this.#isSmall(path)))
        files[addressOf(path)] = await this.#read(path);
    // What belongs to another article may change without this one.
    for (const path of shown)
      if (!path.startsWith(`${folder}/`)) {
        const size = await this.#sizeOf(path);
        if (size !== undefined) files[path] = [size, ''];
      }
    // What the basket takes of the works. Other articles change these files, and a share of a build
    // does not have them: their sizes are not told.
    for (const path of paths) {
      const key = /\/sources\/([^/]+)\/index\.html$/.exec(path)?.[1];
      if (key !== undefined) files[`sources/${key}/work.json`] = [0, ''];
    }
    Object.assign(files, await this.#loadedBy(pages));
    const said = { title, lang, spoken, files: inOrder(files) };
    const list: ArticleList = { format: listFormat, version: versionOf(said), ...said };
    await writeFile(join(outDir, folder, listName), `${JSON.stringify(list)}\n`);
  }

  /**
   * Writes the list of what all articles need; the whole site is there, with the index of its
   * search. Resolves to the file.
   */
  async writeSite(): Promise<string> {
    const { outDir } = this.#site;
    const paths = await filesBelow(outDir, (name) => name !== 'articles' && name !== '_astro');
    const pages = await this.#pages(paths.filter((path) => sitePages.has(addressOf(path))));
    const files: Record<string, Facts> = {};
    for (const path of paths)
      if (siteFiles.test(path) || pages.some((page) => page.path === path))
        files[addressOf(path)] = await this.#read(path);
    for (const path of this.#shownBy(pages)) {
      const size = await this.#sizeOf(path);
      if (size !== undefined) files[path] = [size, ''];
    }
    const index: Record<string, Facts> = {};
    for (const path of paths)
      if (path.startsWith('pagefind/')) index[path] = await this.#read(path);
    const isWhole = bytesOf(index) > 0 && bytesOf(index) <= largestIndex;
    Object.assign(files, isWhole ? index : {}, await this.#loadedBy(pages));
    const said = {
      search: isWhole ? ('whole' as const) : ('none' as const),
      spoken: spokenOnAll(pages),
      files: inOrder(files),
      messages: await this.#messages(paths),
    };
    const list: SiteList = { format: listFormat, version: versionOf(said), ...said };
    const file = join(outDir, listName);
    await writeFile(file, `${JSON.stringify(list)}\n`);
    return file;
  }

  /** Files of messages, by language, under the addresses by which scripts ask for them. */
  async #messages(paths: readonly string[]): Promise<Record<string, ListedFiles>> {
    const version = messagesVersion();
    const messages: Record<string, Record<string, Facts>> = {};
    for (const path of paths) {
      const lang = /^messages\/([^/]+)\/[^/]+\.json$/.exec(path)?.[1];
      if (lang !== undefined)
        (messages[lang] ??= {})[`${path}?${version}`] = await this.#read(path);
    }
    return messages;
  }

  #pages(paths: readonly string[]): Promise<ReadPage[]> {
    const { outDir } = this.#site;
    return Promise.all(
      paths.map(async (path) => ({ path, html: await readFile(join(outDir, path), 'utf8') })),
    );
  }

  /** Paths of the pictures and other parts that pages show, but for what has its name by its content. */
  #shownBy(pages: readonly ReadPage[]): Set<string> {
    const { base } = this.#site;
    const found = new Set<string>();
    for (const { path, html } of pages)
      for (const address of shownBy(html)) {
        const url = new URL(address, `${origin}${base}${encodeURI(addressOf(path))}`);
        const below = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
        if (url.origin === origin && below !== '' && !below.startsWith('_astro/'))
          found.add(decodeURIComponent(below));
      }
    return found;
  }

  async #loadedBy(pages: readonly ReadPage[]): Promise<Record<string, Facts>> {
    const assets = await (this.#assets ??= this.#readAssets());
    const names = loadedBy(
      pages.map(({ html }) => html),
      assets,
    );
    const files: Record<string, Facts> = {};
    for (const name of names) files[`_astro/${name}`] = await this.#read(`_astro/${name}`);
    return files;
  }

  async #readAssets(): Promise<ReadonlyMap<string, string | undefined>> {
    const folder = join(this.#site.outDir, '_astro');
    const names = await filesBelow(folder);
    const texts = names.map(async (name) => {
      const isText = /\.(?:js|css)$/.test(name);
      return [name, isText ? await readFile(join(folder, name), 'utf8') : undefined] as const;
    });
    return new Map(await Promise.all(texts));
  }

  async #isSmall(path: string): Promise<boolean> {
    if (onlyForTaking.test(path)) return false;
    const size = await this.#sizeOf(path);
    return size !== undefined && size <= largestDownload;
  }

  async #sizeOf(path: string): Promise<number | undefined> {
    const { outDir, before } = this.#site;
    for (const folder of [outDir, before])
      if (folder !== undefined) {
        const found = await stat(join(folder, path)).catch(() => undefined);
        if (found?.isFile()) return found.size;
      }
    return undefined;
  }

  #read(path: string): Promise<Facts> {
    let facts = this.#facts.get(path);
    if (!facts) {
      facts = readFile(join(this.#site.outDir, path)).then(
        (bytes) => [bytes.length, createHash('sha256').update(bytes).digest('base64')] as const,
      );
      // Of the files of an article each is read for one list only.
      if (!path.startsWith('articles/')) this.#facts.set(path, facts);
    }
    return facts;
  }
}

/** Nothing is asked there: addresses of the site are told from others by it. */
const origin = 'https://site.invalid';

/** Pages of the whole library that are kept with every article, where the site has them. */
const sitePages: ReadonlySet<string> = new Set([
  '',
  '404.html',
  'search/',
  'notebook/',
  missingPath,
]);

/** Other files of the whole library: what its pages ask for, and what a browser does. */
const siteFiles = /^(?:articles\.json|favicon\.\w+|manifest\.webmanifest|icon-[\w-]+\.png)$/;

/** Large, or pictures for those who are sent an address. */
const onlyForTaking = /(?:\.(?:pdf|epub)|\/share\.png)$/;

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function spokenOnAll(pages: readonly ReadPage[]): string[] {
  return [...new Set(pages.map(({ html }) => spokenOn(html)))].sort();
}

/** The address of a file, below the base. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

function inOrder(files: Readonly<Record<string, Facts>>): ListedFiles {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function versionOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

/**
 * Paths of the files below a folder, with `/` between, in order; without those compressed in advance
 * and lists like these. `take` chooses among what lies in the folder itself.
 */
async function filesBelow(
  folder: string,
  take: (name: string) => boolean = () => true,
): Promise<string[]> {
  const found: string[] = [];
  const top = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of top) {
    if (!take(entry.name)) continue;
    if (entry.isFile()) found.push(entry.name);
    if (!entry.isDirectory()) continue;
    const inside = await readdir(join(folder, entry.name), {
      recursive: true,
      withFileTypes: true,
    });
    for (const one of inside)
      if (one.isFile()) found.push(join(one.parentPath, one.name).slice(join(folder, sep).length));
  }
  return found
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.(?:br|gz)$/.test(path) && !path.endsWith(listName))
    .sort();
}
