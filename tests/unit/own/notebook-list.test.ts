import { describe, expect, it } from 'vitest';
import {
  firstOf,
  type NotebookChoice,
  notebookGroups,
} from '../../../src/reading/own/notebook-list.ts';
import { anAnnotation, anArticle } from './kept.ts';

const all: NotebookChoice = { words: '', withNote: false, order: 'newest' };
const words = (exact: string) => {
  const { target } = anAnnotation();
  return { target: { ...target, quote: { ...target.quote, exact } } };
};
const kept = [
  anAnnotation({ id: '2', where: { order: 20 }, ...words('Étude of peace'), color: 'red' }),
  anAnnotation({ id: '1', where: { order: 10 }, note: 'compare ¶10' }),
  anAnnotation({
    id: '3',
    article: '/articles/b/',
    where: { order: 1 },
    modified: '2026-11-02T10:00:00.000Z',
  }),
];
const articles = [
  anArticle({ title: 'Zones' }),
  anArticle({ path: '/articles/b/', title: 'Borders', authors: ['Ćwik'] }),
];
const found = (choice: Partial<NotebookChoice>) =>
  notebookGroups(kept, articles, { ...all, ...choice }, 'en').map(({ annotations }) =>
    annotations.map(({ id }) => id).join(''),
  );

describe('the list of the notebook', () => {
  it('has articles by what was changed last, and in each the order of reading', () => {
    expect(found({})).toEqual(['3', '12']);
  });

  it('has them by their titles where that is chosen', () => {
    expect(found({ order: 'title' })).toEqual(['3', '12']);
    expect(
      notebookGroups(kept, [anArticle({ title: 'A' })], { ...all, order: 'title' }, 'en').map(
        ({ path }) => path,
      ),
    ).toEqual(['/articles/b/', '/articles/a/']);
  });

  it.each<readonly [Partial<NotebookChoice>, readonly string[]]>([
    [{ words: 'etude PEACE' }, ['2']],
    [{ words: 'compare' }, ['1']],
    [{ words: 'borders' }, ['3']],
    [{ words: 'cwik' }, ['3']],
    [{ words: 'nowhere' }, []],
    [{ color: 'red' }, ['2']],
    [{ withNote: true }, ['1']],
    [{ article: '/articles/b/' }, ['3']],
    [{ words: 'zones', withNote: true }, ['1']],
  ])('of %j has %j', (choice, ids) => {
    expect(found(choice)).toEqual(ids);
  });

  it('lists an article that nothing is known of by its path', () => {
    const [group] = notebookGroups(kept, [], all, 'en');
    expect(group).toMatchObject({ path: '/articles/b/', article: undefined });
  });

  it('is shown in part, and says how many are left', () => {
    const groups = notebookGroups(kept, articles, all, 'en');
    const { groups: shown, left } = firstOf(groups, 2);
    expect(shown.map(({ annotations }) => annotations.length)).toEqual([1, 1]);
    expect(left).toBe(1);
    expect(firstOf(groups, 3).left).toBe(0);
  });
});
