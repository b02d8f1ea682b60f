import type { AstroPrerenderer } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Prepared,
  pdfPrinter,
  prepareExports,
  signsIn,
  thisSite,
  writeExports,
} from '../exports/index.ts';
import {
  type LibraryEntry,
  type LibraryOptions,
  articlesOf,
  downloadSizes,
  findSurroundings,
  ownPagesOf,
  publication,
  resultFile,
  surroundings,
  unchangedSlugs,
} from '../library/index.ts';
import { typeset } from '../article/index.ts';
import { buildSearchIndex } from '../search/index/index.ts';
import { sharePictures } from '../site/index.ts';
import { articleKeys, isSmallLibrary } from './article-keys.ts';
import { copyArticleFiles } from './copy-article-files.ts';
import {
  headersFile,
  readPolicy,
  sitePolicy,
  withoutStyles,
  writePolicy,
} from './hosting/headers.ts';
import { precompress } from './hosting/precompress.ts';
import { announceBuild, isThere, readLastBuild, targetOf } from './last-build.ts';
import type { CachedArticle, PageStyles } from './page-protocol.ts';
import { prerenderer } from './prerender.ts';
import { progress } from './progress.ts';
import { exportsCache, pruneCaches, sharePicturesCache } from './caches.ts';
import { compileForBuild } from './compile-for-build.ts';

/**
 * Compiles the library and begins to build the site in `outDir`.
 * @throws {Error} where the articles have faults that forbid it; they are printed.
 */
export async function startBuild(settings: LibraryOptions, outDir: string): Promise<SiteBuild> {
  return new SiteBuild(await compileForBuild(settings), settings, outDir);
}

/** A build, by the steps of Astro's: each method is called once, in the order in which they stand. */
export class SiteBuild {
  readonly #entries: readonly LibraryEntry[];
  readonly #settings: LibraryOptions;
  readonly #outDir: string;
  /** The folder that the site will stand in; none where it is built in place. */
  readonly #target: string | undefined;
  /** For measuring: what the pages and their search alone cost. Links to downloads lead nowhere. */
  readonly #pagesOnly = process.env['EXPORTS'] === '0';
  #styles: PageStyles = new Map();
  #prepared: Prepared = {};
  /** By slug: a hash of all that the article's own pages and files are made from. */
  #keys: Readonly<Record<string, string>> = {};
  #policies = new Set<string>();
  #index: Promise<unknown> = Promise.resolve();

  constructor(entries: readonly LibraryEntry[], settings: LibraryOptions, outDir: string) {
    this.#entries = entries;
    this.#settings = settings;
    this.#outDir = outDir;
    this.#target = targetOf(outDir);
  }

  /** Takes the style sheets that Astro found for each page. */
  useStyles(styles: PageStyles): void {
    this.#styles = styles;
  }

