import { isOfHead, nameFilter, readPlace, openingMark, type PlaceFacts } from '../shared/format.ts';
import { tokenise, whole, type Token } from '../shared/words.ts';

/** A place of an article that can be found: a paragraph, a list item, a table, a note, the title. */
export interface Place extends PlaceFacts {
  /** Address from the site's base, without a leading slash. */
  readonly url: string;
  readonly article: string;
  /** Its name in the article; parts of a long place have the same. */
  readonly anchor: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface TextQuery {
  readonly kind: 'text' | 'note';
  readonly words: readonly string[];
  /** Only records that hold these very words, and side by side. */
  readonly row?: boolean;
  /** Words that stand this far from each other still count as side by side. */
  readonly apart?: number;
  readonly article?: string;
  /** Language of the article: "de". */
  readonly lang?: string;
  /** Number of a top-level section: only records that hold something of it. */
  readonly section?: string;
  /** Number of a name: only records that hold it, all of them where there are no words. */
  readonly name?: number | undefined;
  /** Numbered place: only records that hold it. */
  readonly jump?: { readonly to: 'note' | 'section' | 'paragraph'; readonly number: string };
}

/** Some places that follow each other and hold words of a query; they are loaded on demand. */
export interface TextRecord {
  readonly id: string;
  readonly load: () => Promise<readonly Place[]>;
  /** How many words found stand side by side at most. */
  readonly run: number;
}

/** Full text of articles and notes. */
export interface TextEngine {
  /** Records that hold the words: those with the longest run of them first, then the best. */
  find(query: TextQuery): Promise<readonly TextRecord[]>;
}

/** The part of Pagefind's module (1.6) that is used. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): {
    search(
      term: string | null,
      options: { filters: Filters },
    ): Promise<{ results: readonly Found[] }>;
  };
}

type Filters = Record<string, string | Readonly<Record<string, string>>>;

interface Found {
  readonly id: string;
  /** Places of the words found, counted in words from the record's beginning. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

interface Fragment {
  readonly raw_url?: string;
  readonly url: string;
  readonly anchors: readonly {
    readonly id: string;
    readonly title?: string;
    /** Words of the place. Those of the record have full stops that the text has not. */
    readonly text: string;
  }[];
}

/**
 * Pagefind as a text engine, on the page's own thread: a worker would be a second copy of the same
 * code to load before the first result.
 */
export function pagefindEngine(module: PagefindModule, basePath: string): TextEngine {
  const pagefind = module.createInstance({ basePath });
  const loaded = new Map<string, Promise<readonly Place[]>>();
  const load = (result: Found): Promise<readonly Place[]> => {
    let places = loaded.get(result.id);
    if (!places) {
      places = result.data().then(placesOf);
      places.catch(() => loaded.delete(result.id));
      loaded.set(result.id, places);
    }
    return places;
  };
  return {
    async find(query) {
      const filters: Filters = query.kind === 'note' ? { kind: 'note' } : { not: { kind: 'note' } };
      if (query.article) filters['article'] = query.article;
      if (query.lang) filters['lang'] = query.lang;
      if (query.section) filters['in'] = query.section;
      if (query.jump) filters[query.jump.to] = query.jump.number;
      if (query.name !== undefined) {
        const [filter, value] = nameFilter(query.name);
        filters[filter] = value;
      }
      const term = query.words.join(' ');
      const { results } = await pagefind.search(
        query.jump || term === '' ? null : query.row === true ? `"${term}"` : term,
        { filters },
      );
      const most = query.words.length;
      return results
        .map((result) => ({
          id: result.id,
          load: () => load(result),
          run: Math.min(most, longestRun(result.words, query.apart)),
        }))
        .sort((a, b) => b.run - a.run);
    },
  };
}

/**
 * Length of the longest row of neighbours, at most `apart` from each other, among places; no
 * record need be loaded to know it.
 */
export function longestRun(places: readonly number[], apart = 1): number {
  let longest = 0;
  let run = 0;
  let last = NaN;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    run = place - last <= apart ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = place;
  }
  return longest;
}

/** Takes a record apart: every anchor is a place. */
function placesOf(fragment: Fragment): Place[] {
  const base = (fragment.raw_url ?? fragment.url).replace(/^\/|#.*$/gu, '');
  const article = /articles\/([^/]+)\//u.exec(base)?.[1] ?? '';
  return fragment.anchors.flatMap(({ id, title = '', text: parts }) => {
    const facts = readPlace(title);
    if (!facts) return [];
    const text = whole(parts.startsWith(openingMark) ? parts.replace(/^\S+\s?/u, '') : parts);
    const hash = isOfHead(facts.kind) ? '' : `#${encodeURIComponent(id)}`;
    return [{ ...facts, url: base + hash, article, anchor: id, text, tokens: tokenise(text) }];
  });
}
