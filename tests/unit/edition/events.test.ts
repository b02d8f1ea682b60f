import { describe, expect, it, test } from 'vitest';
import { typeset } from '../../../src/article/typography/typeset-article.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';

const article = `---
title: Tiny
---

Back in 1992, the "Group"[^1] wasn't *there*.

It came 1993-1994 -- later, in 1993.

[^1]: A note.
`;

const events = (...entries: string[]) => ({
  'article.md': article,
  'edition.yaml': `events:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`,
});

describe('events of an edition', () => {
  it('are listed by their dates, those of one date as they are read, with the words of the text', async () => {
    const { article: made, problems } = await compileTexts(
      events(
        '{ date: 1993, label: later, words: "later, in 1993", paragraph: 2 }',
        '{ date: 1993/1994, words: It came 1993–1994, paragraph: ¶2 }',
        '{ date: 1993, words: It came, paragraph: 2 }',
        '{ date: 1992, words: "1992,  the “Group”¹ wasn’t *there*", paragraph: paragraph 1 }',
      ),
    );
    expect(problems).toEqual([]);
    const [first, second] = made!.paragraphs;
    expect(made!.edition.events).toEqual([
      {
        start: { year: 1992 },
        isLoose: false,
        words: '1992, the "Group" wasn\'t there',
        paragraph: first!.id,
      },
      { start: { year: 1993 }, isLoose: false, words: 'It came', paragraph: second!.id },
      {
        start: { year: 1993 },
        isLoose: false,
        label: 'later',
        words: 'later, in 1993',
        paragraph: second!.id,
      },
      {
        start: { year: 1993 },
        end: { year: 1994 },
        isLoose: false,
        words: 'It came 1993-1994',
        paragraph: second!.id,
      },
    ]);
  });

  it('have their date in the words of the text, where the edition names them', async () => {
    const { article: made, problems } = await compileTexts(
      events('{ date: 1993~, dated: 1993–1994, words: It came, paragraph: 2 }'),
    );
    expect(problems).toEqual([]);
    expect(made!.edition.events).toMatchObject([{ isLoose: true, dated: '1993-1994' }]);
  });

  it('have the words that stand in the text that is set for readers', async () => {
    const { article: made } = await compileTexts(
      events(
        '{ date: 1992, label: "the \\"Group\\"", words: "the \\"Group\\" wasn\'t", paragraph: 1 }',
        '{ date: 1993, words: "1994 -- later", paragraph: 2 }',
      ),
    );
    const { edition, paragraphs } = typeset(made!);
    expect(edition.events.map(({ words }) => words)).toEqual([
      'the “Group” wasn’t',
      '1994 – later',
    ]);
    expect(edition.events[0]?.label).toBe('the “Group”');
    for (const { words, paragraph } of edition.events)
      expect(paragraphs.find(({ id }) => id === paragraph)?.text).toContain(words);
  });

  test.each([
    ['{ words: Back, paragraph: 1 }', '2 edition-type', 'nothing for `date`'],
    ['{ date: , words: Back, paragraph: 1 }', '2 edition-type', 'nothing for `date`'],
    ['{ date: [1992], words: Back, paragraph: 1 }', '2 edition-type', 'a list for `date`'],
    ['{ date: 1992, paragraph: 1 }', '2 edition-type', 'nothing for `words`'],
    ['{ date: 1992, words: Back, paragraph: one }', '2 edition-type', '"one" for `paragraph`'],
    ['{ date: 1992, words: Back, paragraph: -1 }', '2 edition-type', '"-1" for `paragraph`'],
    ['{ date: 1992, words: Back, paragraph: 1, lable: x }', '2 edition-type', '"label"'],
    ['{ date: 1992-02-30, words: Back, paragraph: 1 }', '2 event-date-invalid', 'no day 30'],
    ['{ date: 19920, words: Back, paragraph: 1 }', '2 event-date-invalid', '"19920"'],
    ['{ date: 1992, words: Back, paragraph: 3 }', '2 edition-paragraph-missing', 'from 1 to 2'],
    ['{ date: 1992, words: Back, paragraph: 0 }', '2 edition-paragraph-missing', 'from 1 to 2'],
    ['{ date: 1992, words: later, paragraph: 1 }', '2 event-not-in-text', 'in paragraph 2'],
    ['{ date: 1992, words: never, paragraph: 1 }', '2 event-not-in-text', 'in paragraph 1'],
    ['{ date: 1992, words: "*", paragraph: 1 }', '2 event-not-in-text', 'in paragraph 1'],
    ['{ date: 1992, dated: 2001, words: Back, paragraph: 1 }', '2 event-not-in-text', '"2001"'],
    [
      `{ date: 1992, words: Back, paragraph: 1, label: ${'x'.repeat(201)} }`,
      '2 edition-type',
      '200',
    ],
    ['Back in 1992', '2 edition-type', 'expected a map'],
  ])('%s is a problem, and left out', async (entry, where, message) => {
    const result = await compileTexts(events(entry), { draft: true });
    expect(problemLines(result)).toEqual([`edition.yaml:${where}`]);
    expect(result.problems[0]?.message).toContain(message);
    expect(result.article?.edition.events).toEqual([]);
  });
});
