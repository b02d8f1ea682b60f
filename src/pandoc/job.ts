/** What Pandoc is asked for. */
export interface Job {
  /** Formats with their extensions: `docx+citations`, `markdown-smart`. */
  readonly from: string;
  readonly to: string;
  readonly input: Uint8Array;
  /** Other options, as in a defaults file (Pandoc User's Guide, "Defaults files"). */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Files that the input names, by their name; the package knows no folders. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

export interface Converted {
  readonly output: Uint8Array;
  /** Pictures and other files of the document, by the path that the output names. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly warnings: readonly string[];
}

/** The engine that was found. */
export interface Pandoc {
  readonly name: 'pandoc-wasm' | 'pandoc';
  readonly version: string;
  /**
   * @throws PandocError where Pandoc refuses the document, or it takes too long or too much memory.
   */
  convert(job: Job): Promise<Converted>;
  /**
   * Frees what is kept for further jobs, some hundred megabytes; a process that ends need not ask
   * for it.
   */
  close(): Promise<void>;
}

/** A document that Pandoc cannot convert. The message is for the editor. */
export class PandocError extends Error {
  override readonly name = 'PandocError';
}

/** Folder that `--extract-media` is given: the paths of {@link Converted.media} begin with it. */
export const mediaFolder = 'media';

/**
 * Whether a document may bring files. A tree brings none, and to look for them would take out the
 * pictures that are elsewhere.
 */
export function hasMedia(from: unknown): boolean {
  return from !== 'json';
}

/** No document of a scholar takes this long or this much: a hundred pages take seconds. */
export const limits = { milliseconds: 120_000, bytes: 2 * 1024 ** 3 };
