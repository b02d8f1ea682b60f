import type { PublicationDate, WorkKind } from '../article/index.ts';

/** What a picture of the library knows of an article. */
export interface LibraryArticle {
  /** Path of its page from the site's root. */
  readonly path: string;
  readonly title: string;
  /** Last names of its authors. */
  readonly by: string;
  readonly date?: Pick<PublicationDate, 'year' | 'month' | 'day'>;
  /** The date as readers are shown it; "no date" where there is none. */
  readonly dateText: string;
  /** Path of the page of the library's list that it stands on. */
  readonly listed: string;
}

/** What a picture of the library knows of a work. */
export interface LibraryWork {
  /** Path of its page from the site's root. */
  readonly path: string;
  /** "Maresca (1996)". */
  readonly name: string;
  readonly title: string;
  readonly kind: WorkKind;
  /** Its web address. */
  readonly href?: string;
  readonly uses: readonly WorkUse[];
}

/** How an article cites a work. */
export interface WorkUse {
  readonly article: Pick<LibraryArticle, 'path' | 'title'>;
  /** Path of the page of the work in the article. */
  readonly path: string;
  /** Number of notes and paragraphs that cite it. */
  readonly places: number;
}

/** A library of fewer articles has no pictures: its list shows as much. */
export const FEWEST_ARTICLES = 10;

/** Widths of the drawings: of the text's column, and of a phone. */
export const libraryWidths = { wide: 610, narrow: 350 } as const;
