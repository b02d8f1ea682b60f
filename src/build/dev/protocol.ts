import type { Problem } from '../../article/index.ts';

/** What the dev server and its client on a page tell each other, by names of Vite's own events. */
export const events = {
  /** From the page: it is here, and wants to know its faults. Carries a `PageHello`. */
  page: 'scholium-page',
  /** From the server: content has changed. Carries a `ContentChange`. */
  content: 'scholium-content',
  /** From the server: what is wrong with what the page shows. Carries `PageFaults`. */
  faults: 'scholium-faults',
} as const;

export interface PageHello {
  /** Path of the page, with the base of the site. */
  readonly path: string;
  /** When it was asked for, in milliseconds since 1970; absent where it knows the last change. */
  readonly since?: number | undefined;
}

export interface ContentChange {
  /** The page has to be loaded anew: more has changed than its words. */
  readonly reload: boolean;
}

export interface PageFaults {
  /** False where the faults leave nothing of the article to show. */
  readonly isShown: boolean;
  readonly faults: readonly ListedFault[];
}

export interface ListedFault {
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly hint: string;
  readonly rule: string;
  /** File, line and column, for people. */
  readonly place: string;
  /** Address that opens the place in the author's editor. */
  readonly link: string;
}
