import type { TextEngine } from './engine.ts';
import type { Facets, Narrowing } from '../shared/facets.ts';
import type { Range } from './match.ts';
import type { NamedEntry } from './names.ts';
import type { Sort } from './order.ts';
import type { Vocabulary } from '../shared/typos.ts';
import type { WorkIndex } from './works.ts';

export const kindsOfResults = ['work', 'name', 'note', 'text'] as const;
export type Kind = (typeof kindsOfResults)[number];

/** What the reader asks for: the words, and what narrows them. */
export interface Request extends Readonly<Partial<Record<Exclude<Narrowing, 'kind'>, string>>> {
  readonly q: string;
  readonly kind?: Kind;
  /** Order of the works; the best match first where absent. */
  readonly sort?: Sort;
  /** Slug of the article being read: a note, section or ¶ asked for by number is its. */
  readonly here?: string;
  /** The words exactly as typed: no correction. */
  readonly verbatim?: boolean;
  /** Results of each kind at most. */
  readonly limit?: number;
  /** Whether to count the names of the text found, for their facet. */
  readonly countNames?: boolean;
  /** Milliseconds that the full text waits for more letters to be typed. */
  readonly pause?: number;
  /** Aborted when the reader has typed on: nothing more is loaded for this request. */
  readonly signal?: AbortSignal;
}

/** Words with the stretches to mark. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Result {
  readonly kind: Kind;
  /** Address from the site's base, without a leading slash. */
  readonly url: string;
  readonly title: Marked;
  /** The words in context; absent where the title says it all. */
  readonly excerpt?: Marked;
  /** Where it stands: "§ 1 Negotiations", "article · 1996 · cited in notes 3, 8". */
  readonly where: string;
  /** Folded words to mark at its place, where they are others than those of all results. */
  readonly words?: readonly string[];
  /** The excerpt is code or a formula. */
  readonly verbatim?: boolean;
  /** Numbers of the names that stand in it. */
  readonly names?: readonly number[];
  /** Slugs of its articles. */
  readonly articles: readonly string[];
  /** Numbers of the sections it stands in or is cited in, by the slug of the article. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

export interface Group {
  readonly kind: Kind;
  readonly results: readonly Result[];
  /** All that were found; `more` says that there are still others, uncounted. */
  readonly total: number;
  readonly more: boolean;
}

export interface Results {
  readonly groups: readonly Group[];
  readonly total: number;
  /** Words corrected: what is shown, what was typed. */
  readonly correction?: { readonly shown: string; readonly typed: string };
  /** No place holds all the words; these hold most of them. */
  readonly partial: boolean;
  readonly facets: Facets;
  /** Language of each article by its slug; absent where all are in one. */
  readonly languages?: Readonly<Record<string, string>>;
  /** Folded words to mark at the place. */
  readonly words: readonly string[];
  /** All folded words in the order typed. */
  readonly row: readonly string[];
  /** A place or a DOI was asked for and this is it: Enter goes straight there. */
  readonly straight?: Result;
  /** The name that the text is narrowed to. */
  readonly named?: NamedEntry;
  /** What could not be reached, for a sentence to the reader. */
  readonly failed?: 'works' | 'text' | 'all';
}

/** Where results come from; each part is loaded by whoever calls. */
export interface Sources {
  readonly works: () => Promise<WorkIndex>;
  readonly text: () => Promise<TextEngine>;
  readonly vocabulary: (word: string) => Promise<Vocabulary>;
}
