import type { AstroPrerenderer } from 'astro';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Prepared,
  pdfPrinter,
  documentWriter,
  prepareExports,
  signsIn,
  thisSite,
  writeArticleFiles,
  writeSiteFiles,
} from '../exports/index.ts';
import {
  type LibraryEntry,
  type LibraryOptions,
  articlesOf,
  articlesWithFolders,
  digestOfFiles,
  downloadSizes,
  ownPagesOf,
  publication,
  resultFile,
  shareSurroundings,
  surroundings,
  unchangedSlugs,
} from '../library/index.ts';
import { typeset } from '../article/index.ts';
import { workerName } from '../offline/lists.ts';
import { buildSearchIndex } from '../search/index/index.ts';
import { type MadeLooks, sharePictures } from '../site/index.ts';
import { articleKeys, isSmallLibrary } from './article-keys.ts';
import { copyArticleFiles } from './copy-article-files.ts';
import {
  headersFile,
  readPolicy,
  sitePolicy,
  withoutStyles,
  writePolicy,
} from './hosting/headers.ts';
import { precompress, precompressPage } from './hosting/precompress.ts';
import { announceBuild, isThere, programVersion, readLastBuild, targetOf } from './last-build.ts';
import { workerScript } from './offline/worker-script.ts';
import { OfflineLists } from './offline/write-lists.ts';
import type { CachedArticle, PageStyles } from './page-protocol.ts';
import { prerenderer } from './prerender.ts';
import { progress } from './progress.ts';
import { exportsCache, pruneCaches, sharePicturesCache } from './caches.ts';
import { compileForBuild } from './compile-for-build.ts';
import { sizeOf, takeArticles } from './shards/folders.ts';
import type { Part } from './shards/part.ts';
import { type BuiltShard, type ShardArticle, writeRecord } from './shards/record.ts';
import { contentRefusals, type FoundArticles, scriptRefusals } from './shards/refusals.ts';
import { settingsOf } from './shards/settings.ts';
import { readShards, RefusedShardsError } from './shards/read-shards.ts';
import { isIn, type Shard } from './shards/shard.ts';

/**
 * Compiles the library and begins to build the site in `outDir`, or the `part` of it.
 * @throws {Error} where the articles have faults that forbid it; they are printed.
 */
export async function startBuild(
  settings: LibraryOptions,
  outDir: string,
  part: Part = { kind: 'whole' },
): Promise<SiteBuild> {
  const shard = part.kind === 'shard' ? part.shard : undefined;
  // Of each article its shard prints the warnings.
  const isOwn = (slug: string): boolean => part.kind !== 'merge' && (!shard || isIn(shard, slug));
  const entries = await compileForBuild(settings, isOwn);
  const merged = part.kind === 'merge' ? await readShards(part.dirs) : undefined;
  return new SiteBuild(entries, settings, outDir, { shard, merged });
}

interface Parts {
  /** The only shard that is built. */
  readonly shard: Shard | undefined;
  /** The shards that all articles' own pages and files are taken from. */
  readonly merged: readonly BuiltShard[] | undefined;
}

/** A build, by the steps of Astro's: each method is called once, in the order in which they stand. */
export class SiteBuild {
  readonly #entries: readonly LibraryEntry[];
  /** Those whose own pages and files are made here: of a shard its share, of a merge none. */
  readonly #own: readonly LibraryEntry[];
  readonly #shard: Shard | undefined;
  readonly #merged: readonly BuiltShard[] | undefined;
  readonly #settings: LibraryOptions;
  readonly #outDir: string;
  /** The folder that the site will stand in; none where it is built in place. */
  readonly #target: string | undefined;
  /** For measuring: what the pages and their search alone cost. Links to downloads lead nowhere. */
  readonly #pagesOnly = process.env['EXPORTS'] === '0';
  #styles: PageStyles = new Map();
  #looks: MadeLooks | undefined;
  #prepared: Prepared = {};
  /** By slug: a hash of all that the article's own pages and files are made from. */
  #keys: Readonly<Record<string, string>> = {};
  /** Slugs of articles whose folders move over from the last build. */
  #reused = new Set<string>();
  #policies = new Set<string>();
  #hasPictures = false;
  #index: Promise<unknown> = Promise.resolve();

  constructor(
    entries: readonly LibraryEntry[],
    settings: LibraryOptions,
    outDir: string,
    { shard, merged }: Parts,
  ) {
    this.#entries = entries;
    this.#own = entries.filter(({ slug }) => !merged && (!shard || isIn(shard, slug)));
    this.#shard = shard;
    this.#merged = merged;
    this.#settings = settings;
    this.#outDir = outDir;
    this.#target = targetOf(outDir);
  }

  /** Takes the style sheets that Astro found for each page. */
  useStyles(styles: PageStyles): void {
    this.#styles = styles;
  }

  /** Takes how the site looks; its files are there before the first page. */
  useLooks(looks: MadeLooks): void {
    this.#looks = looks;
  }

