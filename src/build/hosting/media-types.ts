import { linksetFile } from '../../exports/index.ts';

/** Media types of the downloads that servers do not know, or of which they do not name the letters. */
const byEnding: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  epub: 'application/epub+zip',
  md: 'text/markdown; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Media types of files that share their ending with others (RFC 9264, §4.2). */
const byName: Readonly<Record<string, string>> = {
  [linksetFile]: 'application/linkset+json',
};

/**
 * The media type of a file for machines at `path`: of a download, or of a text at the root of the
 * site. Nothing for pages and what belongs to them, which every server knows.
 */
export function downloadType(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return byName[name] ?? byEnding[name.slice(name.lastIndexOf('.') + 1)];
}

/** The same as patterns of a path below the site, none of which matches what another does. */
export const downloadPatterns: readonly (readonly [string, string])[] = [
  ...Object.entries(byEnding).map(([ending, type]) => [`*.${ending}`, type] as const),
  ...Object.entries(byName).map(([name, type]) => [`*/${name}`, type] as const),
];

/** Files known by their names, for servers that go by endings. */
export const namedTypes: readonly (readonly [string, string])[] = Object.entries(byName);
