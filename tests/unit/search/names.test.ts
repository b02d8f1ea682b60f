import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../../src/search/browser/results.ts';
import { passagesNaming, namesAcross } from '../../../src/library/index.ts';
import { textRecords } from '../../../src/search/index/records.ts';
import { workFiles } from '../../../src/search/index/work-records.ts';
import { article } from '../../fixtures/search/article.ts';
import { garden, harbour } from '../../fixtures/search/articles.ts';
import { nonsense, random } from '../../fixtures/search/generate.ts';
import { searcher } from '../../fixtures/search/in-memory.ts';
import { withNames } from '../../support/named.ts';

const talks = withNames(
  article({
    slug: 'talks',
    title: 'On talks',
    sections: [
      {
        title: 'The region',
        paragraphs: [
          'Nagorno-Karabakh was in dispute, and with it Lachın.',
          'In Karabakh nobody spoke; the Minsk Group did, and so did Ms Müller.',
          'Nothing was said.',
        ],
      },
      { title: 'After', paragraphs: ['Karabakh again: the Group met in Minsk.'] },
    ],
    notes: [],
    works: [],
  }),
  [
    {
      label: 'Nagorno-Karabakh',
      kind: 'place',
      variants: ['Nagorno-Karabakh', 'Karabakh', 'Artsakh'],
    },
    { label: 'Lachın', kind: 'place' },
    { label: 'Minsk', kind: 'place' },
    { label: 'Minsk Group', kind: 'body', variants: ['Minsk Group', 'Group'] },
    { label: 'Müller, Erika', kind: 'person', variants: ['Erika Müller', 'Müller'] },
    { label: 'The Hague', kind: 'place' },
  ],
);
const find = searcher([talks]);

describe('a name of an index', () => {
  it('is suggested by the beginning of any of its spellings, with its kind and passages', async () => {
    const [group] = (await find('kara')).groups;
    expect(group?.kind).toBe('name');
    expect(group?.results).toMatchObject([
      {
        url: 'search/?name=nagorno-karabakh',
        title: { text: 'Nagorno-Karabakh', ranges: [[8, 16]] },
        where: 'place · named in 3 passages',
      },
    ]);
    expect(names(await find('artsa'))).toEqual(['Nagorno-Karabakh (Artsakh)']);
  });

  it.each([
    ['lachin', 'Lachın'],
    ['muller', 'Müller, Erika'],
    ['Erika Müller', 'Müller, Erika'],
    ['mueler', 'Müller, Erika'],
    ['nagornokarabakh', 'Nagorno-Karabakh'],
    ['karabahk', 'Nagorno-Karabakh'],
    ['the minsk group', 'Minsk Group'],
  ])('is found by “%s”, whatever the marks and slips', async (q, label) => {
    expect(names(await find(q))[0]).toBe(label);
  });

  it('comes first where it is all that was typed, else as often as it stands', async () => {
    expect(names(await find('minsk'))).toEqual(['Minsk', 'Minsk Group']);
    expect(names(await find('group'))).toEqual(['Minsk Group']);
  });

  it('is none that stands nowhere, and none that lacks a word', async () => {
    for (const q of ['hague', 'minsk karabakh', 'k', 'note 1', '§1', 'author:minsk'])
      expect(names(await find(q)), q).toEqual([]);
  });

  it('is found by every spelling, in any case and without its marks', async () => {
    const spellings = talks.edition.names
      .filter(({ mentions }) => mentions.length > 0)
      .flatMap(({ slug, variants }) => variants.map((variant) => [slug, variant] as const));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...spellings),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
          (text: string) => `  ${text} `,
          (text: string) => `“${text}”`,
        ),
        async ([slug, variant], typed) => {
          const { groups } = await find(typed(variant));
          const found = groups.find(({ kind }) => kind === 'name')?.results[0]?.url;
          expect(found).toBe(`search/?name=${encodeURIComponent(slug)}`);
        },
      ),
    );
  });

  it('is not found by fifty words that occur nowhere', async () => {
    const next = random(17);
    for (let nth = 0; nth < 50; nth++) {
      const word = nonsense(next);
      expect((await find(word)).total, word).toBe(0);
    }
  });

  it('is left out where a work alone can be meant, or another article', async () => {
    const both = searcher([talks, garden]);
    expect(names(await both('minsk', { author: 'Brown' }))).toEqual([]);
    expect(names(await both('minsk', { article: 'garden' }))).toEqual([]);
    expect(names(await both('minsk', { article: 'talks' }))).toEqual(['Minsk', 'Minsk Group']);
    expect((await both('minsk', { kind: 'name' })).groups.map(({ kind }) => kind)).toEqual([
      'name',
    ]);
  });
});

