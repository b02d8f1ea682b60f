import { describe, expect, it } from 'vitest';
import type { Results } from '../../../src/search/browser/results.ts';
import { meantAuthor } from '../../../src/search/browser/search.ts';
import { hintsForReaders } from '../../../src/search/browser/words-for-readers.ts';
import { textRecords } from '../../../src/search/index/records.ts';
import { workFiles } from '../../../src/search/index/work-records.ts';
import { garden, harbour } from '../../fixtures/search/articles.ts';
import { parts, searcher } from '../../fixtures/search/in-memory.ts';

describe('a search over one article', () => {
  const find = searcher([garden]);

  it('gives the work, its notes and the text, in this order', async () => {
    const results = await find('Lövenhjelm');
    expect(results.groups.map(({ kind }) => kind)).toEqual(['work', 'note', 'text']);
    expect(first(results)).toBe('articles/garden/sources/lovenhjelm1996/');
    expect(urls(results, 'note')).toEqual(['articles/garden/#note-1']);
    expect(urls(results, 'text')).toEqual(['articles/garden/#p-1']);
  });
  it.each([
    ['lovenhjelm', 'lovenhjelm1996'],
    ['sorensen', 'brown2004'],
    ['1996 walls', 'lovenhjelm1996'],
    ['eden walls', 'lovenhjelm1996'],
    ['2004', 'brown2004'],
    ['pearson', 'brown2004'],
    ['john brown', 'brown2004'],
    ['author:brown', 'brown2004'],
    ['doi:10.1234/walls.5', 'lovenhjelm1996'],
    ['1990-1999', 'lovenhjelm1996'],
    ['1990s', 'lovenhjelm1996'],
  ])('finds the work for %s', async (q, key) => {
    expect(first(await find(q))).toBe(`articles/garden/sources/${key}/`);
  });
  it.each([
    ['note 2', 'articles/garden/#note-2'],
    ['§2', 'articles/garden/#the-state-as-gardener'],
    ['¶2', 'articles/garden/#p-2'],
    ['"lime trees" ministry', 'articles/garden/#p-3'],
  ])('goes straight to the place for %s', async (q, url) => {
    expect(first(await find(q))).toBe(url);
  });
  it('finds "Ibid." by the work it stands for', async () => {
    expect(urls(await find('brown orchard'), 'note')).toEqual([
      'articles/garden/#note-2',
      'articles/garden/#note-3',
    ]);
  });
  it('corrects a typo and says so, or keeps to what was typed', async () => {
    const results = await find('Lovenhjlem');
    expect(first(results)).toBe('articles/garden/sources/lovenhjelm1996/');
    expect(results.correction).toEqual({ shown: 'Lovenhjelm', typed: 'Lovenhjlem' });
    expect((await find('Lovenhjlem', { verbatim: true })).total).toBe(0);
  });
  it('finds nothing for words that occur nowhere', async () => {
    for (const word of ['orbital', 'xylophone', 'zzz', '1997', '10.9999/none', 'note 99'])
      expect((await find(word)).total, word).toBe(0);
  });
  it('requires every word in one place, and only then settles for most of them', async () => {
    const all = await find('orchard status');
    expect(urls(all, 'text')).toEqual(['articles/garden/#p-2']);
    expect(all.partial).toBe(false);
    const most = await find('orchard status trees');
    expect(most.partial).toBe(true);
    expect(urls(most, 'text')[0]).toBe('articles/garden/#p-2');
  });
  it('suggests an author whose name the text prints otherwise', async () => {
    const misprint = {
      ...garden,
      paragraphs: garden.paragraphs.map((paragraph) =>
        paragraph.n === 1 ? { ...paragraph, text: 'As Lövenheljm has shown.' } : paragraph,
      ),
    };
    const { sources } = parts([misprint]);
    expect(await meantAuthor('Lovenheljm', sources)).toBe('Lovenhjelm');
    const turkish = parts([{ ...misprint, lang: 'tr' }]).sources;
    expect(await meantAuthor('Lovenheljm', turkish)).toBe('Lövenhjelm');
    for (const word of ['Lovenhjelm', 'Republic', 'wall', '1996', ''])
      expect(await meantAuthor(word, sources), word).toBeUndefined();
  });
  it('marks the words it found', async () => {
    const note = (await find('landscape')).groups.find(({ kind }) => kind === 'note')!.results[0]!;
    const { text, ranges } = note.excerpt!;
    expect(ranges.map(([a, b]) => text.slice(a, b))).toEqual(['Landscape']);
    expect(note.title.text).toBe('Note 1');
    expect(note.where).toBe('§ 1 Walls and orchards');
  });
  it('counts facets, and narrows by them to works', async () => {
    const results = await find('sorensen');
    expect(results.facets.author.map(({ value }) => value)).toEqual(['Brown', 'Sørensen']);
    expect(results.facets.kind.map(({ value, count }) => [value, count])).toEqual([
      ['work', 1],
      ['note', 2],
      ['text', 1],
    ]);
    expect((await find('', { author: 'Sørensen' })).groups.map(({ kind }) => kind)).toEqual([
      'work',
    ]);
    expect((await find('walls', { year: '2004' })).total).toBe(0);
    expect((await find('walls', { kind: 'note' })).groups.map(({ kind }) => kind)).toEqual([
      'note',
    ]);
  });
  it('narrows works, notes and text to a section', async () => {
    const results = await find('sorensen');
    expect(results.facets.section).toEqual([
      { value: '1', label: '§ 1 Walls and orchards', count: 2 },
      { value: '2', label: '§ 2 The state as gardener', count: 3 },
    ]);
    const narrowed = await find('brown', { section: '1' });
    expect(urls(narrowed, 'work')).toEqual(['articles/garden/sources/brown2004/']);
    expect(urls(narrowed, 'note')).toEqual(['articles/garden/#note-2']);
    expect((await find('', { section: '1' })).groups[0]?.total).toBe(2);
    expect((await find('lovenhjelm', { section: '2' })).total).toBe(0);
  });
  it('narrows works to a publisher, a decade, a range of years', async () => {
    for (const filter of [{ publisher: 'Pearson' }, { year: '2000s' }, { year: '2000-2010' }])
      expect(urls(await find('', filter), 'work')).toEqual(['articles/garden/sources/brown2004/']);
    expect((await find('', { year: 'soon' })).total).toBe(0);
  });
  it('puts works in another order on demand', async () => {
    const keys = async (sort?: string) =>
      urls(await find('1990-2010', { sort }), 'work').map((url) => url.split('/').at(-2));
    expect(await keys('oldest')).toEqual(['lovenhjelm1996', 'brown2004']);
    expect(await keys('newest')).toEqual(['brown2004', 'lovenhjelm1996']);
    expect(await keys('uses')).toEqual(['brown2004', 'lovenhjelm1996']);
    expect(await keys('name')).toEqual(['brown2004', 'lovenhjelm1996']);
  });
  it('knows the one place that was asked for by number', async () => {
    for (const [q, url] of [
      ['note 2', 'articles/garden/#note-2'],
      ['¶3', 'articles/garden/#p-3'],
      ['10.1234/walls.5', 'articles/garden/sources/lovenhjelm1996/'],
    ] as const)
      expect((await find(q)).straight?.url).toBe(url);
    for (const q of ['lovenhjelm', 'note 9', '1996'])
      expect((await find(q)).straight).toBeUndefined();
  });
  it('shows what it has when a part cannot be loaded', async () => {
    const down = () => Promise.reject(new Error('offline'));
    const noText = await find('walls', {}, { text: down });
    expect(noText.failed).toBe('text');
    expect(first(noText)).toBe('articles/garden/sources/lovenhjelm1996/');
    const none = await find('walls', {}, { text: down, works: down });
    expect(none).toMatchObject({ failed: 'all', total: 0 });
  });
});

