import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../article/index.ts';
import { formatCitations, loadStyle } from '../compiler/index.ts';
import { writeWhole } from '../library/index.ts';

/** One reference in plain text, as a style prints it in a list of works. */
export interface StyledReference {
  readonly style: string;
  readonly text: string;
}

/** References of an article's works by key, in the styles that readers ask for most. */
export type StyledReferences = ReadonlyMap<string, readonly StyledReference[]>;

const styles = [
  { style: 'APA', csl: 'apa' },
  { style: 'MLA', csl: 'mla' },
  { style: 'Chicago', csl: 'chicago' },
] as const;

/**
 * Every work of `article` in APA, MLA and Chicago (author–date). Formatting takes some
 * milliseconds a work, so results are kept in `cacheDir` by what they are made from.
 */
export function referencesIn(
  article: Article,
  cacheDir = join('.cache', 'references'),
): Promise<StyledReferences> {
  const known = made.get(article);
  if (known) return known;
  const making = cached(article, cacheDir);
  made.set(article, making);
  return making;
}

const made = new WeakMap<Article, Promise<StyledReferences>>();
const stored = z.array(
  z.tuple([z.string(), z.array(z.object({ style: z.string(), text: z.string() }))]),
);

async function cached({ works, lang }: Article, cacheDir: string): Promise<StyledReferences> {
  const items = works.map(({ csl }) => csl);
  const sources = styles.map(({ csl }) => loadStyle(csl, new Map()));
  const key = createHash('sha256')
    .update(JSON.stringify([1, lang, items, sources]))
    .digest('hex')
    .slice(0, 32);
  const file = join(cacheDir, `${key}.json`);
  const kept = await readFile(file, 'utf8').then(
    (text) => stored.safeParse(parsed(text)),
    () => undefined,
  );
  if (kept?.success) return new Map(kept.data);
  const references = new Map<string, StyledReference[]>(works.map(({ key }) => [key, []]));
  for (const [nth, { style }] of styles.entries()) {
    const formatted = await formatCitations({
      works: items,
      clusters: [],
      style: sources[nth] ?? '',
      lang,
      nocite: ['*'],
    });
    for (const { key: work, text } of formatted.references) {
      references.get(work)?.push({ style, text });
    }
  }
  await writeWhole(file, JSON.stringify([...references]));
  return references;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