  /** Makes the downloads, which pages say the size of, and finds the pages that stay as they are. */
  async prepare(say: (line: string) => void): Promise<void> {
    if (this.#merged) this.#prepared = preparedOf(this.#merged);
    else if (!this.#pagesOnly) this.#prepared = await prepareDownloads(this.#own, say);
    for (const [slug, { sizes }] of Object.entries(this.#prepared))
      downloadSizes().set(slug, sizes);
    shareSurroundings(this.#entries);
    // What an article shows of its issue stands in its surroundings.
    const shown = { ...publication, issues: publication.issues.length > 0 };
    this.#keys = await articleKeys(
      this.#entries,
      [thisSite, shown, this.#looks?.looks, this.#pagesOnly],
      this.#prepared,
    );
    if (this.#merged) refuse(contentRefusals(this.#merged, this.#found()));
    const target = this.#target;
    const last = target === undefined ? undefined : await readLastBuild(target);
    this.#reused = new Set(
      this.#own
        .map(({ slug }) => slug)
        .filter(
          (slug) =>
            target !== undefined &&
            this.#keys[slug] !== undefined &&
            last?.articles[slug] === this.#keys[slug] &&
            isThere(target, slug),
        ),
    );
    const made = new Set(this.#changed().map(({ slug }) => slug));
    const unchanged = unchangedSlugs();
    unchanged.clear();
    for (const { slug } of this.#entries) if (!made.has(slug)) unchanged.add(slug);
    // Those of pages that stay; where all are made anew, none of before holds.
    this.#policies = new Set([
      ...((this.#reused.size > 0 ? last?.policies : undefined) ?? []),
      ...(this.#merged ?? []).flatMap(({ record }) => record.policies),
    ]);
  }

  /** Makes the pages as Astro does, and the search index meanwhile. */
  prerenderer(standard: AstroPrerenderer): AstroPrerenderer {
    const bar = progress('Pages');
    return prerenderer(standard, {
      articles: this.#changed().map((entry) => this.#cached(entry)),
      articlesOnly: this.#shard !== undefined,
      typed: signsIn(this.#entries.flatMap(({ sources }) => Object.values(sources))),
      unchanged: unchangedSlugs(),
      styles: this.#styles,
      outDir: this.#outDir,
      base: this.#settings.base,
      few: isSmallLibrary(this.#entries),
      beforeStart: () => this.#writeLooks(),
      // Pagefind has a process of its own: it works while pages are made.
      onStart: () => {
        if (this.#shard || !publication.search) return;
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
    const changed = this.#changed();
    const pages = this.#shard ? [] : this.#entries.filter(({ page }) => page);
    await copyArticleFiles([...changed, ...pages], this.#outDir);
    const options = { site: thisSite, outDir: this.#outDir, isForPagesOnly: this.#pagesOnly };
    await writeArticleFiles(changed, this.#prepared, options);
    if (!this.#pagesOnly) {
      if (!this.#shard) await writeSiteFiles(this.#entries, options);
      await this.#writePictures(changed);
    }
    const lists = this.#lists();
    for (const { slug, article } of changed)
      if (article)
        await lists.writeArticle({ slug, title: article.title.text, lang: article.lang });
    const policies = this.#shard
      ? await this.#finishShard(this.#shard)
      : await this.#finishSite(this.#merged ?? []);
    if (!this.#merged) await pruneCaches(this.#entries, this.#prepared, this.#settings.cacheDir);
    if (this.#target !== undefined)
      await announceBuild(this.#target, {
        articles: this.#keys,
        policies,
        reused: [...this.#reused],
      });
  }

  /** Writes what the whole library has, and takes the articles from shards. */
  async #finishSite(shards: readonly BuiltShard[]): Promise<string[]> {
    const outDir = this.#outDir;
    refuse(scriptRefusals(shards, await scriptsOf(outDir)));
    const policies = await this.#writeHeaders();
    await writeFile(join(outDir, workerName), await workerScript());
    const bar = progress('Compressing, and making the search index');
    const press = { few: isSmallLibrary(this.#entries), onProgress: bar.update };
    await Promise.all([this.#index, precompress(outDir, { ...press, not: 'pagefind' })]);
    bar.end();
    if (publication.search) await precompress(outDir, { ...press, only: 'pagefind' });
    await takeArticles(shards, outDir);
    const list = await this.#lists().writeSite();
    precompressPage(list, await readFile(list), { dir: outDir, few: press.few });
    return policies;
  }

  /** Of what is kept for reading offline. */
  #lists(): OfflineLists {
    const { base } = this.#settings;
    return new OfflineLists({ outDir: this.#outDir, base, before: this.#target });
  }

  /** The package that draws them may be missing: it holds programs for some systems only. */
  async #writePictures(changed: readonly LibraryEntry[]): Promise<void> {
    const pictures = await sharePictures().catch((error: unknown) => {
      if (!/resvg/.test(String(error))) throw error;
    });
    this.#hasPictures = pictures !== undefined;
    if (pictures) await writePictures(pictures, changed, this.#outDir);
    else
      process.stderr.write(
        'The site is built without pictures for sharing, which need a package: npm install @resvg/resvg-js.\n',
      );
  }

  /** Compresses the articles of a shard and writes its record. */
  async #finishShard(shard: Shard): Promise<string[]> {
    const outDir = this.#outDir;
    const bar = progress('Compressing');
    const few = isSmallLibrary(this.#entries);
    await mkdir(join(outDir, 'articles'), { recursive: true });
    await precompress(outDir, { few, only: 'articles', onProgress: bar.update });
    bar.end();
    const articles = this.#found();
    const own: Record<string, ShardArticle> = {};
    for (const { slug } of this.#own) {
      const article = articles[slug];
      if (!article) continue;
      const isReused = this.#reused.has(slug) && this.#target !== undefined;
      const folder = join(isReused ? (this.#target ?? '') : outDir, 'articles', slug);
      const sizes = this.#prepared[slug]?.sizes ?? {};
      own[slug] = { ...article, sizes, ...(await sizeOf(folder)) };
    }
    const policies = this.#distinctPolicies();
    await writeRecord(outDir, {
      ...shard,
      program: await programVersion(),
      settings: settingsOf(this.#settings),
      scripts: await scriptsOf(outDir),
      pictures: this.#hasPictures,
      articles: own,
      policies,
    });
    return policies;
  }

  /** A file that stands there already, such as the icon of the site around, stays. */
  async #writeLooks(): Promise<void> {
    for (const [path, bytes] of this.#looks?.files ?? []) {
      const target = join(this.#outDir, ...path.split('/'));
      const exists = await access(target).then(
        () => true,
        () => false,
      );
      if (exists) continue;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
  }

  #found(): FoundArticles {
    const articles = this.#entries.flatMap(({ slug, digest }) => {
      const key = this.#keys[slug];
      return key === undefined ? [] : [[slug, { digest, key }] as const];
    });
    return Object.fromEntries(articles);
  }

  /** Those whose own pages and files are made here and now. */
  #changed(): LibraryEntry[] {
    return this.#own.filter(({ slug, article }) => article && !this.#reused.has(slug));
  }

  #cached({ slug, digest }: LibraryEntry): CachedArticle {
    const fileOf = (each: string): string => resultFile(this.#settings.cacheDir ?? '', each);
    const around = surroundings().get(slug);
    const besides = (around?.versions?.others ?? []).flatMap(({ beside }) => beside ?? []);
    return {
      slug,
      digest,
      file: fileOf(digest),
      sizes: downloadSizes().get(slug),
      around,
      besides: besides.map((each) => ({ digest: each, file: fileOf(each) })),
    };
  }

  /** Writes the headers that a host sends; resolves to the policies of the pages, each once. */
  async #writeHeaders(): Promise<string[]> {
    const distinct = this.#distinctPolicies();
    const policy = sitePolicy(distinct.map(readPolicy));
    await writeFile(join(this.#outDir, '_headers'), headersFile(policy, this.#settings.base));
    return distinct;
  }

  #distinctPolicies(): string[] {
    const all = [...this.#policies].map(readPolicy).map(withoutStyles).map(writePolicy);
    return [...new Set(all)].sort();
  }
}

function refuse(lines: readonly string[]): void {
  if (lines.length > 0) throw new RefusedShardsError(lines);
}

/** A hash of the scripts and styles that pages load. */
function scriptsOf(outDir: string): Promise<string> {
  return digestOfFiles(['_astro'], { root: outDir });
}

/** The downloads that shards have made: their sizes alone. */
function preparedOf(shards: readonly BuiltShard[]): Prepared {
  const articles = shards.flatMap(({ record }) => Object.entries(record.articles));
  return Object.fromEntries(articles.map(([slug, { sizes }]) => [slug, { dir: '', sizes }]));
}

async function prepareDownloads(
  entries: readonly LibraryEntry[],
  say: (line: string) => void,
): Promise<Prepared> {
  const printer = pdfPrinter(thisSite, say);
  const writer = documentWriter(thisSite, say);
  const bar = progress('Downloads');
  try {
    return await prepareExports(entries, {
      site: thisSite,
      cacheDir: exportsCache,
      printPdf: printer.print,
      writeDocument: writer.write,
      onProgress: bar.update,
    });
  } finally {
    bar.end();
    await Promise.all([printer.close(), writer.close()]);
  }
}

async function writePictures(
  { writeSharePictures }: Awaited<ReturnType<typeof sharePictures>>,
  entries: readonly LibraryEntry[],
  outDir: string,
): Promise<void> {
  const bar = progress('Pictures for sharing');
  await writeSharePictures(articlesWithFolders(entries), {
    outDir,
    cacheDir: sharePicturesCache,
    onProgress: bar.update,
  });
  bar.end();
}
