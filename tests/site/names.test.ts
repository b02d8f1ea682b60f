import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamesFile } from '../../src/reading/names.ts';
import {
  articlePath,
  attribute,
  pageAt,
  readSite,
  resolve,
  type BuiltPage,
  type BuiltSite,
} from '../support/built-site.ts';
import { siteDist } from './dist.ts';

let site: BuiltSite;
let article: BuiltPage;
let names: NamesFile;
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = pageAt(site, articlePath);
  names = JSON.parse(
    await readFile(join(site.dir, articlePath, 'names.json'), 'utf8'),
  ) as NamesFile;
});

describe('the names of the article', () => {
  it('stand in names.json with the passages of its page, in their order', () => {
    expect(select('[data-names]', article.tree)).toBeDefined();
    expect(names.names.length).toBeGreaterThan(20);
    const ids = selectAll('[id]', article.tree).map((element) => attribute(element, 'id'));
    const places = names.passages.map(({ id }) => ids.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('are told in the words of their passages', () => {
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const { label, told } of names.names)
      for (const [at, before, name, after] of told) {
        const passage = select(`[id="${names.passages[at]!.id}"]`, article.tree)!;
        // Numbers of notes stand between the words of the page.
        const sentence = words(`${before}${name}${after}`).replace(/\d/g, '');
        expect(words(toString(passage)).replace(/\d/g, ''), label).toContain(sentence);
      }
  });

  it('are listed on the search page by links, for readers without scripts', () => {
    const page = pageAt(site, 'search/');
    const links = selectAll('[aria-labelledby=all-names] a[href]', page.tree);
    expect(links.length).toBe(names.names.length);
    for (const link of links) {
      const { path, fragment } = resolve(page, attribute(link, 'href'));
      const entry = select(`[id="${fragment}"]`, pageAt(site, path ?? '').tree);
      expect(entry, toString(link)).toBeDefined();
      expect(toString(entry!)).toContain(toString(link));
    }
  });
});