describe('a search over several articles', () => {
  const find = searcher([harbour, garden]);

  it('offers sections of the one article that it is narrowed to', async () => {
    expect((await find('wall')).facets.section).toEqual([]);
    const results = await find('wall', { article: 'garden' });
    expect(results.facets.section.map(({ value }) => value)).toEqual(['1']);
    const narrowed = await find('lovenhjelm', { article: 'garden', section: '1' });
    expect(urls(narrowed, 'work')).toEqual(['sources/lovenhjelm1996/']);
  });

  it('shows a work that several cite once, with the page across articles', async () => {
    const results = await find('Lövenhjelm');
    expect(urls(results, 'work')).toEqual(['sources/lovenhjelm1996/']);
    expect(results.groups[0]!.results[0]!.where).toContain('cited in 2 articles');
  });
  it('names the article of a place and can be narrowed to one', async () => {
    const results = await find('wall');
    expect(results.facets.article.map(({ value }) => value).sort()).toEqual(['garden', 'harbour']);
    const text = results.groups.find(({ kind }) => kind === 'text')!;
    expect(text.results.map(({ where }) => where).join()).toContain('Harbours of the Republic');
    const narrowed = await find('wall', { article: 'harbour' });
    expect(urls(narrowed, 'text')).toEqual(['articles/harbour/#p-1']);
    expect(urls(narrowed, 'work')).toEqual(['sources/lovenhjelm1996/']);
  });
  it('puts an author before the same word in a title', async () => {
    expect(urls(await find('brown'), 'work')).toEqual([
      'articles/garden/sources/brown2004/',
      'articles/harbour/sources/quay1961/',
    ]);
  });
});

