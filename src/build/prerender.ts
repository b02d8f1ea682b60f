import type { AstroPrerenderer } from 'astro';
import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pagePatterns } from '../article/index.ts';
import type { OnProgress } from '../library/index.ts';
import { integrityOf } from './hosting/integrity.ts';
import { lookOver } from '../exports/index.ts';
import { policyIn } from './hosting/policies.ts';
import { articleOf, pageFile } from './page-files.ts';
import { allCached, pageMaker, type PageMaker } from './page-threads.ts';
import type { CachedArticle, PageStyles } from './page-protocol.ts';

export interface PrerenderOptions {
  /** The articles whose pages are made. */
  readonly articles: readonly CachedArticle[];
  /** Whether the pages of the whole library are left out. */
  readonly articlesOnly: boolean;
  /** Signs of the compiler that the authors of the library typed themselves. */
  readonly typed: ReadonlySet<string>;
  /** Slugs of articles whose pages are there already. */
  readonly unchanged: ReadonlySet<string>;
  readonly styles: PageStyles;
  readonly outDir: string;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  readonly few: boolean;
  /** Called before the files that pages load are read. */
  readonly beforeStart: () => Promise<void>;
  /** Called when the scripts of the site are there, before the first page. */
  readonly onStart: () => void;
  readonly onPolicy: (policy: string) => void;
  readonly onProgress: OnProgress;
  readonly onEnd: () => void;
}

/**
 * Makes pages as Astro does, with the integrity of what they load, looks each of them over and
 * tells their policies. The pages of many articles are made, written and compressed in as many
 * threads as there are cores; those of the whole library here, where all articles are at hand.
 */
export function prerenderer(
  standard: AstroPrerenderer,
  options: PrerenderOptions,
): AstroPrerenderer {
  const { articlesOnly, outDir, base, typed, onStart, onPolicy, onProgress, onEnd } = options;
  let seal = (html: string): string => html;
  let makers = new Map<string, PageMaker>();
  let done = 0;
  let total: number | undefined;
  const made = (policy: string): void => {
    onPolicy(policy);
    onProgress(++done, total);
  };
  return {
    ...standard,
    name: 'scholium',
    async setup() {
      await standard.setup?.();
      await options.beforeStart();
      seal = await integrityOf(outDir, base);
      onStart();
      makers = await pageMakers(options);
    },
    async getStaticPaths() {
      const all = await standard.getStaticPaths();
      const paths = articlesOnly ? all.filter(({ route }) => isOfArticle(route)) : all;
      total = paths.length;
      return paths;
    },
    async render(request, { routeData, ...others }) {
      const slug = articleOf(new URL(request.url).pathname, base);
      const maker = slug === undefined ? undefined : makers.get(slug);
      if (maker) {
        const { route, component } = routeData;
        made((await maker.make({ url: request.url, route, component })).policy);
        // Astro writes no file for what has no body: the thread has written it.
        return new Response(null);
      }
      const result = await standard.render(request, { routeData, ...others });
      const response = result instanceof Response ? result : result.response;
      // Messages for scripts are no page.
      if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
      const html = seal(await response.text());
      lookOver({ path: pageFile(new URL(request.url).pathname, base), content: html }, typed);
      made(policyIn(html, request.url));
      return new Response(html, { status: response.status, headers: response.headers });
    },
    async teardown() {
      await Promise.all([...new Set(makers.values())].map((maker) => maker.close()));
      await standard.teardown?.();
      onEnd();
    },
  };
}

/** Whether a route is of pages of articles, each below the folder of its article. */
function isOfArticle({ route }: { readonly route: string }): boolean {
  return route.startsWith(pagePatterns.article.replace(/\/$/, ''));
}

/** Articles from which on it pays to start threads. */
const worthwhile = 12;

/** By slug: the thread that makes the article's pages. None for a few articles. */
async function pageMakers({
  articles,
  typed,
  unchanged,
  styles,
  outDir,
  base,
  few,
}: PrerenderOptions): Promise<Map<string, PageMaker>> {
  const count = Math.min(availableParallelism(), articles.length);
  if (articles.length < worthwhile || count < 2) return new Map();
  if (!allCached(articles.map(({ file }) => file))) return new Map();
  const entry = await pageBundle(outDir);
  const shares = Array.from({ length: count }, (_, share) =>
    articles.filter((__, index) => index % count === share),
  );
  const threads = await Promise.all(
    shares.map((share) =>
      pageMaker({
        entry,
        articles: share,
        typed,
        others: [
          ...unchanged,
          ...articles.filter((it) => !share.includes(it)).map((it) => it.slug),
        ],
        styles: new Map([...styles].map(([key, page]) => [key, { styles: page.styles }])),
        outDir,
        base,
        few,
      }),
    ),
  );
  return new Map(
    shares.flatMap((share, index) => {
      const thread = threads[index];
      return thread ? share.map(({ slug }): [string, PageMaker] => [slug, thread]) : [];
    }),
  );
}

/**
 * Astro's bundle of the pages, which it makes below the site or, for one elsewhere, in `.astro/`.
 * The newest: a build that was ended may have left one there.
 */
async function pageBundle(outDir: string): Promise<string> {
  for (const parent of [outDir, '.astro']) {
    const dir = resolve(parent, '.prerender');
    const names = await readdir(dir).catch(() => []);
    const entries = await Promise.all(
      names
        .filter((name) => /^prerender-entry\..*js$/.test(name))
        .map(async (name) => ({
          file: join(dir, name),
          made: (await stat(join(dir, name))).mtimeMs,
        })),
    );
    const newest = entries.sort((a, b) => b.made - a.made)[0];
    if (newest) return newest.file;
  }
  throw new Error('Unexpected absence of the bundle of the pages, expected it in .prerender/');
}
