/**
 * Where a file is linked: in the list of downloads, by `<link rel>` in the head of the article's
 * page (signposting's `item` and `describedby`, and `alternate`), or beside a single work.
 */
export type LinkedAt = 'downloads' | 'alternate' | 'item' | 'describedby' | 'dossier';

/** A file that an article's page links to. */
export interface LinkedFile {
  /** Below the article's address. */
  readonly file: string;
  /** Words for a list. */
  readonly label: string;
  readonly type: string;
  readonly linked: readonly LinkedAt[];
}

/** Those of `files` that are linked in one place. */
export function linkedAt(files: readonly LinkedFile[], place: LinkedAt): LinkedFile[] {
  return files.filter(({ linked }) => linked.includes(place));
}
