import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { CslDate } from '../../../src/article/index.ts';
import { byHost } from '../../../src/site/addresses.ts';
import { accessedOnce, markLastAddress } from '../../../src/site/last-address.ts';
import { htmlOf, treeFrom } from '../../support/html.ts';

/** What the screen shows of an address: the rest stands in brackets. */
const shown = (address: string) =>
  htmlOf(byHost(treeFrom(`<a href="https://a.org/">${address}</a>`)))
    .replaceAll('<span class="off-screen">', '[')
    .replaceAll('</span>', ']')
    .replaceAll(/<[^>]+>/g, '');

describe('an address that a page prints', () => {
  it.each([
    ['https://www.osce.org/minsk-group/108306', '[https://www.]osce.org[/minsk-group/108306]'],
    ['http://a.org', '[http://]a.org'],
    ['https://a.org/enp ap final en.pdf', '[https://]a.org[/enp ap final en.pdf]'],
    ['https://a.org:8080/?q=1', '[https://]a.org:8080[/?q=1]'],
    ['https://пример.рф/а', '[https://]пример.рф[/а]'],
  ])('is read by its host: %s', (address, parts) => {
    expect(shown(address)).toBe(parts);
  });

  it.each(['https://bank.org@evil.org/', 'The OSCE', 'osce.org/minsk-group', 'https://'])(
    'stays as it is where no host can be told: %s',
    (words) => {
      expect(shown(words)).toBe(words);
    },
  );

  it('is left alone outside of links', () => {
    const html = '<p>https://a.org/b</p>';
    expect(htmlOf(byHost(treeFrom(html)))).toBe(html);
  });
});

const day: CslDate = { 'date-parts': [[2020, 12, 12]] };
const link = '<a href="https://a.org/b">https://a.org/b</a>';

function marked(html: string, accessed: CslDate | undefined = day) {
  const tree = byHost(treeFrom(html));
  const found = markLastAddress(tree, accessed);
  expect(toString(found.tree)).toBe(toString(tree));
  const text = htmlOf(found.tree);
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`<span class="${name}">([^<]*)<`, 'g'))].map(([, words]) => words);
  return { isLast: found.isLast, repeats: all('repeats'), spare: all('spare') };
}

describe('an address at the end of a reference', () => {
  it('is told from what announces it and the day of access', () => {
    expect(
      marked(
        `<p><a href="#ref-a">A., May 2018, available at:</a> ${link} (accessed: December 12, 2020).</p>`,
      ),
    ).toEqual({
      isLast: true,
      repeats: [' available at:', ' (accessed: December 12, 2020)'],
      spare: [',', ' '],
    });
  });

  it('leaves no second stop behind words that have one', () => {
    expect(marked(`A. <i>Title</i>. ${link}.`)).toEqual({
      isLast: true,
      repeats: [],
      spare: [' ', '.'],
    });
  });

  it('belongs to its sentence where the sentence needs it', () => {
    const nothing = { isLast: false, repeats: [], spare: [] };
    expect(marked(`<p>See the report at ${link}.</p>`)).toEqual(nothing);
    expect(marked(`<p>A., ${link}, and what follows.</p>`)).toEqual(nothing);
    expect(marked(`<p>A., ${link}; B., ${link}.</p>`)).toEqual(nothing);
  });

  it('keeps a day that the work does not name', () => {
    expect(marked(`A., ${link} (accessed: May 3, 2019).`).isLast).toBe(false);
    expect(marked(`A., ${link} (accessed: May 3, 2019).`, undefined).isLast).toBe(false);
  });
});

describe('the day of access', () => {
  const work = (href?: string, accessed?: CslDate) => ({
    ...(href !== undefined && { href }),
    csl: { ...(accessed && { accessed }) },
  });
  const of = (...works: readonly ReturnType<typeof work>[]) =>
    accessedOnce({ works } as unknown as Parameters<typeof accessedOnce>[0]);

  it('is said once where it is the same for every work with an address', () => {
    expect(of(work('https://a.org', day), work(), work('https://b.org', day))).toEqual(day);
  });

  it('is said by each work where one has another day, or none', () => {
    const other: CslDate = { 'date-parts': [[2020, 12, 13]] };
    expect(of(work('https://a.org', day), work('https://b.org', other))).toBeUndefined();
    expect(of(work('https://a.org', day), work('https://b.org'))).toBeUndefined();
    expect(of(work('https://a.org'), work('https://b.org'))).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
