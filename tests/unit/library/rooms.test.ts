import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Author, IssueEntry } from '../../../src/article/index.ts';
import { addressPart } from '../../../src/library/address-part.ts';
import {
  authorsOf,
  groupsOf,
  issuesOf,
  keywordsOf,
  pagesOf,
  type Issue,
} from '../../../src/library/rooms.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

interface Given {
  readonly authors?: readonly Partial<Author>[];
  readonly keywords?: readonly string[];
  readonly date?: Article['date'];
}

function article(slug: string, { authors = [], keywords = [], date }: Given = {}): Article {
  const people = authors.map((author) => ({ affiliations: [], ...author }));
  return {
    slug,
    authors: people,
    keywords,
    ...(date && { date }),
  } as unknown as Article;
}

const dated = (year: number, month?: number): NonNullable<Article['date']> => ({
  year,
  ...(month !== undefined && { month }),
  text: String(year),
});
const issue = (id: string, given: Partial<IssueEntry> = {}): IssueEntry => ({
  id,
  articles: [],
  ...given,
});
const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);

describe('the issues', () => {
  it('come newest first, whatever the order of the file', () => {
    const issues = [
      issue('a', { volume: '1', number: '9', date: '2023' }),
      issue('b', { volume: '2', number: '1', date: 'March 2024' }),
      issue('c', { volume: '1', number: '10', date: '2023' }),
    ];
    const order = (given: readonly IssueEntry[]) =>
      issuesOf([], { issues: given }, english).map(({ id }) => id);
    expect(order(issues)).toEqual(['b', 'c', 'a']);
    expect(order(issues.toReversed())).toEqual(['b', 'c', 'a']);
  });

  it('keep the order of the file where nothing orders them', () => {
    const issues = [issue('a', { title: 'Beta' }), issue('b', { title: 'Alpha' })];
    expect(issuesOf([], { issues }, english).map(({ name }) => name)).toEqual(['Beta', 'Alpha']);
  });

  it('hold their articles in their own order, and none that cannot be shown', () => {
    const issues = [issue('1', { volume: '1', articles: ['b', 'gone', 'a'] })];
    const [only] = issuesOf([article('a'), article('b')], { issues }, english);
    expect(only?.name).toBe('Vol. 1');
    expect(slugs(only?.articles ?? [])).toEqual(['b', 'a']);
  });
});

describe('the keywords', () => {
  it('are one in every case and spacing, named as most articles have it', () => {
    const articles = [
      article('a', { keywords: ['Open Access'] }),
      article('b', { keywords: ['open access', 'maps'] }),
      article('c', { keywords: ['open-access', 'open access'] }),
    ];
    expect(
      keywordsOf(articles, 'en').map(({ slug, name, articles: those }) => [
        slug,
        name,
        slugs(those),
      ]),
    ).toEqual([
      ['maps', 'maps', ['b']],
      ['open-access', 'open access', ['a', 'b', 'c']],
    ]);
  });

  it('have each an address of its own that depends on the word alone, and leave out no article', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (lists) => {
        const articles = lists.map((keywords, n) => article(`a${n}`, { keywords }));
        const rooms = keywordsOf(articles, 'en');
        expect(new Set(rooms.map(({ slug }) => slug)).size).toBe(rooms.length);
        for (const one of articles)
          for (const keyword of one.keywords)
            expect(rooms.find(({ slug }) => slug === addressPart(keyword))?.articles).toContain(
              one,
            );
      }),
    );
  });
});

const [first, second] = ['0000-0002-1825-0097', '0000-0001-5109-3700'];

