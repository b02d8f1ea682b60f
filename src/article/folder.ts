import type { Journal } from './article.ts';

/** An article's folder as compile() takes it: no disk behind it any more. */
export interface ArticleFolder {
  /** Name of the folder. */
  readonly slug: string;
  /** Of a page of the publication's own, which lies in `pages/` and has no folder for itself. */
  readonly isPage?: true;
  /** Text sources by path relative to the folder: Markdown, bibliographies, YAML, JSON. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** All other regular files inside the folder, sorted by path. */
  readonly assets: readonly Asset[];
  /** Paths that are symbolic links: never followed, never published. */
  readonly links: readonly string[];
  /** Files and folders that the disk does not give: no permission, damaged. */
  readonly unreadable: readonly string[];
  /** What the publication says of the issue that the article stands in; none outside of issues. */
  readonly journal?: Journal;
  /** Hash of every name and every byte of the folder. */
  readonly digest: string;
}

export interface Asset {
  /** Relative to the folder, `/` as separator. */
  readonly path: string;
  /** What kind of picture its bytes are, whatever its name says: `png`, `jpg`, `svg`, … */
  readonly picture?: string;
  /** Size of an image in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** Files that the compiler reads; all others are only published. */
export const sourceEnding = /\.(?:md|markdown|bib|json|ya?ml|csl)$/i;

/** Paths of all files of a folder, sources included, sorted. */
export function filesOf({ sources, assets }: ArticleFolder): string[] {
  return [...sources.keys(), ...assets.map(({ path }) => path)].sort();
}
