import { describe, expect, it } from 'vitest';
import type { Emendation } from '../../../src/article/index.ts';
import { wordsFor } from '../../../src/messages/index.ts';
import { byReason, differing, placeInArticle } from '../../../src/site/emendations.ts';
import { aWork } from './articles.ts';

const english = wordsFor('en');

const emendation = (parts: Partial<Emendation>): Emendation => ({
  kind: 'normalised',
  place: 'Note 1',
  received: 'a',
  edited: 'b',
  reason: 'A reason.',
  ...parts,
});

describe('emendations as readers are shown them', () => {
  it('stand together where their reason is the same, in the order of the edition', () => {
    const all = [
      emendation({ place: 'Note 1' }),
      emendation({ place: 'Note 2', reason: 'Another.' }),
      emendation({ place: 'Note 3' }),
    ];
    expect(
      byReason(all).map(({ reason, emendations }) => [reason, emendations.map((it) => it.place)]),
    ).toEqual([
      ['A reason.', ['Note 1', 'Note 3']],
      ['Another.', ['Note 2']],
    ]);
  });

  it('name a source by its author and year, and every other place as the edition does', () => {
    const works = [aWork()];
    const source = emendation({ place: 'Source x', target: 'ref-maresca1996' });
    expect(placeInArticle(source, { works }, english)).toBe('Source Maresca 1996');
    expect(placeInArticle(emendation({ target: 'note-1' }), { works }, english)).toBe('Note 1');
  });
});

describe('what differs between two readings', () => {
  it('is the part between what they share', () => {
    expect(differing('(accessed December', '(accessed: December')).toEqual([
      { before: '(accessed', differs: '', after: ' December' },
      { before: '(accessed', differs: ':', after: ' December' },
    ]);
  });

  it('is found where letters are doubled, and never taken twice', () => {
    const [was, is] = differing('aa', 'aaa');
    expect(was.before + was.differs + was.after).toBe('aa');
    expect(is.before + is.differs + is.after).toBe('aaa');
    expect(is.differs).toBe('a');
  });

  it('keeps characters whole', () => {
    const [was, is] = differing('e\u0301', 'e');
    expect([was.differs, is.differs]).toEqual(['e\u0301', 'e']);
  });

  it('is nothing between equal readings', () => {
    expect(differing('so', 'so').map(({ differs }) => differs)).toEqual(['', '']);
  });
});
