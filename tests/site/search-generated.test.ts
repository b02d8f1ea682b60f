import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result, Results } from '../../src/search/browser/results.ts';
import { distance } from '../../src/search/shared/typos.ts';
import { wordsOf } from '../../src/search/shared/words.ts';
import type { Article } from '../../src/article/article.ts';
import { compileLibrary } from '../../src/library/compile-library.ts';
import { buildSearchIndex } from '../../src/search/index/write-index.ts';
import {
  misspelt,
  nonsense,
  phrases,
  random,
  surnames,
  undressed,
  wordPairs,
  wordsOfAll,
  yearAndWord,
  type Expected,
} from '../fixtures/search/generate.ts';
import { openSearch, type Searcher } from '../fixtures/search/pagefind.ts';
import { shared } from '../shared.ts';

const seed = 20201;
const content = fileURLToPath(new URL('../../content', import.meta.url));
const corpus = shared('corpus');
const articles = (await Promise.all([content, ...(corpus ? [corpus] : [])].map(compiled))).flat();
/** Of all together, each of which was searched alone, a part of the queries is enough. */
const libraries = [
  ...articles.map((article) => ({ name: article.slug, articles: [article], part: 1 })),
  ...(articles.length > 1 ? [{ name: 'all together', articles, part: 0.2 }] : []),
];

describe.each(libraries)('searching $name', ({ articles, part }) => {
  const works = articles.flatMap((article) => article.works);
  const known = wordsOfAll(articles);
  const some = random(seed);
  const exact = [...surnames(works), ...yearAndWord(works), ...wordPairs(works)].filter(
    () => some() < part,
  );
  let outDir: string;
  let searcher: Searcher;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'scholium-search-'));
    await buildSearchIndex({ articles, outDir });
    searcher = await openSearch(outDir);
  });
  afterAll(async () => {
    searcher.close();
    await rm(outDir, { recursive: true });
  });
  const missed = async (rows: readonly Expected[]): Promise<string[]> => {
    const wrong: string[] = [];
    for (const { q, slugs } of rows) {
      const found = first(await searcher.find({ q, limit: 4 }));
      if (found?.kind !== 'work' || !slugs.includes(slugOf(found)))
        wrong.push(`${q}: ${found?.url ?? 'nothing'}, not ${slugs.join(' or ')}`);
    }
    return wrong;
  };

  it('finds every work by surname, by year and title word, by any two title words', async () => {
    expect(await missed(exact)).toEqual([]);
  });
  it('finds them without diacritics and capitals', async () => {
    expect(await missed(undressed(exact))).toEqual([]);
  });
  it('finds at least 95 % of them with one typo', async () => {
    const next = random(seed);
    const typos = [
      ...misspelt(surnames(works), known, 5, next),
      ...misspelt(yearAndWord(works), known, 1, next),
      ...misspelt(wordPairs(works), known, 1, next).filter(() => next() < 0.3),
    ].filter(() => next() < part);
    const wrong = await missed(typos);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(typos.length * 0.05);
  });
  it('finds phrases, quoted, in a place that holds them', async () => {
    const next = random(seed);
    const wrong: string[] = [];
    for (const article of articles)
      for (const phrase of phrases(article, 40, next)) {
        const { groups } = await searcher.find(`"${phrase}"`);
        const texts = groups.find(({ kind }) => kind === 'text')?.results ?? [];
        const held = texts.map(({ url }) => holds(articles, url, phrase));
        if (held.length === 0 || held.includes(false)) wrong.push(phrase);
      }
    expect(wrong).toEqual([]);
  });
  it('finds every note by its number', async () => {
    for (const article of articles)
      for (const { number, id } of article.notes) {
        const results = await searcher.find({ q: `note ${number}`, article: article.slug });
        expect(first(results)?.url).toBe(`articles/${article.slug}/#${id}`);
        expect(results.straight).toBeDefined();
      }
  });
  it('finds nothing for words that occur nowhere', async () => {
    const next = random(seed);
    const words = Array.from({ length: 80 }, () => nonsense(next)).filter((word) =>
      [...known].every((one) => distance(word, one, 2) > 2 && !one.startsWith(word.slice(0, 5))),
    );
    expect(words.length).toBeGreaterThan(50);
    for (const word of words) expect((await searcher.find(word)).total, word).toBe(0);
  });
});

async function compiled(contentDir: string): Promise<Article[]> {
  const entries = await compileLibrary({ contentDir, draft: true, base: '/' });
  return entries.flatMap(({ article }) => article ?? []);
}

function first(results: Results): Result | undefined {
  return results.groups[0]?.results[0];
}

function slugOf({ url }: Result): string {
  return decodeURIComponent(url.split('/').at(-2) ?? '');
}

/** Whether the block, heading or head of the article at an address holds a phrase. */
function holds(articles: readonly Article[], url: string, phrase: string): boolean {
  const [path = '', id = ''] = url.split('#');
  const article = articles.find(({ slug }) => path === `articles/${slug}/`);
  if (!article) return false;
  const { title, subtitle, abstract, authors, keywords, sections, paragraphs, blocks } = article;
  const head = [
    ...[title, subtitle, abstract, ...authors.map(({ note }) => note)].map((one) => one?.text),
    ...authors.map(({ name, affiliations }) => [name, ...affiliations].join(', ')),
    keywords.join(', '),
  ];
  const texts =
    id === ''
      ? head
      : [
          [...paragraphs, ...blocks].find((block) => block.id === decodeURIComponent(id))?.text ??
            sections.find((section) => section.id === decodeURIComponent(id))?.title.text,
        ];
  return texts.some((text) =>
    ` ${wordsOf(text ?? '').join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `),
  );
}
