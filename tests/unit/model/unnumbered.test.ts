import { describe, expect, test } from 'vitest';
import { linkTargets } from '../../../src/exports/pdf/pdf-link-names.ts';
import { toWorksJson } from '../../../src/exports/works/works-json.ts';
import { paragraphName } from '../../../src/library/mentions.ts';
import { emendationPlace } from '../../../src/site/emendations.ts';
import { htmlOf, withApparatus } from '../../../src/site/print.ts';
import { compileTexts } from '../../support/compile.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const text =
  '## One\n\nA first paragraph, with 1 number [@doe].\n\n> A second, quoted.\n\n## Two\n\n- An item.\n\nA third.\n';
const { article } = await compileTexts({
  'article.md': `---\ntitle: Tiny\n---\n\n${text}`,
  'references.json': '[{ "id": "doe", "type": "book", "title": "Book" }]',
});
const htmlWith = (numbers: boolean) =>
  article!.sections.map(({ tree }) => htmlOf(withApparatus(tree, article!, numbers))).join('');

describe('a site without numbers of paragraphs', () => {
  test('shows none in the text, whose paragraphs keep their addresses and their links', () => {
    const [html, shown] = [htmlWith(true), htmlWith(false)];
    expect(article!.paragraphs).toHaveLength(3);
    for (const { id, n, text } of article!.paragraphs) {
      expect(html).toContain(`id="${id}" data-n="${n}"`);
      expect(shown).toContain(
        `id="${id}" data-n=""><a class="para-link" href="#${id}" aria-label="Link to this paragraph">¶</a> ${text.slice(0, 9)}`,
      );
    }
    expect(shown).not.toMatch(/data-n="\d|paragraph \d|>\d/);
    expect(shown).toContain('with 1 number');
  });

  test('names none in the list of works for programs, which keeps the addresses', () => {
    const works = (more: object) =>
      toWorksJson([article!], { root: 'https://example.org/', name: 'Site', ...more });
    expect(works({})).toContain('"paragraph": 1');
    expect(works({ paragraphNumbers: false })).toBe(works({}).replace(/ *"paragraph": 1,\n/, ''));
    expect(works({ paragraphNumbers: false })).toContain('"permalink":');
  });

  test('names none in lists of places, of emendations and of links', () => {
    const [paragraph] = article!.paragraphs;
    expect(paragraphName(paragraph, wordsFor('en'), true)).toBe('¶1');
    expect(paragraphName(paragraph, wordsFor('en'), false)).toBeUndefined();
    const emendation = { kind: 'sic', received: '', edited: '', reason: '' } as const;
    const place = (words: string) =>
      emendationPlace({ ...emendation, place: words }, wordsFor('en'), false);
    expect(['¶3', 'Note 16', 'Title'].map(place)).toEqual(['Paragraph', 'Note 16', 'Title']);
    expect(emendationPlace({ ...emendation, place: '¶3' }, wordsFor('en'), true)).toBe('¶3');
    const name = (paragraphNumbers: boolean) =>
      linkTargets(article!, { paragraphNumbers }).nameOf(paragraph!.id);
    expect([name(true), name(false)]).toEqual(['Paragraph 1', 'Paragraph']);
  });
});
