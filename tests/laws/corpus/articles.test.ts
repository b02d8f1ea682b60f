import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compile } from '../../../src/compiler/compile.ts';
import { readFolder } from '../../../src/library/read-folder.ts';
import type { ArticleFolder } from '../../../src/article/folder.ts';
import { readSources } from '../../../src/compiler/metadata/read-sources.ts';
import { parseMarkdown } from '../../../src/compiler/markdown/parse.ts';
import { resolveNotes } from '../../../src/compiler/resolve/notes.ts';
import { shared } from '../../shared.ts';

const root = shared('corpus/articles') ?? '';
/** Those that Pandoc has read; the others are in dialects of other tools. */
const slugs = (root === '' ? [] : readdirSync(root).sort()).filter((slug) =>
  existsSync(join(root, slug, 'expected.json')),
);

/** What Pandoc reads in an article. */
const expected = z.object({
  headings: z.array(z.object({ level: z.number(), text: z.string() })),
  notes: z.number(),
  note_texts: z.array(z.string()),
  citation_clusters: z.number(),
  keys: z.array(z.string()),
});

/** The one article with a mistake of its author's: line 83 lacks a `;` after this key. */
const mistaken = 'joss-pyarabic';
const beforeMistake = 'elouali2020hate:2020';

/** Clusters that we count otherwise than Pandoc, and why. */
const clusterDifference: Readonly<Record<string, { by: number; why: string }>> = {
  'joss-libfmp': {
    by: -1,
    why: '`[@a; @b][^1]`: Pandoc takes the bracket for the words of a reference link and so reads two citations in the running text; here it is one cluster with a note after it, as it was meant.',
  },
};

describe.skipIf(slugs.length === 0)('articles of the corpus', () => {
  describe.each(slugs)('%s', (slug) => {
    const load = async () => {
      const folder = await readFolder(join(root, slug), slug);
      const draft = slug === mistaken;
      const result = await compile(folder, { draft, base: '/', styles: new Map() });
      if (!result.article) throw new Error(JSON.stringify(result.problems, undefined, 1));
      const wanted = expected.parse(
        JSON.parse(readFileSync(join(root, slug, 'expected.json'), 'utf8')),
      );
      return { folder, article: result.article, wanted };
    };

    it('has the headings that Pandoc reads', async () => {
      const { article, wanted } = await load();
      const ours = article.sections.map(({ title }) => plain(title.text)).filter(Boolean);
      expect(ours).toEqual(wanted.headings.map(({ text }) => plain(text)));
    });

    it('has the notes that Pandoc reads, word for word', async () => {
      const { article, wanted } = await load();
      expect(article.notes).toHaveLength(wanted.notes);
      expect(article.notes.map(({ body }) => plain(body.text))).toEqual(
        wanted.note_texts.map(plain),
      );
    });

    it('cites what Pandoc sees cited, in as many clusters', async () => {
      const { folder, article, wanted } = await load();
      const keys = new Set(article.citations.map(({ key }) => key));
      expect([...keys].sort()).toEqual([...wanted.keys].sort());
      expect(clustersOf(folder, keys)).toBe(
        wanted.citation_clusters + (clusterDifference[slug]?.by ?? 0),
      );
    });
  });

  it('build without an error, but for the one with a mistake', async () => {
    for (const slug of slugs) {
      const folder = await readFolder(join(root, slug), slug);
      const { article, problems } = await compile(folder, {
        draft: false,
        base: '/',
        styles: new Map(),
      });
      const errors = problems.filter(({ severity }) => severity === 'error');
      const places = errors.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`);
      expect(places, slug).toEqual(
        slug === mistaken ? ['article.md:83 citation-separator-missing'] : [],
      );
      expect(article === undefined, slug).toBe(slug === mistaken);
      if (slug !== mistaken) continue;
      expect(errors[0]?.message).toContain(beforeMistake);
    }
  });
});

function clustersOf(folder: ArticleFolder, keys: ReadonlySet<string>): number {
  const inputs = readSources(folder);
  if (!('body' in inputs)) return 0;
  const { clusters } = resolveNotes([parseMarkdown(inputs.body, 'article.md').tree]).notes;
  return clusters.filter(({ cluster }) => cluster.items.some(({ key }) => keys.has(key))).length;
}

/** Pandoc prints typographic signs as typed ones in plain text. */
function plain(text: string): string {
  return text
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2014/g, '---')
    .replace(/\u2013/g, '--')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
