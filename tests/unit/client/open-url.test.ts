import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from '../../../src/exports/works/coins.ts';
import { catalogues, openUrl, resolverAddress } from '../../../src/reading/own/open-url.ts';
import { aWork } from '../model/articles.ts';

describe('the address of a link resolver', () => {
  it.each([
    ['https://resolver.example.edu/openurl', 'https://resolver.example.edu/openurl'],
    [' https://example.edu ', 'https://example.edu/'],
    [
      'https://example.edu/x?sid=a&rft.title=old&url_ver=Z39.88-2004',
      'https://example.edu/x?sid=a',
    ],
    ['https://example.edu/x#top', 'https://example.edu/x'],
  ])('is read from %s', (written, address) => {
    expect(resolverAddress(written)).toBe(address);
  });

  it.each([
    '',
    'example.edu',
    'http://example.edu/',
    'javascript:alert(1)//example.edu',
    'data:text/html,x.y',
    'https://user:secret@example.edu/',
    'https://localhost/',
    'https://a b.example/',
    42,
    null,
    { href: 'https://example.edu/' },
  ])('is not read from %s', (written) => {
    expect(resolverAddress(written)).toBeUndefined();
  });

  it('is https and read the same again, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({
            validSchemes: ['https', 'http'],
            withQueryParameters: true,
            withFragments: true,
          }),
          fc.string(),
        ),
        (written) => {
          const address = resolverAddress(written);
          if (address === undefined) return;
          expect(new URL(address).protocol).toBe('https:');
          expect(resolverAddress(address)).toBe(address);
        },
      ),
    );
  });
});

describe('an OpenURL', () => {
  const work = { openurl: coins(aWork({ key: 'maresca1996' })), title: 'Lost' };

  it('asks the resolver in key/encoded-value form for what COinS says of the work', () => {
    const url = new URL(openUrl('https://r.example.edu/go?sid=lib', work, 'journal.example'));
    expect(`${url.origin}${url.pathname}`).toBe('https://r.example.edu/go');
    expect(url.searchParams.get('sid')).toBe('lib');
    expect(url.searchParams.get('url_ver')).toBe('Z39.88-2004');
    expect(url.searchParams.get('ctx_ver')).toBe('Z39.88-2004');
    expect(url.searchParams.get('rfr_id')).toBe('info:sid/journal.example');
    for (const [name, value] of new URLSearchParams(work.openurl))
      expect(url.searchParams.getAll(name)).toContain(value);
  });

  it('stays at the resolver’s host, whatever the work is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const openurl = new URLSearchParams({ 'rft.title': title }).toString();
        const url = new URL(openUrl('https://r.example.edu/', { openurl, title }, 'h'));
        expect(url.origin).toBe('https://r.example.edu');
        expect(url.searchParams.get('rft.title')).toBe(title.toWellFormed());
      }),
    );
  });
});

describe('catalogues for everyone', () => {
  it('are asked for the title, and for nothing of the reader', () => {
    const { worldCat, scholar } = catalogues({ openurl: '', title: 'A "B" & c' });
    expect(new URL(worldCat).searchParams.get('q')).toBe('A B & c');
    expect(new URL(scholar).searchParams.get('q')).toBe('"A B & c"');
    expect([...new URL(worldCat).searchParams.keys()]).toEqual(['q']);
  });
});
