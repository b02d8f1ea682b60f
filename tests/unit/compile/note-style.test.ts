import { expect, it } from 'vitest';
import { compileTexts } from '../../support/compile.ts';

const references = JSON.stringify([
  {
    id: 'doe',
    type: 'book',
    title: 'Tiny Things',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[2020]] },
  },
  { id: 'anon', type: 'book', title: 'Big <i>Things</i>', issued: { 'date-parts': [[2021]] } },
]);

/** The words of the text, with the numbers of marks in brackets, and of the notes. */
async function read(text: string): Promise<{ text: string; notes: string[] }> {
  const { article, problems } = await compileTexts({
    'article.md': `---\ntitle: Tiny\ncsl: chicago-fullnote-bibliography\n---\n\n${text}\n`,
    'references.json': references,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const html = article?.sections.map((section) => section.html).join('') ?? '';
  return {
    text: html
      .replace(/<a class="para-link".*?<\/a>/g, '')
      .replace(/<sup>.*?>(\d+)<\/a><\/sup>/g, '[$1]')
      .replace(/<[^>]*>/g, ''),
    notes: article?.notes.map(({ body }) => body.text) ?? [],
  };
}

it('a style that cites in notes leaves the author of a narrative citation in the sentence', async () => {
  expect(await read('As @doe [p. 3] says, so it is.')).toEqual({
    text: 'As Jane Doe[1] says, so it is.',
    notes: ['Jane Doe, Tiny Things, 2020, 3.'],
  });
});

it('a work without an author is named by its title there', async () => {
  const { text, notes } = await read('So says @anon, and @doe.');
  expect(text).toBe('So says Big Things[1], and Jane Doe[2].');
  expect(notes).toHaveLength(2);
});

it('a citation in brackets leaves its mark alone, directly after the word', async () => {
  expect((await read('So it is [@doe].')).text).toBe('So it is[1].');
});

it('a citation within a note stays where it stands', async () => {
  const { text, notes } = await read('So it is.[^1]\n\n[^1]: As @doe says.');
  expect(text).toBe('So it is.[1]');
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^As Jane Doe,? Tiny Things.* says\.$/);
});
