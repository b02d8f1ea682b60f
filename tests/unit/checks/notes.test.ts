import { describe, expect, it } from 'vitest';
import { check, factsFrom } from './check.ts';

const works = [
  { id: 'a', type: 'book', title: 'A' },
  { id: 'b', type: 'book', title: 'B' },
];

describe('notes', () => {
  it('are in order when each is called, in the text or in another note', () => {
    expect(check('One.[^1]\n\n[^1]: A note.[^2]\n\n[^2]: Another.')).toEqual([]);
    expect(check('One.^[An inline note.] ^[Another.]')).toEqual([]);
  });

  it('that nothing calls are named where they stand', () => {
    expect(check('One.[^1]\n\n[^1]: A.\n\n[^x]: Never called.')).toEqual(['5:1 note-uncalled']);
  });

  it('with labels of the prototype are ordinary notes', () => {
    const labels = ['__proto__', 'constructor', 'toString'];
    const calls = labels.map((label) => `[^${label}]`).join('');
    const notes = labels.map((label) => `[^${label}]: Note.`).join('\n\n');
    expect(check(`Text.${calls}\n\n${notes}`)).toEqual([]);
  });

  it('alone, without text, are no article', () => {
    expect(check('[^1]: A note.\n\n    Second paragraph.')).toContain('1:1 text-missing');
    expect(check('Text.[^1]\n\n[^1]: A note.')).toEqual([]);
  });

  it('whose labels differ only in Unicode form are told apart', () => {
    expect(
      check('A.[^caf\u00e9] B.[^cafe\u0301]\n\n[^caf\u00e9]: One.\n\n[^cafe\u0301]: Two.'),
    ).toEqual(['5:1 note-label-alike']);
  });
});

describe('a note typed in place', () => {
  it('has the label that it has on the page, past every label that is typed', () => {
    const { notes } = factsFrom('One.^[In place.] Two.[^inline-1]\n\n[^inline-1]: Typed.');
    expect(notes.map(({ label, text }) => [label, text])).toEqual([
      ['inline-2', 'In place.'],
      ['inline-1', 'Typed.'],
    ]);
  });
});

describe('"Ibid."', () => {
  it('in the first note has nothing to refer to', () => {
    expect(check('A.[^1]\n\n[^1]: Ibid., p. 3.')).toEqual(['3:1 ibid-first']);
  });

  it('after a note that cites two works could be either', () => {
    expect(check('A.[^1] B.[^2]\n\n[^1]: [@a; @b].\n\n[^2]: *Ibid.*, p. 3.', { works })).toEqual([
      '5:1 ibid-ambiguous',
    ]);
  });

  it.each(['Ibid.', 'ibid., 7', 'See ibid.', 'Ebd., S. 3.', 'Там же. С. 5.'])(
    'is clear after a note that cites one work: %s',
    (ibid) => {
      expect(check(`A.[^1] B.[^2] [@b]\n\n[^1]: [@a].\n\n[^2]: ${ibid}`, { works })).toEqual([]);
    },
  );

  it('refers to the note called before it, wherever the two are defined', () => {
    const source = 'A.[^1] B.[^2]\n\n[^2]: Ibid.\n\n[^1]: [@a; @b].';
    expect(check(source, { works })).toEqual(['3:1 ibid-ambiguous']);
  });

  it('is not seen in words that begin alike', () => {
    expect(check('A.[^1]\n\n[^1]: Ibidun lives in Lagos.')).toEqual([]);
  });
});
