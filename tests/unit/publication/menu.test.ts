import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/messages/index.ts';
import { isLongMenu, menuOf } from '../../../src/site/menu.ts';

const labels = (publication: Parameters<typeof menuOf>[0]) =>
  menuOf(publication, wordsFor('en')).map(({ label }) => label);

describe('the menu', () => {
  it('is the library and its sources, with issues where there are any', () => {
    expect(labels({ issues: [] })).toEqual(['Library', 'Sources']);
    expect(labels({ issues: [{ id: '1', articles: [] }] })).toEqual([
      'Library',
      'Issues',
      'Sources',
    ]);
  });

  it('is what the publication says, also nothing', () => {
    expect(labels({ issues: [], menu: [{ label: 'Imprint', to: '/imprint/' }] })).toEqual([
      'Imprint',
    ]);
    expect(labels({ issues: [], menu: [] })).toEqual([]);
  });

  it('has a line of its own on a phone where it has more than two entries, or long ones', () => {
    const menu = (...words: readonly string[]) =>
      isLongMenu(words.map((label) => ({ label, to: '/' })));
    expect(menu('Library', 'Sources')).toBe(false);
    expect(menu('A', 'B', 'C')).toBe(true);
    expect(menu('Published articles')).toBe(true);
  });
});
