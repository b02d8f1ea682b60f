/** What has become of a piece of the manuscript. */
export type Fate =
  /** It is in the article as it was. */
  | 'kept'
  /** It is in the article in our form: a field of a citation manager as a key, another tool's syntax as ours. */
  | 'converted'
  /** It is in the article by a conclusion of ours, which somebody should look at. */
  | 'guessed'
  /** It is no part of the article on purpose: furniture of pages, comments, deleted words. */
  | 'left out'
  /** It is not in the article and should be, or nobody knows. */
  | 'lost';

/** Kinds of pieces that a report accounts for. */
export const kinds = [
  'note',
  'citation',
  'work',
  'picture',
  'metadata',
  'syntax',
  'comment',
  'change',
  'furniture',
  'words',
] as const;

/** A piece of the manuscript and what has become of it. */
export interface Accounted {
  readonly kind: (typeof kinds)[number];
  readonly fate: Fate;
  /** The piece itself, shortened to a line: "note 3", "@smith2001, p. 4", "Figure 2 (media/rId10.png)". */
  readonly what: string;
  /** Where it was or is: "page 4", "article.md:12". */
  readonly where?: string;
  /** Why, and what to do about it. */
  readonly why?: string;
}

/** An article's folder as an import makes it; nothing is on the disk yet. */
export interface Imported {
  /** Contents by path relative to the folder: `article.md`, `references.json`, `edition.yaml`, pictures. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly report: readonly Accounted[];
}

/** True if nothing of the manuscript is lost: only then an import ends with exit code 0. */
export function isWhole(report: readonly Accounted[]): boolean {
  return report.every(({ fate }) => fate !== 'lost');
}

/** A manuscript that cannot be read at all. The message is for the editor: what was found, what was expected, what to do. */
export class ManuscriptError extends Error {
  override readonly name = 'ManuscriptError';
}
