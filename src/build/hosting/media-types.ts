import { fileKinds } from '../../exports/index.ts';

/** What stands after the last full stop of a path: `xml` of `article.jats.xml`. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Media types of exports that servers do not know, or of which they do not name the letters. */
const byEnding: ReadonlyMap<string, string> = new Map(
  fileKinds()
    .filter(({ served }) => served === 'by ending')
    .map(
      ({ file, type, text }) => [endingOf(file), text ? `${type}; charset=utf-8` : type] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Media types of files that share their ending with others. */
const byName: ReadonlyMap<string, string> = new Map(
  fileKinds()
    .filter(({ served }) => served === 'by name')
    .map(({ file, type }) => [file, type] as const),
);

/**
 * The media type of a file for machines at `path`: of a download, or of a text at the root of the
 * site. Nothing for pages and what belongs to them, which every server knows.
 */
export function downloadType(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return byName.get(name) ?? byEnding.get(endingOf(name));
}

/** The same as patterns of a path below the site, none of which matches what another does. */
export const downloadPatterns: readonly (readonly [string, string])[] = [
  ...[...byEnding].map(([ending, type]) => [`*.${ending}`, type] as const),
  ...[...byName].map(([name, type]) => [`*/${name}`, type] as const),
];

/** Files known by their names, for servers that go by endings. */
export const namedTypes: readonly (readonly [string, string])[] = [...byName];

/** Endings of the exports by media type, for a server whose own list is replaced. */
export const endingsOfTypes: Readonly<Record<string, string>> = Object.fromEntries(
  fileKinds()
    .filter(({ served }) => served === 'by ending')
    .map(({ file, type }) => [type, endingOf(file)] as const),
);

/** Media types of exports that are sent with their charset. */
export const textTypes: readonly string[] = [
  ...new Set(
    fileKinds()
      .filter(({ served, text }) => text && served === 'by ending')
      .map(({ type }) => type),
  ),
].sort();
