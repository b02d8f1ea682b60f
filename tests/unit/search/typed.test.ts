import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spoken } from '../../../src/messages/format.ts';
import { messagesOf, type InBrowser } from '../../../src/messages/index.ts';
import { messages, useMessages, withNodes } from '../../../src/search/browser/messages.ts';
import { parseQuery } from '../../../src/search/browser/parse.ts';
import { searcher } from '../../fixtures/search/in-memory.ts';
import { garden, harbour } from '../../fixtures/search/articles.ts';
import { searchSpeaks } from '../../support/search-messages.ts';

/** The search as it would speak a language of which these are the words. */
function speaks(lang: string, words: object): void {
  const own = { [lang]: { search: words } };
  useMessages(spoken<InBrowser['search']>(messagesOf(lang, 'search', own), lang), lang);
}

describe('what a reader types in the page’s language', () => {
  beforeAll(() =>
    speaks('de', {
      typed: {
        note: 'Anmerkung, Anm., Fußnote, Fn.',
        section: 'Abschnitt, Kapitel, §',
        author: 'Autor, Autorin',
        lang: 'Sprache',
        type: 'Art',
      },
      decade: '{year}er',
      groups: { note: 'Anmerkungen' },
    }),
  );
  afterAll(() => searchSpeaks('en'));

  it('goes to places by their numbers, and does so in English', () => {
    for (const text of ['Anmerkung 12', 'anm. 12', 'Fussnote 12', 'fn 12', 'note 12', 'n. 12'])
      expect(parseQuery(text).jump, text).toEqual({ to: 'note', number: '12' });
    for (const text of ['Kapitel 3.1', '§ 3.1', 'section 3.1'])
      expect(parseQuery(text).jump, text).toEqual({ to: 'section', number: '3.1' });
    for (const text of ['n 12', 'Autor 12', 'Anmerkung 1.2', 'Anmerkungen zu 12'])
      expect(parseQuery(text).jump, text).toBeUndefined();
  });
  it('names facets, and does so in English', () => {
    for (const text of ['Autor:Maresca', 'autorin:Maresca', 'author:Maresca', 'Autor：Maresca'])
      expect(parseQuery(text).fields, text).toEqual({ author: 'Maresca' });
    expect(parseQuery('Fußnote:Maresca https://example.org').fields).toEqual({});
  });
  it('names decades, languages, kinds of works and of results', async () => {
    expect(parseQuery('1990er').years).toEqual([1990, 1999]);
    expect(parseQuery('1990s').years).toEqual([1990, 1999]);
    const find = searcher([garden, { ...harbour, lang: 'de-AT' }]);
    const urls = async (q: string) =>
      (await find(q)).groups.flatMap(({ results }) => results.map(({ url }) => url));
    expect(await urls('wall Sprache:Deutsch')).toEqual(await urls('wall lang:de'));
    expect(await urls('wall Sprache:Deutsch')).not.toEqual(await urls('wall'));
    expect(await urls('wall kind:Anmerkungen')).toEqual(await urls('wall kind:notes'));
  });
});

describe('what a reader types where the number does not come last', () => {
  afterAll(() => searchSpeaks('en'));
  it.each([
    [
      'tr',
      { note: '#. dipnot, dipnot', section: '#. bölüm' },
      ['3. dipnot', 'dipnot 3'],
      ['3. BÖLÜM'],
    ],
    ['zh', { note: '注, 注释', section: '第#节, 节' }, ['注3', '注释 ３'], ['第3节', '第 ３ 节']],
    ['fa', { note: 'یادداشت', section: 'بخش' }, ['یادداشت ۳', 'یادداشت 3'], ['بخش ۳']],
  ])('goes to places in %s', (lang, typed, notes, sections) => {
    speaks(lang, { typed });
    for (const text of notes)
      expect(parseQuery(text).jump, text).toEqual({ to: 'note', number: '3' });
    for (const text of sections)
      expect(parseQuery(text).jump, text).toEqual({ to: 'section', number: '3' });
  });
});

describe('a message with elements in it', () => {
  it('has them where their names are, in whatever order', () => {
    const [a, b] = ['a', 'b'] as unknown as [Node, Node];
    expect(withNodes(messages.corrected, { instead: b, words: a })).toEqual([
      'Showing results for ',
      a,
      '. ',
      b,
      '',
    ]);
  });
});
