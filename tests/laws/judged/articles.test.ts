import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { readFolder } from '../../../src/library/read-folder.ts';
import { shared } from '../../shared.ts';
import { articleDifferences, type ArticleDifference } from './article-differences.ts';
import { pandocPrints } from './pandoc.ts';
import { compareWords, ourText, pandocText, type Text } from './texts.ts';

const corpus = shared('corpus/articles');

describe('Pandoc and the compiler read the same headings, notes, citations and words', () => {
  it.each(articlesOf('content/articles'))('in the library: $slug', judgeArticle);

  describe.skipIf(corpus === undefined)('in the corpus, but for what is explained:', () => {
    it.each(articlesOf(corpus))('$slug', judgeArticle);

    it('and nothing is explained of an article that is not there', () => {
      const slugs = articlesOf(corpus).map(({ slug }) => slug);
      expect(slugs).toEqual(expect.arrayContaining(Object.keys(articleDifferences)));
    });
  });
});

interface ArticlePath {
  readonly slug: string;
  readonly folder: string;
}

function articlesOf(root: string | undefined): ArticlePath[] {
  if (root === undefined) return [];
  return readdirSync(root)
    .sort()
    .map((slug) => ({ slug, folder: join(root, slug) }))
    .filter(({ folder }) => existsSync(join(folder, 'article.md')));
}

async function judgeArticle({ slug, folder }: ArticlePath): Promise<void> {
  const { theirs, ours } = await readBoth(folder);
  const { lost, added, inOrder } = compareWords(theirs.words, ours.words);
  const found = {
    ...counts('headings', theirs.headings.length, ours.headings.length),
    ...counts('notes', theirs.notes.length, ours.notes.length),
    ...counts('citations', theirs.citations, ours.citations),
    ...(lost.length > 0 && { lost: phrase(lost) }),
    ...(added.length > 0 && { added: phrase(added) }),
    ...(!inOrder && { inOrder }),
  };
  const { why, ...expected } = articleDifferences[slug] ?? { why: [] };
  expect(found, why.join('\n')).toEqual(expected);
}

/** How many Pandoc reads and how many the compiler, where they do not agree. */
function counts<Name extends keyof ArticleDifference>(
  name: Name,
  theirs: number,
  ours: number,
): Partial<Record<Name, readonly [number, number]>> {
  return theirs === ours ? {} : ({ [name]: [theirs, ours] } as Record<Name, [number, number]>);
}

/** Many words as their number and the first ones, so that the table stays readable. */
function phrase(words: readonly string[]): string {
  return words.length <= 60
    ? words.join(' ')
    : `${words.length} words: ${words.slice(0, 8).join(' ')}`;
}

/** Both print their citations in APA 7, whatever the article asks for. */
async function readBoth(path: string): Promise<{ theirs: Text; ours: Text }> {
  const folder = await readFolder(path, 'judged');
  const markdown = readFileSync(join(path, 'article.md'), 'utf8');
  const inApa = new TextEncoder().encode(markdown.replace(/^csl:.*$/m, 'csl: apa'));
  const { article } = await compile(
    { ...folder, sources: new Map([...folder.sources, ['article.md', inApa]]) },
    { draft: true, base: '/', styles: new Map() },
  );
  if (!article) throw new Error(`Unexpected ${path}, expected an article`);
  const file = ['references.bib', 'references.json'].find((name) => folder.sources.has(name));
  const page = await pandocPrints({
    markdown,
    style: loadStyle('apa', new Map()),
    lang: article.lang,
    ...(file !== undefined && {
      bibliography: { file, text: readFileSync(join(path, file), 'utf8') },
    }),
  });
  return { theirs: pandocText(page), ours: ourText(article) };
}
