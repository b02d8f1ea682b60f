import { createRequire } from 'node:module';
import { z } from 'zod';
import ownStyles from './styles/styles.json' with { type: 'json' };
import { readStyleInfo, StyleError } from './style-info.ts';

export { StyleError };

/** Styles that need no file; `apa` (7th edition) is the default. */
export const bundledStyles = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'harvard1',
  'ieee',
  'modern-language-association',
  'vancouver',
] as const;

const aliases = new Map([
  ['chicago', 'chicago-author-date'],
  ['chicago-notes', 'chicago-fullnote-bibliography'],
  ['harvard', 'harvard1'],
  ['mla', 'modern-language-association'],
]);

/**
 * The CSL style with a name.
 * @param name as in frontmatter `csl`: a bundled style or a file of `content/styles/`, with or
 *   without `.csl` and without regard to a path or address before it; APA 7 where absent.
 * @param files text of each style file, by its name ("chicago-notes.csl").
 * @returns the style's XML.
 * @throws {StyleError} where there is none or it is not a CSL style; the message says which are there.
 */
export function loadStyle(name: string | undefined, files: ReadonlyMap<string, string>): string {
  const wanted = (name ?? 'apa').trim();
  const base = wanted.replace(/^.*[/\\]/, '').replace(/\.csl$/i, '');
  const file = [...files].find(([path]) => stem(path) === base);
  const xml = file?.[1] ?? bundled().get(aliases.get(base) ?? base);
  if (xml === undefined) {
    const there = [...new Set([...bundledStyles, ...[...files.keys()].map(stem)])].sort();
    throw new StyleError(
      `Unexpected style "${wanted}", expected one of: ${there.join(', ')}. Other styles: put the .csl file into styles/`,
    );
  }
  readStyleInfo(xml);
  return xml;
}

function stem(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.csl$/i, '');
}

let styles: ReadonlyMap<string, string> | undefined;

function bundled(): ReadonlyMap<string, string> {
  styles ??= new Map([
    ...readMap('@citation-js/plugin-csl/lib-mjs/styles.json'),
    ...Object.entries(ownStyles),
  ]);
  return styles;
}

/** Reads a JSON object of strings out of a package. */
export function readMap(specifier: string): ReadonlyMap<string, string> {
  const data: unknown = createRequire(import.meta.url)(specifier);
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(data)));
}