describe('a search over an article without numbers of paragraphs', () => {
  const find = searcher([garden], false);

  it('names no paragraph by a number, and leads to it all the same', async () => {
    const text = (await find('lime trees')).groups.find(({ kind }) => kind === 'text');
    expect(text?.results.map(({ title, url }) => [title.text, url])).toEqual([
      ['Paragraph', 'articles/garden/#p-3'],
    ]);
    expect(JSON.stringify(textRecords([garden], false))).not.toContain('paragraph:');
  });
  it('goes straight to notes and sections by their numbers, and to no paragraph', async () => {
    expect((await find('¶2')).total).toBe(0);
    expect(first(await find('note 2'))).toBe('articles/garden/#note-2');
    expect(first(await find('§2'))).toBe('articles/garden/#the-state-as-gardener');
  });
  it('does not offer to go to a paragraph by its number', () => {
    expect(hintsForReaders(true).join()).toContain('¶ 5');
    expect(hintsForReaders(false).join()).not.toContain('¶');
  });
});

describe('a search over articles in several languages', () => {
  const german = { ...harbour, lang: 'de-AT' };
  const find = searcher([garden, german]);

  it('offers their languages by name, with the number of results in each', async () => {
    const { facets } = await find('wall');
    expect(facets.lang).toEqual([
      { value: 'en', label: 'English', count: 6 },
      { value: 'de', label: 'German', count: 3 },
    ]);
  });
  it('is narrowed to works, notes and text of one of them', async () => {
    const results = await find('lovenhjelm', { lang: 'de' });
    expect(urls(results, 'work')).toEqual(['sources/lovenhjelm1996/']);
    expect(urls(results, 'note')).toEqual(['articles/harbour/#note-1']);
    expect(urls(await find('brown', { lang: 'de' }), 'work')).toEqual([
      'articles/harbour/sources/quay1961/',
    ]);
    expect((await find('orchard', { lang: 'de' })).total).toBe(0);
    expect((await find('', { lang: 'en' })).groups[0]?.total).toBe(2);
  });
  it.each(['lang:de wall', 'wall lang:DE', 'lang:"de-CH" wall'])('reads %s', async (q) => {
    expect(urls(await find(q), 'text')).toEqual(['articles/harbour/#p-1']);
  });
  it('counts a work that articles in both cite to both', async () => {
    const { facets } = await find('eden 1996');
    const counts = facets.lang.map(({ value, count }) => [value, count]);
    expect(counts).toEqual([
      ['de', 2],
      ['en', 2],
    ]);
  });
  it('goes to a numbered place in the language chosen, whatever is being read', async () => {
    const results = await find('lang:de note 1', { here: 'garden' });
    expect(urls(results, 'note').every((url) => url.startsWith('articles/harbour/'))).toBe(true);
    expect(urls(await find('note 1', { here: 'garden', lang: 'de' }), 'note')).toEqual([
      'articles/harbour/#note-1',
    ]);
  });
});

describe('a search over articles in one language', () => {
  it('offers no language, and writes none into its files', async () => {
    const articles = [garden, { ...harbour, lang: 'en-GB' }];
    expect((await searcher(articles)('wall')).facets.lang).toEqual([]);
    const { manifest, files } = workFiles(articles);
    expect(JSON.stringify([manifest, files, textRecords(articles)])).not.toMatch(/lang:|"lang/);
  });
  it('is not narrowed by one: there is nothing to choose from', async () => {
    const find = searcher([garden, harbour]);
    const urlsOf = async (q: string, more = {}) => urls(await find(q, more), 'text');
    expect(await urlsOf('wall lang:de')).toEqual(await urlsOf('wall'));
    expect(await urlsOf('wall', { lang: 'de' })).toEqual(await urlsOf('wall'));
  });
});

function urls(results: Results, kind: string): string[] {
  return results.groups.find((group) => group.kind === kind)?.results.map(({ url }) => url) ?? [];
}

function first(results: Results): string | undefined {
  return results.groups[0]?.results[0]?.url;
}
