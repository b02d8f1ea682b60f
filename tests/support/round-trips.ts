import { strFromU8, strToU8 } from 'fflate';
import type { Article } from '../../src/article/article.ts';
import type { Site } from '../../src/exports/addresses.ts';
import { toPandocTree } from '../../src/exports/documents/document.ts';
import type { DocumentTarget } from '../../src/exports/documents/context.ts';
import { toDocx } from '../../src/exports/documents/docx.ts';
import { toLatex } from '../../src/exports/documents/latex.ts';
import { toEpub } from '../../src/exports/epub/epub.ts';
import { toJats } from '../../src/exports/jats/jats.ts';
import { toMarkdown } from '../../src/exports/markdown/markdown.ts';
import { nodesOf, type Pandoc, type PandocTree } from '../../src/pandoc/index.ts';
import { passagesOf, wordCounts } from './words.ts';

/** What of an article is there after it has been written in a format and read again. */
export interface Kept {
  /** Words of the text and the notes, each as often as it stands in the article. */
  readonly words: Share;
  /** Notes that are still notes. */
  readonly notes: Share;
  /** Citations that still say which work they mean. */
  readonly citations: Share;
}

export interface Share {
  readonly kept: number;
  readonly of: number;
}

interface Made {
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

interface Trip {
  readonly name: string;
  /** How it is read. */
  readonly from: string;
  readonly write: (made: Made, pandoc: Pandoc) => Promise<Uint8Array>;
}

const site: Site = { root: 'https://example.org/journal/', name: 'Scholium' };

const byPandoc =
  (to: string, as: DocumentTarget) =>
  async ({ article }: Made, pandoc: Pandoc): Promise<Uint8Array> => {
    const input = strToU8(JSON.stringify(toPandocTree(article, site, as, new Map())));
    return (await pandoc.convert({ from: 'json', to, input, options: { standalone: true } }))
      .output;
  };

/** The formats: those that the site offers as it makes them, others as Pandoc makes them of the article. */
export const trips: readonly Trip[] = [
  {
    name: 'Word (.docx)',
    from: 'docx+citations',
    write: ({ article, images }, pandoc) => toDocx(article, site, images, pandoc),
  },
  { name: 'OpenDocument (.odt)', from: 'odt', write: byPandoc('odt', 'docx') },
  {
    name: 'LaTeX (.tex)',
    from: 'latex',
    write: async ({ article, images }, pandoc) =>
      strToU8(await toLatex(article, site, images, pandoc)),
  },
  { name: 'HTML', from: 'html', write: byPandoc('html', 'latex') },
  {
    name: 'JATS XML',
    from: 'jats',
    write: ({ article }) => Promise.resolve(strToU8(toJats(article, site))),
  },
  {
    name: 'EPUB',
    from: 'epub',
    write: ({ article, images }) => Promise.resolve(toEpub(article, site, images)),
  },
  {
    name: 'Markdown',
    from: 'markdown',
    write: ({ article }) => Promise.resolve(strToU8(toMarkdown(article, site))),
  },
];

/** Writes an article in a format, reads it by Pandoc and counts what has come back. */
export async function roundTrip({ from, write }: Trip, made: Made, pandoc: Pandoc): Promise<Kept> {
  const input = await write(made, pandoc);
  const { output } = await pandoc.convert({ from, to: 'json', input });
  const tree = JSON.parse(strFromU8(output)) as PandocTree;
  const nodes = [...nodesOf(tree.blocks), ...nodesOf(Object.values(tree.meta))];
  const { article } = made;
  const cited = (article.clusters ?? []).flatMap(({ citations }) => citations);
  const keys = nodes
    .filter(({ t }) => t === 'Cite')
    .flatMap(({ c }) => (JSON.stringify(c).match(/"citationId":/g) ?? []).length)
    .reduce((sum, count) => sum + count, 0);
  const called = article.notes.filter(({ marks }) => marks.length > 0);
  const notes = nodes.filter(({ t }) => t === 'Note').length;
  return {
    words: keptWords(article, allText(tree)),
    notes: { kept: Math.min(notes, called.length), of: called.length },
    citations: { kept: Math.min(keys, cited.length), of: cited.length },
  };
}

/** Sums what was kept of several articles. */
export function total(all: readonly Kept[]): Kept {
  const sum = (of: (kept: Kept) => Share): Share => ({
    kept: all.reduce((count, each) => count + of(each).kept, 0),
    of: all.reduce((count, each) => count + of(each).of, 0),
  });
  return {
    words: sum((k) => k.words),
    notes: sum((k) => k.notes),
    citations: sum((k) => k.citations),
  };
}

function keptWords(article: Article, text: string): Share {
  const there = wordCounts(text);
  const wanted = wordCounts(
    passagesOf(article)
      // Works come back as records from where they are written as such.
      .filter(({ where }) => !where.startsWith('work '))
      .map((passage) => passage.text)
      .join('\n'),
  );
  let [kept, of] = [0, 0];
  for (const [word, count] of wanted) {
    of += count;
    kept += Math.min(count, there.get(word) ?? 0);
  }
  return { kept, of };
}

/** Every word of a document, those of its metadata and notes among them. */
function allText({ meta, blocks }: PandocTree): string {
  return textOf([meta, blocks]);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  if (!('t' in value) || typeof value.t !== 'string')
    return Object.values(value)
      .map((each) => ` ${textOf(each)} `)
      .join('');
  const { t } = value;
  const c = 'c' in value ? value.c : undefined;
  if (t === 'Str' || t === 'MetaString') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'CodeBlock' || t === 'Math' || t === 'RawInline' || t === 'RawBlock')
    return Array.isArray(c) ? `${t === 'Code' ? '' : ' '}${String(c[1])}` : '';
  const apart = /^(?:Para|Plain|Header|Note|Cell|LineBlock|MetaInlines|MetaBlocks)$/.test(t);
  return apart ? ` ${textOf(c)} ` : textOf(c);
}
