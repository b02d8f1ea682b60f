import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedUp, nameIndex, placesOf } from '../../../src/pictures/name-index.ts';
import { chosenArticle, mentionsIn, nameOf } from '../../fixtures/exports/chosen.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const printed = (numbers: readonly number[]) =>
  closedUp(placesOf(nameOf({ label: 'Name', mentions: mentionsIn(...numbers) }), english))
    .map(({ from, to }) => (to ? `${from.text}–${to.text}` : from.text))
    .join(', ');

describe('the numbers of an entry', () => {
  test.each([
    [[7, 14], '7, 14'],
    [[2, 3], '2, 3'],
    [[2, 3, 4], '2–4'],
    [[1, 2, 5, 6, 7, 8, 9, 10, 13], '1, 2, 5–10, 13'],
    [[5, 5, 5], '5'],
    [[0, 1, 2], 'start, 1, 2'],
    [[], ''],
  ])('of mentions in %j are %s', (numbers, said) => {
    expect(printed(numbers)).toBe(said);
  });

  test('name each paragraph that has the name once, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const said = printed(numbers)
          .split(', ')
          .filter(Boolean)
          .flatMap((run) => {
            const [from = 0, to = from] = run.split('–').map(Number);
            return Array.from({ length: to - from + 1 }, (_, index) => from + index);
          });
        expect(said).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
  });

  test('lead to the first of the paragraph and the blocks after it that has the name', () => {
    const places = placesOf(
      nameOf({
        label: 'Name',
        mentions: [
          { target: 'at-list', n: 4, text: 'Name', at: 0 },
          { target: 'p-5', n: 5, text: 'Name', at: 0 },
          { target: 'at-table', n: 5, text: 'Name', at: 0 },
        ],
      }),
      english,
    );
    expect(places.map(({ target }) => target)).toEqual(['at-list', 'p-5']);
  });
});

describe('the index of names', () => {
  const names = [
    nameOf({ label: 'Aliyev, Ilham', mentions: mentionsIn(7), also: ['Baku', 'Elsewhere'] }),
    nameOf({ label: 'Baku', kind: 'place', mentions: mentionsIn(3, 9), note: 'A note.' }),
    nameOf({ label: 'OSCE', kind: 'body', mentions: mentionsIn(2) }),
    nameOf({ label: 'Charter', kind: 'document', mentions: mentionsIn(2) }),
    nameOf({ label: 'Nowhere', kind: 'place' }),
  ];

  test('stands in groups by kind, without names that stand nowhere', () => {
    const groups = nameIndex(chosenArticle({ names }), english);
    expect(groups.map(({ title, entries }) => [title, entries.map(({ label }) => label)])).toEqual([
      ['People', ['Aliyev, Ilham']],
      ['Bodies and documents', ['OSCE', 'Charter']],
      ['Places', ['Baku']],
    ]);
  });

  test('leads on to entries that it has, and names those that it has not', () => {
    const [people, , places] = nameIndex(chosenArticle({ names }), english);
    expect(people?.entries[0]?.also).toEqual([
      { label: 'Baku', id: 'name-baku' },
      { label: 'Elsewhere' },
    ]);
    expect(places?.entries[0]).toMatchObject({ id: 'name-baku', note: 'A note.' });
  });

  test('counts places where readers are shown no numbers', () => {
    const [, , places] = nameIndex(chosenArticle({ names }), english, false);
    expect(places?.entries[0]?.runs.map(({ from }) => [from.text, from.target])).toEqual([
      ['1', 'p-3'],
      ['2', 'p-9'],
    ]);
  });
});