  /** Makes the downloads, which pages say the size of, and finds the pages that stay as they are. */
  async prepare(say: (line: string) => void): Promise<void> {
    if (!this.#pagesOnly) this.#prepared = await prepareDownloads(this.#entries, say);
    for (const [slug, { sizes }] of Object.entries(this.#prepared))
      downloadSizes().set(slug, sizes);
    const articles = articlesOf(this.#entries).map(typeset);
    surroundings().clear();
    for (const [slug, around] of findSurroundings(articles, publication))
      surroundings().set(slug, around);
    // What an article shows of its issue stands in its surroundings.
    const shown = { ...publication, issues: publication.issues.length > 0 };
    this.#keys = await articleKeys(
      this.#entries,
      [thisSite, shown, this.#pagesOnly],
      this.#prepared,
    );
    const target = this.#target;
    const last = target === undefined ? undefined : await readLastBuild(target);
    const unchanged = unchangedSlugs();
    unchanged.clear();
    for (const [slug, key] of Object.entries(this.#keys))
      if (target !== undefined && last?.articles[slug] === key && isThere(target, slug))
        unchanged.add(slug);
    // Those of pages that stay; where all are made anew, none of before holds.
    this.#policies = new Set(unchanged.size > 0 ? last?.policies : []);
  }

  /** Makes the pages as Astro does, and the search index meanwhile. */
  prerenderer(standard: AstroPrerenderer): AstroPrerenderer {
    const bar = progress('Pages');
    return prerenderer(standard, {
      articles: this.#changedArticles(),
      typed: signsIn(this.#entries.flatMap(({ sources }) => Object.values(sources))),
      unchanged: unchangedSlugs(),
      styles: this.#styles,
      outDir: this.#outDir,
      base: this.#settings.base,
      few: isSmallLibrary(this.#entries),
      // Pagefind has a process of its own: it works while pages are made.
      onStart: () => {
        const articles = articlesOf(this.#entries).map(typeset);
        const pages = ownPagesOf(this.#entries).map(typeset);
        this.#index = buildSearchIndex({ articles, pages, outDir: this.#outDir });
        this.#index.catch(() => undefined);
      },
      onPolicy: (policy) => this.#policies.add(policy),
      onProgress: bar.update,
      onEnd: bar.end,
    });
  }

  /** Writes everything that stands beside the pages. */
  async finish(): Promise<void> {
    const outDir = this.#outDir;
    const changed = this.#entries.filter(
      ({ slug, page }) => page !== undefined || !unchangedSlugs().has(slug),
    );
    await copyArticleFiles(changed, outDir);
    if (!this.#pagesOnly) {
      const skip = unchangedSlugs();
      await writeExports(this.#entries, this.#prepared, { site: thisSite, outDir, skip });
      await writePictures(changed, outDir);
    }
    const policies = await this.#writeHeaders();
    const bar = progress('Compressing, and making the search index');
    const press = { few: isSmallLibrary(this.#entries), onProgress: bar.update };
    await Promise.all([this.#index, precompress(outDir, { ...press, not: 'pagefind' })]);
    bar.end();
    await precompress(outDir, { ...press, only: 'pagefind' });
    await pruneCaches(this.#entries, this.#prepared, this.#settings.cacheDir);
    if (this.#target !== undefined)
      await announceBuild(this.#target, {
        articles: this.#keys,
        policies,
        reused: [...unchangedSlugs()],
      });
  }

  #changedArticles(): CachedArticle[] {
    return this.#entries
      .filter(({ slug, article }) => article && !unchangedSlugs().has(slug))
      .map(({ slug, digest }) => ({
        slug,
        digest,
        file: resultFile(this.#settings.cacheDir ?? '', digest),
        sizes: downloadSizes().get(slug),
        around: surroundings().get(slug),
      }));
  }

  /** Writes the headers that a host sends; resolves to the policies of the pages, each once. */
  async #writeHeaders(): Promise<string[]> {
    const all = [...this.#policies].map(readPolicy).map(withoutStyles).map(writePolicy);
    const distinct = [...new Set(all)].sort();
    const policy = sitePolicy(distinct.map(readPolicy));
    await writeFile(join(this.#outDir, '_headers'), headersFile(policy, this.#settings.base));
    return distinct;
  }
}

async function prepareDownloads(
  entries: readonly LibraryEntry[],
  say: (line: string) => void,
): Promise<Prepared> {
  const { print, close } = pdfPrinter(thisSite, say);
  const bar = progress('Downloads');
  try {
    return await prepareExports(entries, {
      site: thisSite,
      cacheDir: exportsCache,
      printPdf: print,
      onProgress: bar.update,
    });
  } finally {
    bar.end();
    await close();
  }
}

async function writePictures(entries: readonly LibraryEntry[], outDir: string): Promise<void> {
  const bar = progress('Pictures for sharing');
  const { writeSharePictures } = await sharePictures();
  await writeSharePictures(articlesOf(entries), {
    outDir,
    cacheDir: sharePicturesCache,
    onProgress: bar.update,
  });
  bar.end();
}
