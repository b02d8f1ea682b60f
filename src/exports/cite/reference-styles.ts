import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { z } from 'zod';
import type { Article, CslItem } from '../../article/index.ts';
import { formatCitations, loadStyle } from '../../compiler/index.ts';
import { inProject, writeAtomically } from '../../library/index.ts';

/** A CSL style that readers ask for, and whether it prints a note rather than an entry of a list. */
interface Style {
  readonly style: 'APA' | 'MLA' | 'Chicago';
  readonly csl: string;
  readonly asNote?: boolean;
}

const apa: Style = { style: 'APA', csl: 'apa' };
const mla: Style = { style: 'MLA', csl: 'mla' };
/** Works are listed by author and date. */
const ofWorks: readonly Style[] = [apa, mla, { style: 'Chicago', csl: 'chicago' }];
/** An article is cited in a note, where its place and address can follow. */
const ofArticle: readonly Style[] = [
  apa,
  mla,
  { style: 'Chicago', csl: 'chicago-notes', asNote: true },
];

const storedSchema = z.array(
  z.tuple([
    z.string(),
    z.array(
      z.object({
        style: z.enum(['APA', 'MLA', 'Chicago']),
        text: z.string(),
        /** The entry of a list with its italics, as HTML; a note has none. */
        html: z.string().optional(),
      }),
    ),
  ]),
);

/** One reference as a style prints it. */
export type StyledReference = z.infer<typeof storedSchema>[number][1][number];

/** References by key, in the styles that readers ask for most. */
export type StyledReferences = ReadonlyMap<string, readonly StyledReference[]>;

const inCache = inProject('.cache', 'references');

/** Every work of `article` in APA, MLA and Chicago (author–date), formatted once. */
export function referencesIn(article: Article, cacheDir = inCache): Promise<StyledReferences> {
  const known = made.get(article);
  if (known) return known;
  const items = article.works.map(({ csl }) => csl);
  const making = styled(items, article.lang, ofWorks, cacheDir);
  made.set(article, making);
  return making;
}

const made = new WeakMap<Article, Promise<StyledReferences>>();

/** An article, given as a CSL item, in APA, MLA and as a note of Chicago. */
export async function citationForms(
  item: CslItem,
  lang: string,
  cacheDir = inCache,
): Promise<readonly StyledReference[]> {
  return (await styled([item], lang, ofArticle, cacheDir)).get(item.id) ?? [];
}

/**
 * Formatting takes some milliseconds an item, so results are cached in `cacheDir` by what they are
 * made from.
 */
async function styled(
  items: readonly CslItem[],
  lang: string,
  styles: readonly Style[],
  cacheDir: string,
): Promise<StyledReferences> {
  const sources = styles.map(({ csl }) => sourceOf(csl));
  const digests = sources.map(({ digest }) => digest);
  const key = digestOf(JSON.stringify([3, lang, items, styles, digests]));
  const file = join(cacheDir, `${key}.json`);
  const cached = await readFile(file, 'utf8').then(
    (text) => storedSchema.safeParse(parsed(text)),
    () => undefined,
  );
  if (cached?.success) return new Map(cached.data);
  const references = new Map<string, StyledReference[]>(items.map(({ id }) => [id, []]));
  for (const [nth, style] of styles.entries())
    for (const { id, ...printed } of await inStyle(items, lang, style, sources[nth]?.xml ?? ''))
      references.get(id)?.push({ style: style.style, ...printed });
  await writeAtomically(file, JSON.stringify([...references]));
  return references;
}

/** The XML of a style, which is long, and its digest: found once. */
function sourceOf(csl: string): { readonly xml: string; readonly digest: string } {
  const known = found.get(csl);
  if (known) return known;
  const xml = loadStyle(csl, new Map());
  const source = { xml, digest: digestOf(xml) };
  found.set(csl, source);
  return source;
}

const found = new Map<string, { readonly xml: string; readonly digest: string }>();

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

async function inStyle(
  items: readonly CslItem[],
  lang: string,
  { asNote = false }: Style,
  style: string,
): Promise<{ readonly id: string; readonly text: string; readonly html?: string }[]> {
  const { clusters, references } = await formatCitations({
    works: items,
    clusters: asNote ? items.map(({ id }, index) => noteOf(id, index + 1)) : [],
    style,
    lang,
    nocite: ['*'],
  });
  return asNote
    ? items.map(({ id }, n) => ({
        id,
        text: toString({ type: 'root', children: clusters[n]?.children ?? [] }),
      }))
    : references.map(({ key, text, tree }) => ({ id: key, text, html: toHtml(tree) }));
}

function noteOf(key: string, noteNumber: number) {
  const items = [{ key, prefix: '', suffix: '', suppressAuthor: false }];
  return { mode: 'group' as const, noteNumber, items };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
