import { expect, it } from 'vitest';
import { formatCitations } from '../../../src/compiler/citations/format.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';

// CSL 1.0.2, "Title Case Conversion": https://docs.citationstyles.org/en/stable/specification.html
it.each([
  ['a word that the specification does not list', 'seeing through walls', 'Seeing Through Walls'],
  ['words that it lists', 'a house of cards with an attic', 'A House of Cards with an Attic'],
  ['particles of names', 'letters of Anna von Arnim', 'Letters of Anna von Arnim'],
  ['the last word', 'what we live for', 'What We Live For'],
  ['a word with a capital after its hyphen', 'reading the e-Book', 'Reading the e-Book'],
  ['a word with a small letter after its stop', 'how Example.org grew', 'How Example.org Grew'],
  ['a word of small letters with a hyphen', 'the self-made page', 'The Self-Made Page'],
  ['a sentence after a stop', 'it began. it ended', 'It Began. It Ended'],
  [
    'a word in straight quotation marks',
    'a “case” of "writer’s block"',
    'A “Case” of "Writer’s Block"',
  ],
  ['small words in them', 'life’s "for the many"', 'Life’s "for the Many"'],
  ['small words in them after a colon', 'life’s end: "the last" one', 'Life’s End: "The Last" One'],
  ['small words in them at both ends', '"the" one that’s "up"', '"The" One That’s "Up"'],
  [
    'a capital in them',
    'it’s ("iPhone" and "Écrits" and "élan")',
    'It’s ("iPhone" and "Écrits" and "Élan")',
  ],
])('title case treats %s as CSL has it', async (_, typed, printed) => {
  const { references } = await formatCitations({
    works: [{ id: 'a', type: 'book', title: typed, issued: { 'date-parts': [[2001]] } }],
    clusters: [],
    nocite: ['a'],
    style: loadStyle('chicago-notes', new Map()),
    lang: 'en',
  });
  expect(references[0]?.text).toContain(printed);
});
