import { describe, expect, it } from 'vitest';
import { readReceived } from '../../fidelity/received.ts';

const front = [
  'On Bridges: A Study',
  'Ada Mason*',
  'An abstract.',
  'Keywords: stone, iron–steel, wood',
  '^{*} **Ada Mason** builds bridges.',
];
const notes = [
  '¹ Pier, A., "Piles," *The Span*, pp. 1-2.',
  ' $^{2\\} Arch, B., \\textit{Vaults} (2001).$',
  '³ Ibid.',
];

const opening = 'The bridge, as anyone who has crossed it in the last hundred years will know,';

function read(...body: string[]) {
  return readReceived([...front, 'The first part', ...body, ...notes].join('\n\n'));
}

describe('reading a text as received', () => {
  it('reads title, author, abstract and keywords', () => {
    const words = read('A paragraph.');
    expect(words).toMatchObject({
      title: 'On Bridges: A Study',
      author: 'Ada Mason',
      authorNote: 'Ada Mason builds bridges.',
      abstract: 'An abstract.',
      keywords: ['stone', 'iron–steel', 'wood'],
      headings: [{ words: 'The first part', paragraph: 1 }],
    });
  });

  it('rejoins paragraphs cut by a page, its notes and its running head, and keeps a hyphen', () => {
    const words = read(
      `${opening} rests on`,
      '¹ Pier, A.',
      'THE REVIEW',
      'the iron-',
      'steel piers.',
      'End.',
    );
    expect(words.paragraphs.map((passage) => passage.words)).toEqual([
      `${opening} rests on the iron-steel piers.`,
      'End.',
    ]);
  });

  it('reads notes in the order of their numbers, out of LaTeX where they are wrapped in it', () => {
    expect(read('A paragraph.').notes).toEqual([
      { label: '1', words: 'Pier, A., "Piles," *The Span*, pp. 1-2.' },
      { label: '2', words: 'Arch, B., *Vaults* (2001).' },
      { label: '3', words: 'Ibid.' },
    ]);
  });

  it('lifts note marks of every shape and leaves other numbers alone', () => {
    const words = read('Now, 3 years on, it stands.^{1,2} "In March, 20 fell." 3 It stood.');
    expect(words.paragraphs).toEqual([
      {
        words: 'Now, 3 years on, it stands. "In March, 20 fell." It stood.',
        marks: [
          { label: '1', offset: 27 },
          { label: '2', offset: 27 },
          { label: '3', offset: 48 },
        ],
      },
    ]);
  });

  it('takes out a pull-quote between paragraphs, within one, and run into its text', () => {
    const first = 'A bridge that nobody crosses is a monument to whoever paid for it in the end.';
    const second = 'The river, which had no opinion on the matter, went on eating at the piles.';
    const words = read(
      first,
      `${first} So it`,
      second,
      'seems. ' + second + ' And at the',
      `${second} same time it froze.`,
    );
    expect(words.paragraphs.map((passage) => passage.words)).toEqual([
      `${first} So it seems. ${second} And at the same time it froze.`,
    ]);
    expect(words.pullQuotes).toEqual([
      { words: first, paragraph: 1 },
      { words: second, paragraph: 1 },
      { words: second, paragraph: 1 },
    ]);
  });
});
