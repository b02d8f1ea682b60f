import type { Accounted } from '../model.ts';

/** The files beside a manuscript. */
export interface Neighbours {
  /** Their paths relative to the manuscript's folder, with `/`. */
  readonly names: readonly string[];
  /** Contents of one of them; nothing where it cannot be read. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** What a run asks of the files beside its manuscript, and what it takes along. */
export interface Beside {
  readonly names: readonly string[];
  /** The path of a file that is meant by what was typed; nothing where none is there. */
  readonly find: (typed: string, endings?: readonly string[]) => string | undefined;
  /** Text of a file by its path. */
  readonly text: (path: string) => string | undefined;
  /** Puts a file into the article's folder under the same path; false where it cannot be read. */
  readonly take: (path: string) => boolean;
  /** Files of the article's folder. */
  readonly taken: ReadonlyMap<string, Uint8Array>;
}

/** Endings of pictures that the site can show. */
const pictureEndings = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'] as const;
const pictureName = new RegExp(String.raw`\.(?:${pictureEndings.join('|')})$`, 'i');

/** True for the name of a picture. */
export function isPicture(path: string): boolean {
  return pictureName.test(path);
}

/** More text than this in one included file is not read. */
const maxText = 16 * 2 ** 20;

/**
 * Reads beside a manuscript, never outside its folder: a path that leads out of it, in whatever
 * spelling, is found nowhere.
 */
export function besideOf({ names, read }: Neighbours): Beside {
  const taken = new Map<string, Uint8Array>();
  const safe = names.filter((name) => insidePath(name) === name);
  const known = new Set(safe);
  const byName = new Map<string, string>();
  for (const path of safe) {
    for (const key of [path.toLowerCase(), baseName(path).toLowerCase()]) {
      if (!byName.has(key)) byName.set(key, path);
    }
  }
  return {
    names: safe,
    taken,
    find(typed, endings = []) {
      const path = insidePath(typed);
      if (path === undefined) return undefined;
      const spellings = [path, ...endings.map((ending) => `${path}.${ending}`)];
      return (
        spellings.find((spelling) => known.has(spelling)) ??
        // A site's own paths begin elsewhere than at the manuscript.
        spellings.flatMap(
          (spelling) =>
            byName.get(spelling.toLowerCase()) ??
            byName.get(baseName(spelling).toLowerCase()) ??
            [],
        )[0]
      );
    },
    text(path) {
      const bytes = known.has(path) ? read(path) : undefined;
      if (bytes === undefined || bytes.length > maxText) return undefined;
      return new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
    },
    take(path) {
      const bytes = taken.get(path) ?? (known.has(path) ? read(path) : undefined);
      if (bytes !== undefined) taken.set(path, bytes);
      return bytes !== undefined;
    },
  };
}

/**
 * A typed path, made relative to the manuscript's folder without `.` and `..`; nothing where it
 * leads out of the folder or is an address. A leading slash is the root of a site.
 */
export function insidePath(typed: string): string | undefined {
  let path = typed.trim().replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//') || path.includes('\0'))
    return undefined;
  try {
    path = decodeURIComponent(path.replace(/[?#].*$/s, ''));
  } catch {
    // A stray percent sign is part of the name.
  }
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

export function baseName(path: string): string {
  return path.replaceAll('\\', '/').replace(/^.*\//s, '');
}

/** A path as Jekyll writes it, without the root of the site and the filters that put it there. */
export function rootless(typed: string): string {
  return typed
    .replace(/\{\{-?\s{0,3}site\.(?:baseurl|url)\s{0,3}-?\}\}/g, '')
    .replace(/^\{\{-?\s{0,3}["']([^"'{}]{1,300})["']\s{0,3}\|[^{}]{1,100}\}\}$/, '$1');
}

/** Address of a file of the article's folder for Markdown. */
export function addressOf(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()']/g, escapeSign))
    .join('/');
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * Takes a picture along that the manuscript names, and accounts for it.
 * @returns the address that stands in the article: where the picture is missing, the one at which
 * it is expected.
 */
export function takePicture(
  typed: string,
  beside: Beside,
  where: string,
  account: (piece: Accounted) => void,
): string {
  if (/^(?:https?:|data:)/i.test(typed) || typed.startsWith('//')) {
    account({
      kind: 'picture',
      fate: 'lost',
      what: typed.length > 200 ? `${typed.slice(0, 60)}…` : typed,
      where,
      why: 'The picture lies elsewhere and nothing is loaded: put it beside article.md, and its name in place of the address.',
    });
    return typed;
  }
  const found = beside.find(typed, pictureEndings);
  if (found !== undefined && beside.take(found)) {
    account({ kind: 'picture', fate: 'kept', what: found, where });
    return addressOf(found);
  }
  const inside = insidePath(typed);
  const expected = inside ?? (baseName(typed) || 'picture');
  account({
    kind: 'picture',
    fate: 'lost',
    what: typed,
    where,
    why:
      inside === undefined
        ? `The path leads out of the manuscript's folder and was not followed: put the picture beside article.md as ${expected}.`
        : `No such picture lies beside the manuscript: put it beside article.md as ${expected}.`,
  });
  return addressOf(expected);
}
