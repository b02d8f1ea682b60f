import { report, rules } from '../../article/index.ts';
import { typed, type Context } from './frontmatter-context.ts';

/** Keywords: a list, or words between commas or on lines of their own. */
export function readKeywords(given: string | string[] | undefined, context: Context): string[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return tidy(given);
  const separated = given.split(/[,;،，、]/);
  if (separated.length > 1) return tidy(separated);
  // Words on lines of their own without dashes are one YAML scalar: surely meant as a list.
  const key = typed('keywords', context);
  const lines = tidy((context.yaml.sourceOf([key]) ?? given).split('\n'));
  if (lines.length > 1 && !/^["'>|]/.test(lines[0]!)) {
    const place = context.yaml.placeOf([key]);
    context.problems.push(report(rules.keywordsWithoutDashes, place, { key, lines: lines.length }));
    return lines;
  }
  return tidy([given]);
}

/** Paths of bibliographies; those that leave the article's folder are reported and left out. */
export function readPaths(given: string | string[] | undefined, context: Context): string[] {
  const key = typed('bibliography', context);
  const entries = given === undefined ? [] : [given].flat();
  return entries.flatMap((path, index) => {
    const tidyPath = path.trim().replaceAll('\\', '/');
    if (!leaves(tidyPath)) return tidyPath === '' ? [] : [tidyPath];
    const place = context.yaml.placeOf(Array.isArray(given) ? [key, index] : [key]);
    context.problems.push(report(rules.pathOutsideArticle, place, { path }));
    return [];
  });
}

function leaves(path: string): boolean {
  if (/^(?:\/|[a-z][a-z0-9+.-]*:|~)/i.test(path) || path.includes('\0')) return true;
  let depth = 0;
  for (const part of path.split('/')) {
    depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Keys of works in Pandoc's form: `@key`, `@*`. */
export function readNocite(given: string | string[] | undefined): string[] {
  const text = given === undefined ? '' : [given].flat().join(' ');
  const keys = text.matchAll(
    /(?<![\p{L}\p{N}])@(?:\{([^{}]+)\}|(\*|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu,
  );
  return [...new Set(Array.from(keys, ([, braced, bare]) => braced ?? bare ?? ''))];
}

function tidy(words: readonly string[]): string[] {
  const seen = words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
  return [...new Set(seen)];
}
