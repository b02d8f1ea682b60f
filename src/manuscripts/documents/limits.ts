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

/** Why a file is too large to be read, before it is; undefined where it is not. */
export function tooLarge(name: string, bytes: number): string | undefined {
  return bytes > limits.file
    ? `${name} has ${megabytes(bytes)}, more than the ${megabytes(limits.file)} that are read. Save it with smaller pictures.`
    : undefined;
}
