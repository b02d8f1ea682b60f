import fc from 'fast-check';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { parseFragment } from '../../../src/compiler/html/parse.ts';
import { compileTexts } from '../../support/compile.ts';
import { many } from '../../support/many.ts';
import { htmlOf } from '../../support/html.ts';

async function articleOf(text: string): Promise<Article> {
  const { article } = await compileTexts(text, { draft: true });
  if (!article) throw new Error('no article');
  return article;
}

/** Numbers of the marks in the text in reading order, each once. */
function firstMarks(article: Article): number[] {
  const html = article.sections
    .map((section) => htmlOf(section.title.tree) + htmlOf(section.tree))
    .join('');
  const marks = selectAll('a[role=doc-noteref]', parseFragment(html));
  return [...new Set(marks.map((mark) => Number(toString(mark))))];
}

const labels = ['a', 'b', 'c', 'd', 'e'] as const;
const calls = fc.array(fc.constantFrom(...labels), { maxLength: 4 });

describe('numbers of notes', () => {
  test('go up in the text, whatever notes call', async () => {
    const notes = fc.record({ a: calls, b: calls, c: calls, d: calls, e: calls });
    await fc.assert(
      fc.asyncProperty(
        fc.array(calls, { minLength: 1, maxLength: 4 }),
        notes,
        async (text, in_) => {
          const marked = (called: readonly string[]) =>
            `Words${called.map((label) => `[^${label}]`).join(' and')}.`;
          const article = await articleOf(
            [
              ...text.map(marked),
              ...labels.map((label) => `[^${label}]: ${marked(in_[label])}`),
            ].join('\n\n'),
          );
          const numbers = firstMarks(article);
          expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
          expect(article.notes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
        },
      ),
      many(150),
    );
  });

  test('of a note that a note calls first are those of the text', async () => {
    const article = await articleOf(
      'One.[^a] Two.[^b] Three.[^c]\n\n[^a]: See[^c].\n\n[^b]: B.\n\n[^c]: C.',
    );
    expect(firstMarks(article)).toEqual([1, 2, 3]);
    const [, , c] = article.notes;
    expect(c?.marks.map(({ id, note }) => [id, note])).toEqual([
      ['noteref-c', undefined],
      ['noteref-c-2', 'a'],
    ]);
  });

  test('of a note that only a note calls come right after that note', async () => {
    const article = await articleOf(
      'One.[^a] Two.[^d]\n\n[^a]: Outer[^b] note.\n\n[^b]: Inner.\n\n[^d]: Last.',
    );
    expect(article.notes.map(({ label, number }) => [label, number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['d', 3],
    ]);
    expect(firstMarks(article)).toEqual([1, 3]);
  });
});