describe('a search narrowed to a name', () => {
  it('shows the passages that name it in reading order, its spellings marked', async () => {
    const results = await find('', { name: 'nagorno-karabakh' });
    expect(places(results)).toEqual(['¶ 1', '¶ 2', '¶ 4']);
    expect(results.total).toBe(3);
    expect(results.named?.label).toBe('Nagorno-Karabakh');
    const { text, ranges } = results.groups[0]!.results[0]!.excerpt!;
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['Nagorno-Karabakh']);
  });

  it('shows of what answers the words only the passages that name it', async () => {
    expect(places(await find('group'))).toEqual(['¶ 2', '¶ 4']);
    expect(places(await find('group', { name: 'müller-erika' }))).toEqual(['¶ 2']);
    expect(places(await find('', { name: 'nagorno-karabakh', section: '2' }))).toEqual(['¶ 4']);
    expect((await find('group', { name: 'lachın' })).total).toBe(0);
  });

  it('finds nothing for a name that no article has, and no work or note', async () => {
    expect((await find('', { name: 'atlantis' })).total).toBe(0);
    expect((await find('group', { name: 'atlantis' })).total).toBe(0);
    expect((await find('', { name: 'minsk', author: 'Brown' })).total).toBe(0);
  });

  it('counts the names of the passages found, where that is asked for', async () => {
    expect((await find('group')).facets.name).toEqual([]);
    expect((await find('group', { countNames: true })).facets.name).toEqual([
      { value: 'minsk', label: 'Minsk', count: 2 },
      { value: 'minsk-group', label: 'Minsk Group', count: 2 },
      { value: 'nagorno-karabakh', label: 'Nagorno-Karabakh', count: 2 },
      { value: 'müller-erika', label: 'Müller, Erika', count: 1 },
    ]);
  });

  it('says that all failed where the names cannot be looked up', async () => {
    const works = () => Promise.reject(new Error('offline'));
    expect(await find('', { name: 'minsk' }, { works })).toMatchObject({ failed: 'all', total: 0 });
  });
});

describe('names of several articles', () => {
  const one = withNames(garden, [
    { label: 'Republic', kind: 'body', variants: ['ministry'], sameAs: ['https://example.org/1'] },
    { label: 'Wall', kind: 'other', variants: ['wall'] },
  ]);
  const other = (sameAs: readonly string[], kind: 'body' | 'place' = 'body') =>
    withNames(harbour, [{ label: 'republic', kind, variants: ['harbour'], sameAs }]);

  it('are one where labels and identifiers agree, or one has no identifier', () => {
    const counts = (second: ReturnType<typeof other>) =>
      namesAcross([one, second]).map(({ slug, uses }) => [slug, uses.length]);
    const merged = [
      ['republic', 2],
      ['wall', 1],
    ];
    const apart = [
      ['republic', 1],
      ['republic~2', 1],
      ['wall', 1],
    ];
    expect(counts(other(['https://example.org/1']))).toEqual(merged);
    expect(counts(other(['https://example.org/1'], 'place'))).toEqual(merged);
    expect(counts(other([]))).toEqual(merged);
    expect(counts(other([], 'place'))).toEqual(apart);
    expect(counts(other(['https://example.org/2']))).toEqual(apart);
  });

  it('lead to the passages of all of them, and name the articles', async () => {
    const search = searcher([one, other([])]);
    const [group] = (await search('republic')).groups.filter(({ kind }) => kind === 'name');
    expect(group?.results[0]?.where).toBe('body · named in 2 passages of 2 articles');
    const { groups } = await search('', { name: 'republic' });
    expect(groups.flatMap(({ results }) => results.map(({ url }) => url))).toEqual([
      'articles/garden/#p-3',
      'articles/harbour/#p-1',
    ]);
    expect((await search('', { name: 'republic', article: 'harbour' })).total).toBe(1);
  });
});

describe('articles without names', () => {
  it('have no word of them in their files', () => {
    const { manifest, files } = workFiles([garden, harbour]);
    const text = JSON.stringify([manifest, files, textRecords([garden, harbour])]);
    expect(text).not.toMatch(/names-|named=|name=|name0|"names":\d/);
  });
});

it('a name stands once in each passage', () => {
  const [karabakh] = talks.edition.names;
  expect(passagesNaming(karabakh!)).toEqual(['p-1', 'p-2', 'p-4']);
});

function names(results: Results): string[] {
  const found = results.groups.find(({ kind }) => kind === 'name')?.results ?? [];
  return found.map(({ title }) => title.text);
}

function places(results: Results): string[] {
  return results.groups
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ results: some }) => some.map(({ title }) => title.text));
}
