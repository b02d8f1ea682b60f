import type { Words } from '../../messages/index.ts';
import type { Outline } from '../structure/outline.ts';
import type { ResolvedNotes } from '../resolve/notes.ts';
import type { Converted } from '../html/convert.ts';
import type { Inputs } from '../metadata/read-sources.ts';
import type { FrontPictures } from '../metadata/pictures.ts';
import type { PrintedCitations } from '../citations/print-citations.ts';

/** What the passes before made of an article. */
export interface Parts {
  readonly slug: string;
  readonly lang: string;
  /** What the interface says in this language. */
  readonly words: Words;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  readonly inputs: Inputs;
  readonly collected: ResolvedNotes;
  readonly printed: PrintedCitations;
  readonly converted: Converted;
  readonly outline: Outline;
  /** Where each work can be read, by key. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly images: readonly string[];
  readonly pictures: FrontPictures;
  readonly files: readonly string[];
}

/** Id of a section by its index in the outline; empty for what stands in none. */
export type SectionIds = (index: number) => string;
