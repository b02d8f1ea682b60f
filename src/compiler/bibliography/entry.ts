import type { CslItem, Place, Problem } from '../../article/index.ts';

/** One work of a bibliography file. */
export interface BibliographyEntry {
  /** The citation key, as typed. */
  readonly key: string;
  readonly csl: CslItem;
  /** Where the entry starts. */
  readonly place: Place;
  /** Where each field stands, by its CSL name, as far as it is known. */
  readonly fields: ReadonlyMap<string, Place>;
  /** Raw text of an entry that could not be read; `csl` then holds no more than its key. */
  readonly broken?: string;
  /** Where the work can be read, in an exported bibliography that tells it from the printed address. */
  readonly href?: string;
}

export interface Bibliography {
  /** In the order of the files and of the entries in them; each key once. */
  readonly works: BibliographyEntry[];
  readonly problems: Problem[];
}

/** What a reader of one format hands on to be checked: fields as they stand in the file. */
export interface RawEntry {
  readonly key: string;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, Place>;
  readonly broken?: string;
}

export interface RawBibliography {
  readonly entries: RawEntry[];
  readonly problems: Problem[];
}

/** A function from offsets in a file to places. */
export type Locate = (start: number, end?: number) => Place;
