import { strFromU8, unzipSync, type UnzipFileInfo, zipSync } from 'fflate';
import { ManuscriptError } from '../model.ts';
import { limits, megabytes } from './limits.ts';

/** Files of a zip archive by their path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** What an archive says that it holds; nothing is unpacked. */
export interface Listing {
  readonly names: readonly string[];
  /** Names that lead out of the folder that they would be unpacked to: never read. */
  readonly outside: readonly string[];
}

/**
 * Lists a zip archive by its central directory (PKWARE APPNOTE 4.3.12).
 * @throws ManuscriptError where it is damaged or encrypted, or where it would unpack to more than
 *   {@link limits} allow.
 */
export function listArchive(bytes: Uint8Array): Listing {
  const entries: UnzipFileInfo[] = [];
  let total = 0;
  unzip(bytes, (entry) => {
    entries.push(entry);
    total += entry.originalSize;
    checkEntry(entry);
    if (entries.length > limits.entries)
      throw new ManuscriptError(
        `The file holds more than ${limits.entries} parts, which no manuscript needs. Save it anew from your word processor.`,
      );
    if (total > limits.unpacked)
      throw new ManuscriptError(
        `The file would unpack to more than ${megabytes(limits.unpacked)}. Save it with smaller pictures.`,
      );
    return false;
  });
  if (isEncrypted(bytes, entries.length))
    throw new ManuscriptError(
      'The file is encrypted. Open it with its password and save it without one.',
    );
  const outside = entries.map(({ name }) => name).filter(isOutside);
  return { names: entries.map(({ name }) => name).filter((name) => !isOutside(name)), outside };
}

/**
 * Unpacks the entries that `wanted` names.
 * @throws ManuscriptError where one of them is damaged.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const files = unzip(bytes, ({ name }) => !isOutside(name) && !name.endsWith('/') && wanted(name));
  return new Map(Object.entries(files));
}

/** An archive of these files alone, the same bytes for the same files. */
export function pack(files: Archive): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 1, mtime: new Date(1980, 0, 1) });
}

/** The text of a part; undefined where there is none. */
export function textOf(archive: Archive, name: string): string | undefined {
  const bytes = archive.get(name);
  return bytes && new TextDecoder().decode(bytes);
}

function unzip(
  bytes: Uint8Array,
  filter: (entry: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ManuscriptError) throw error;
    throw new ManuscriptError(
      `The file is damaged or was not copied whole (${error instanceof Error ? error.message : 'no zip archive'}). Take another copy of it.`,
    );
  }
}

function checkEntry({ name, size, originalSize, compression }: UnzipFileInfo): void {
  if (compression !== 0 && compression !== 8)
    throw new ManuscriptError(
      `The file's part ${name} is packed in a way that is not known (method ${compression}). Save it anew from your word processor.`,
    );
  if (originalSize > limits.ratioFrom && originalSize > size * limits.ratio)
    throw new ManuscriptError(
      `The file's part ${name} would unpack to ${megabytes(originalSize)}, ${Math.round(originalSize / Math.max(1, size))} times its size, which no manuscript does. It is not read.`,
    );
}

/** A path that leads elsewhere: from the root, up, or in the way of Windows. */
function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name) || name.includes('\0');
}

/** Looks at bit 0 of the flags of every entry in the central directory (APPNOTE 4.4.4). */
function isEncrypted(bytes: Uint8Array, count: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return false;
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count && at + 46 <= bytes.length; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) return false;
    if ((view.getUint16(at + 8, true) & 1) === 1) return true;
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  return false;
}

/** The first bytes as Latin letters, to look for signs. */
export function beginning(bytes: Uint8Array, length = 4096): string {
  return strFromU8(bytes.subarray(0, length), true);
}
