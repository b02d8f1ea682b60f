import { expect, it } from 'vitest';
import { compileTexts } from '../../support/compile.ts';
import { htmlOf } from '../../support/html.ts';

/** The words of the links to ids of the article's own, by id. */
async function links(text: string): Promise<Record<string, string>> {
  const { article } = await compileTexts(text);
  const html = article?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
  const found = html.matchAll(/<a href="#((?:sec|tbl|fig):[^"]+)">([^<]*)<\/a>/g);
  return Object.fromEntries([...found].map(([, id, words]) => [id, words]));
}

it('a reference to a section has the number that the page gives it', async () => {
  const text = [
    'See @sec:a, @sec:b, @sec:c and @sec:d.',
    '## One',
    '## Two {#sec:a}',
    '### Below {#sec:b}',
    '## Preface {#sec:c .unnumbered}',
    '## Three {#sec:d}',
  ];
  expect(await links(text.join('\n\n'))).toEqual({
    'sec:a': 'Section 2',
    'sec:b': 'Section 2.1',
    'sec:c': 'Preface',
    'sec:d': 'Section 3',
  });
});

it('a table is numbered among those that can be referred to', async () => {
  const text =
    'See @tbl:b.\n\n| a |\n|---|\n\n: One {#tbl:a}\n\na   b\n--- ---\nc   d\n\n: Two {#tbl:b}\n';
  expect(await links(text)).toEqual({ 'tbl:b': 'Table 2' });
});
