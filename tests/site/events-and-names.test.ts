import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  articlePath,
  attribute,
  pageAt,
  readSite,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
let article: BuiltPage;
let page: BuiltPage;
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = pageAt(site, articlePath);
  page = pageAt(site, `${articlePath}evidence/`);
});
const figure = (kind: string): Element => {
  const found = select(`figure[data-picture="${kind}"]`, page.tree);
  if (!found) throw new Error(`Unexpected absence of the picture ${kind}`);
  return found;
};

describe('events and names on the page of an article’s evidence', () => {
  it('has a drawing and a table in every picture, the drawing named for who cannot see it', () => {
    const figures = selectAll('figure[data-picture]', page.tree);
    const kinds = figures.map((each) => attribute(each, 'dataPicture'));
    expect(kinds).toEqual(['evidence', 'years', 'access', 'timeline', 'names', 'works']);
    for (const each of figures) {
      expect(selectAll('table', each), attribute(each, 'dataPicture')).not.toEqual([]);
      for (const image of selectAll('svg[role=img]', each)) {
        expect(select('title', image)).toBeDefined();
        expect(select('desc', image)).toBeDefined();
      }
    }
  });

  it('gives no id twice', () => {
    expect(page.ids).toEqual([...new Set(page.ids)]);
  });

  it('tells every dated event in words that stand in the paragraph that it leads to', () => {
    const rows = selectAll('tbody tr', figure('timeline'));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const told = toString(select('td span', row) ?? row);
      const href = attribute(select('td a', row) ?? row, 'href');
      const paragraph = select(`[id="${href.split('#')[1] ?? ''}"]`, article.tree);
      expect(lettersOf(toString(paragraph ?? row)), told).toContain(lettersOf(told));
    }
  });

  it('leads from every number of the index to the paragraph that has it', () => {
    const links = selectAll('li .run a', figure('names'));
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) {
      const id = attribute(link, 'href').split('#')[1] ?? '';
      const paragraph = select(`[id="${id}"]`, article.tree);
      expect(paragraph && attribute(paragraph, 'dataN')).toBe(toString(link));
    }
  });

  it('has an entry for each name to lead to, and leads on to entries that there are', () => {
    const entries = selectAll('li[id^="name-"]', figure('names'));
    expect(entries.length).toBeGreaterThan(40);
    const also = selectAll('.also a', figure('names')).map((link) => attribute(link, 'href'));
    expect(also.length).toBeGreaterThan(5);
    for (const href of also) expect(page.ids).toContain(decodeURIComponent(href.slice(1)));
  });

  it('says of the index that the edition made it', () => {
    expect(toString(select('figcaption', figure('names')) ?? page.tree)).toContain(
      'made by the edition, not by the author',
    );
  });

  it('tells machines what the article mentions', () => {
    const [data] = selectAll('script[type="application/ld+json"]', page.tree);
    const read: unknown = JSON.parse(toString(data ?? page.tree));
    expect(read).toMatchObject({
      '@type': 'ScholarlyArticle',
      mentions: expect.arrayContaining([
        { '@type': 'Person', name: 'John Maresca' },
        { '@type': 'Organization', name: 'OSCE' },
      ]) as unknown,
    });
  });
});

/** Marks of notes stand among the words of the page. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase();
}
