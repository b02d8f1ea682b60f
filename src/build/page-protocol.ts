import type { DownloadSizes, Surroundings } from '../library/index.ts';

/** What a thread that makes pages is started with. */
export interface PageThread {
  /** Astro's bundle of the pages. */
  readonly entry: string;
  /** The articles whose pages it makes. */
  readonly articles: readonly CachedArticle[];
  /** Signs of the compiler that the authors of these articles typed themselves. */
  readonly typed: ReadonlySet<string>;
  /** Slugs of all other articles. */
  readonly others: readonly string[];
  readonly styles: PageStyles;
  readonly outDir: string;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Whether the site is small enough to press its best pages hard. */
  readonly few: boolean;
}

/** A compiled article, and the file that it is kept in. */
export interface CachedArticle {
  readonly slug: string;
  readonly digest: string;
  readonly file: string;
  /** Of its downloads, which its pages say the size of. */
  readonly sizes: DownloadSizes | undefined;
  readonly around: Surroundings | undefined;
  /** Articles in other languages that stand side by side with it on a page. */
  readonly besides: readonly { readonly digest: string; readonly file: string }[];
}

/** By the key that Astro gives to a page's source: the style sheets that its bundle found. */
export type PageStyles = ReadonlyMap<string, { readonly styles: readonly unknown[] }>;

export interface PageTask {
  readonly id: number;
  readonly url: string;
  /** Pattern and source of the route, which name it among those of the bundle. */
  readonly route: string;
  readonly component: string;
}

/** The policy of a page that was made and written, or why it was not. */
export type PageAnswer =
  | { readonly id: number; readonly policy: string }
  | { readonly id: number; readonly error: string };
