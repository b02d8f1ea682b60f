/** No manuscript of a scholar is larger: a book with two hundred photographs has 100 MB. */
export const limits = {
  /** Bytes of the file itself. */
  file: 200 * 1024 ** 2,
  /** Bytes of all that a zip archive holds, unpacked. */
  unpacked: 300 * 1024 ** 2,
  /** Entries of a zip archive. */
  entries: 10_000,
  /** How many times larger an entry may become: text seldom shrinks to a fiftieth. */
  ratio: 200,
  /** From this size on the ratio is looked at: a page of spaces shrinks further and harms nobody. */
  ratioFrom: 10 * 1024 ** 2,
};

/** "12.3 MB" */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
