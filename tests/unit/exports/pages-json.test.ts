import { expect, test } from 'vitest';
import { toPagesJson } from '../../../src/exports/page-metadata/pages-json.ts';
import { compileTexts } from '../../support/compile.ts';

type Pages = Readonly<Record<string, { readonly title: string; readonly words: string[] }>>;

const long = `${'A sentence of many words that says little. '.repeat(12)}`;
const endless = 'word '.repeat(100);
const works = [
  {
    id: 'smith',
    type: 'book',
    title: 'A Book',
    author: [{ family: 'Smith', given: 'A.' }],
    issued: { 'date-parts': [[2003]] },
  },
];

async function pagesOf(text: string): Promise<Pages> {
  const { article } = await compileTexts({
    'article.md': `---\ntitle: Gulls\nlang: en\nbibliography: references.json\n---\n\n${text}`,
    'references.json': JSON.stringify(works),
  });
  const pages: Pages = JSON.parse(toPagesJson(article!));
  return pages;
}

test('every page of the article is told of, by its path below the article', async () => {
  const pages = await pagesOf(
    '# One\n\nGulls fly. They cry.[^1]\n\n# Two\n\n## Deeper\n\nThey rest.\n\n[^1]: As said [@smith].\n',
  );
  expect(Object.keys(pages)).toEqual(['', 'about/', 'sections/one/', 'sections/two/', 'sections/deeper/', 'sources/smith/']); // prettier-ignore
  expect(pages['sections/one/']).toEqual({ title: 'One', words: ['Gulls fly. They cry.'] });
  expect(pages['sections/two/']!.words).toEqual(['They rest.']);
  const source = pages['sources/smith/']!;
  expect(source.title).toBe('Smith (2003): A Book');
  expect(source.words[0]).toContain('Smith');
  expect(source.words[1]).toBe('Cited in note 1: “They cry.”');
});

test('of long texts whole sentences are told, else whole words', async () => {
  const pages = await pagesOf(`# One\n\n${long}\n\n# Two\n\n${endless}\n`);
  const [sentences = ''] = pages['sections/one/']!.words;
  expect(sentences.length).toBeGreaterThan(150);
  expect(sentences.length).toBeLessThanOrEqual(220);
  expect(sentences).toMatch(/little\.$/);
  const [words = ''] = pages['sections/two/']!.words;
  expect(words.length).toBeLessThanOrEqual(221);
  expect(words).toMatch(/word…$/);
});

test('an article without sections or works tells of itself', async () => {
  const pages = await pagesOf('');
  expect(pages['']).toEqual({ title: 'Gulls', words: [] });
});
