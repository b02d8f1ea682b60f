import { setImmediate } from 'node:timers/promises';
import {
  type LibraryEntry,
  type LibraryOptions,
  compileLibrary,
  compiledResults,
  liveArticles,
  rehearse,
  shareSurroundings,
} from '../../library/index.ts';

/**
 * The library while it is written: compiled in memory, and of a change only the articles that it
 * touches. Pages read the articles that were compiled last (`site/load-articles.ts`).
 */
export class LiveLibrary {
  readonly #options: LibraryOptions;
  readonly #folders = new Map<string, string>();
  readonly #touched = new Set<string>();
  #isWarm = false;
  #entries: readonly LibraryEntry[] = [];

  constructor(options: LibraryOptions) {
    this.#options = { ...options, draft: true, keep: true, unchanged: this.#folders };
  }

  get entries(): readonly LibraryEntry[] {
    return this.#entries;
  }

  /** A file of this article has changed: its folder is read again when all is compiled next. */
  touch(slug: string): void {
    this.#touched.add(slug);
  }

  /** Makes the compiler quick before an author saves this article for the first time. */
  async warm(slug: string | undefined): Promise<void> {
    const entry = this.#entries.find((each) => each.slug === slug);
    const size = Object.values(entry?.sources ?? {}).join('').length;
    if (!entry || size === 0 || size > rehearsable || this.#isWarm) return;
    this.#isWarm = true;
    for (let time = 0; time < rehearsals; time++) {
      await rehearse(this.#options, entry.slug);
      await setImmediate();
    }
  }

  /** Compiles what has changed, and shows it. The entries that are other ones now, and lost slugs. */
  async compile(): Promise<{ changed: readonly LibraryEntry[]; lost: readonly string[] }> {
    for (const slug of this.#touched) this.#folders.delete(slug);
    this.#touched.clear();
    const before = new Map(this.#entries.map((entry) => [entry.slug, signature(entry)]));
    const entries = await compileLibrary(this.#options);
    this.#show(entries);
    const slugs = new Set(entries.map(({ slug }) => slug));
    return {
      changed: entries.filter((entry) => before.get(entry.slug) !== signature(entry)),
      lost: [...before.keys()].filter((slug) => !slugs.has(slug)),
    };
  }

  #show(entries: readonly LibraryEntry[]): void {
    const kept = compiledResults();
    const digestsOf = (all: readonly LibraryEntry[]): string[] =>
      all.flatMap(({ digest, ownDigest }) => [digest, ownDigest]);
    const now = new Set(digestsOf(entries));
    // Every save leaves a whole article in memory.
    for (const digest of digestsOf(this.#entries)) if (!now.has(digest)) kept.delete(digest);
    for (const slug of this.#folders.keys())
      if (!entries.some((entry) => entry.slug === slug)) this.#folders.delete(slug);
    this.#entries = entries;
    shareSurroundings(entries);
    liveArticles().digests = new Map(
      entries.filter(({ article }) => article).map(({ slug, digest }) => [slug, digest]),
    );
  }
}

/** Characters of an article that can be compiled for nothing without keeping a page waiting. */
const rehearsable = 300_000;
const rehearsals = 4;

/** What tells an article from the one that it was. */
function signature({ digest, problems }: LibraryEntry): string {
  return JSON.stringify([digest, problems]);
}