describe('the authors', () => {
  const rooms = (...given: readonly (readonly Partial<Author>[])[]) =>
    authorsOf(
      given.map((authors, n) => article(`a${n}`, { authors })),
      'en',
    );

  it('are one by their ORCID iD, under whatever name, whose addresses all lead there', () => {
    const {
      rooms: all,
      aliases,
      slugs: of,
    } = rooms(
      [{ name: 'Anna Berg', orcid: first }],
      [{ name: 'A. Berg', orcid: first }],
      [{ name: 'Anna Berg', orcid: first }],
    );
    expect(all.map(({ slug, works }) => [slug, works.length])).toEqual([['anna-berg', 3]]);
    expect([...aliases]).toEqual([['a-berg', 'anna-berg']]);
    expect([...of.values()]).toEqual([['anna-berg'], ['anna-berg'], ['anna-berg']]);
  });

  it('are one by their name where only one of that name has an iD', () => {
    const { rooms: all } = rooms([{ name: 'Anna Berg', orcid: first }], [{ name: 'Anna Berg' }]);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ slug: 'anna-berg', orcid: first });
  });

  it('are two where two have an iD, and the address of the name leads to both', () => {
    const { rooms: all, slugs: of } = rooms(
      [{ name: 'Anna Berg', orcid: first }],
      [{ name: 'Anna Berg', orcid: second }],
    );
    expect(all.map(({ slug, works }) => [slug, works.length])).toEqual([
      ['anna-berg', 0],
      [`anna-berg-${second}`, 1],
      [`anna-berg-${first}`, 1],
    ]);
    expect(all[0]?.namesakes.map(({ orcid }) => orcid).sort()).toEqual([second, first]);
    expect(of.get('a0')).toEqual([`anna-berg-${first}`]);
  });

  it('are three where a third of the name has none', () => {
    const { rooms: all, slugs: of } = rooms(
      [{ name: 'Anna Berg', orcid: first }],
      [{ name: 'Anna Berg', orcid: second }],
      [{ name: 'Anna Berg' }],
    );
    expect(all).toHaveLength(3);
    expect(of.get('a2')).toEqual(['anna-berg']);
  });

  it('stand in the order of their family names', () => {
    const { rooms: all } = rooms([
      { name: 'Jane Zahn', family: 'Zahn' },
      { name: 'Zoe Ahn', family: 'Ahn' },
    ]);
    expect(all.map(({ name }) => name)).toEqual(['Zoe Ahn', 'Jane Zahn']);
  });

  it('have each a room of their own with every article, whoever they are', () => {
    const author = fc.record(
      { name: fc.constantFrom('A', 'a', 'B', 'B.', '李'), orcid: fc.constantFrom(first, second) },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(fc.array(author, { maxLength: 3 }), { maxLength: 6 }), (lists) => {
        const { rooms: all, aliases, slugs: of } = rooms(...lists);
        const taken = [...all.map(({ slug }) => slug), ...aliases.keys()];
        expect(new Set(taken).size).toBe(taken.length);
        lists.forEach((authors, n) =>
          authors.forEach((one, nth) => {
            const own = all.find(({ slug }) => slug === of.get(`a${n}`)?.[nth]);
            expect(slugs(own?.works.map((work) => work.article) ?? [])).toContain(`a${n}`);
            if (one.orcid !== undefined) expect(own?.orcid).toBe(one.orcid);
            // The address of a name as it is printed always leads somewhere.
            expect(taken).toContain(addressPart(one.name));
          }),
        );
      }),
    );
  });
});

describe('the list of the library', () => {
  const entry = (id: string, date: string, articles: readonly Article[]): Issue => ({
    id,
    name: id,
    entry: issue(id, { date }),
    articles,
  });

  it('has issues newest first, and between them by their year what stands in none', () => {
    const [a, b] = [article('a'), article('b')];
    const others = [
      article('old', { date: dated(2020) }),
      article('new', { date: dated(2026) }),
      article('undated'),
      article('middle', { date: dated(2024) }),
    ];
    const groups = groupsOf([a, b, ...others], [entry('y', '2025', [a]), entry('x', '2023', [b])]);
    expect(groups.map((group) => group.issue?.id ?? group.year ?? 'undated')).toEqual([
      '2026',
      'y',
      '2024',
      'x',
      '2020',
      'undated',
    ]);
  });

  it('has all by their dates where there are no issues', () => {
    const articles = [
      article('undated'),
      article('b', { date: dated(2024, 5) }),
      article('a', { date: dated(2024, 11) }),
    ];
    expect(groupsOf(articles, []).map((group) => slugs(group.articles))).toEqual([
      ['a', 'b', 'undated'],
    ]);
  });

  it('comes in pages that hold every article once, in order, and no more than fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 7 }),
        (sizes, most) => {
          const groups = sizes.map((size, g) => ({
            articles: Array.from({ length: size }, (_, n) => article(`${g}-${n}`)),
          }));
          const pages = pagesOf(groups, most).map((page) =>
            page.flatMap((group) => slugs(group.articles)),
          );
          expect(pages.flat()).toEqual(groups.flatMap((group) => slugs(group.articles)));
          for (const page of pages.slice(0, -1)) expect(page).toHaveLength(most);
          expect(pages.at(-1)!.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
