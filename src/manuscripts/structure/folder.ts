import type { ArticleFolder } from '../../article/index.ts';
import { isMap, parseDocument } from 'yaml';

/** Text files of an article's folder by name. */
export type Files = ReadonlyMap<string, string>;

/** The folder as the compiler takes it. */
export function folderOf(files: Files, slug: string): ArticleFolder {
  const encoder = new TextEncoder();
  const sources = [...files].map(([path, text]) => [path, encoder.encode(text)] as const);
  return { slug, sources: new Map(sources), assets: [], links: [], unreadable: [], digest: '' };
}

/** Where new works go, and what of the frontmatter has to say so. */
export interface BibliographyPlace {
  readonly file: string;
  /** The whole list of files, where the frontmatter has to name one more. */
  readonly named?: readonly string[];
}

/**
 * The file that new works are written into: the JSON that the article has, else `references.json`,
 * which stands beside a `.bib` of its own.
 */
export function bibliographyPlace(files: Files, named: readonly string[]): BibliographyPlace {
  const paths = named.map((path) => path.replace(/^\.\//, ''));
  const there = paths.filter((path) => files.has(path));
  const json = there.find((path) => path.endsWith('.json'));
  if (json !== undefined) return { file: json };
  const beside = [...files.keys()].filter((path) => /^references\.(?:json|bib|ya?ml)$/i.test(path));
  const isNamed = there.length > 0 || paths.includes('references.json');
  if (isNamed && !paths.includes('references.json'))
    return { file: 'references.json', named: [...paths, 'references.json'] };
  const loose = [...files.keys()].filter((path) => /^[^/]+\.bib$/i.test(path));
  // A `.bib` of any name counts only while nothing is called `references`.
  if (!isNamed && beside.length === 0 && loose.length > 0)
    return { file: 'references.json', named: [...loose, 'references.json'] };
  return { file: 'references.json' };
}

/** The article's file with keys of its frontmatter set; every other byte is kept. */
export function withFrontmatter(
  source: string,
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => (value === undefined ? text : withKey(text, key, value)),
    source,
  );
}

function withKey(source: string, key: string, value: string | readonly string[]): string {
  const typed = typeof value === 'string' ? value : `[${value.map(quotedIfNeeded).join(', ')}]`;
  const line = `${key}: ${typeof value === 'string' ? quotedIfNeeded(value) : typed}`;
  const block = /^(\uFEFF?\s*---[ \t]*\r?\n)([\s\S]*?)(^(?:---|\.\.\.)[ \t]*(?:\r?\n|$))/m.exec(
    source,
  );
  if (block?.index !== 0) return `---\n${line}\n---\n\n${source}`;
  const [whole, open = '', yaml = '', close = ''] = block;
  return open + withYamlKey(yaml, key, line) + close + source.slice(whole.length);
}

function withYamlKey(yaml: string, key: string, line: string): string {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => String(item.key) === key)
    : undefined;
  const start = rangeOf(pair?.key)?.[0];
  const end = rangeOf(pair?.value)?.[1];
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  if (start === undefined || end === undefined)
    return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : eol}${line}${eol}`;
  return yaml.slice(0, start) + line + yaml.slice(end);
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? node.range.map(Number) : undefined;
}

function quotedIfNeeded(value: string): string {
  return /^[\w][\w./-]*$/.test(value) ? value : JSON.stringify(value);
}
