import type { Element } from 'hast';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
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
let page: BuiltPage;
let figure: Element;
beforeAll(async () => {
  site = await readSite(await siteDist());
  article = pageAt(site, articlePath);
  page = pageAt(site, `${articlePath}evidence/`);
  const found = select('figure[data-picture="evidence"]', page.tree);
  if (!found) throw new Error('Unexpected absence of the evidence strip, expected it');
  figure = found;
});

/** Paragraphs of the article's page, each with the ids of the note marks that stand in it. */
const paragraphs = () =>
  selectAll('.article-text p[data-n]', article.tree).map((paragraph) => ({
    n: attribute(paragraph, 'dataN'),
    id: attribute(paragraph, 'id'),
    marks: selectAll('a[role="doc-noteref"]', paragraph).map((mark) => attribute(mark, 'id')),
  }));

const targets = (selector: string, within: Element) =>
  selectAll(selector, within).map((link) => resolve(page, attribute(link, 'href')));

describe('every picture of the page', () => {
  it('is an image with a name, a description and a table of its facts', () => {
    const figures = selectAll('figure[data-picture]', page.tree);
    expect(figures.length).toBeGreaterThan(0);
    for (const each of figures) {
      const kind = attribute(each, 'dataPicture');
      const images = selectAll('svg[role=img]', each);
      expect(images.length, kind).toBeGreaterThan(0);
      for (const image of images) {
        for (const name of ['ariaLabelledBy', 'ariaDescribedBy']) {
          const named = select(`[id="${attribute(image, name)}"]`, image);
          expect(named && toString(named).trim(), kind).toBeTruthy();
        }
        // What is within an image is not read aloud, and not reached by the keyboard.
        expect(selectAll('a', image), kind).toEqual([]);
      }
      expect(selectAll('table tbody tr', each).length, kind).toBeGreaterThan(3);
    }
  });

  it('leads to pages and places of the site alone, each link with a name', () => {
    for (const link of selectAll('figure[data-picture] a', page.tree)) {
      const { path, fragment } = resolve(page, attribute(link, 'href'));
      const to = path === undefined ? undefined : site.pages.get(path);
      expect(to, attribute(link, 'href')).toBeDefined();
      if (fragment !== '') expect(to?.ids, attribute(link, 'href')).toContain(fragment);
      expect(attribute(link, 'ariaLabel') || toString(link).trim()).not.toBe('');
    }
  });
});

describe('the evidence strip', () => {
  it('has a row for each paragraph in its table, with the notes that stand in it', () => {
    const rows = selectAll('table tbody tr', figure).map((row) => {
      const [n = '', ...links] = selectAll('a', row).map((link) => toString(link).trim());
      return { n, marks: links.map((text) => `noteref-${/^\d+/.exec(text)?.[0]}`) };
    });
    expect(rows).toEqual(paragraphs().map(({ n, marks }) => ({ n, marks })));
  });

  it.each(['wide', 'narrow'])(
    'draws the same, in the order of the text, in its %s form',
    (form) => {
      const drawing = select(`.${form}-form`, figure);
      if (!drawing) throw new Error(`Unexpected absence of the ${form} form, expected it`);
      const ids = targets('a', drawing)
        .map(({ fragment }) => fragment)
        .filter((id) => /^(?:p|noteref)-/.test(id));
      expect(ids).toEqual(paragraphs().flatMap(({ id, marks }) => [id, ...marks]));
      const count = paragraphs().flatMap(({ marks }) => marks).length;
      expect(selectAll('.sign-mark', drawing)).toHaveLength(count);
      const bare = paragraphs().filter(({ marks }) => marks.length === 0).length;
      expect(selectAll('.hollow rect', drawing)).toHaveLength(bare);
    },
  );

  it('counts in its legend the kinds that the notes name', () => {
    const kinds = new Map<string, number>();
    for (const note of selectAll('.notes > li', article.tree)) {
      const where = select('.where', note);
      const kind = (where ? toString(where) : 'note in words')
        .replace(/^\s*in print,\s*/, '')
        .trim();
      const marks = selectAll('a[role="doc-backlink"]', note).length;
      kinds.set(kind, (kinds.get(kind) ?? 0) + marks);
    }
    const legend = selectAll('.legend li', figure).map((entry) => toString(entry).trim());
    const counted = legend.flatMap((entry) => {
      const [, kind = '', count = ''] = /^(.*) (\d+)$/.exec(entry) ?? [];
      return kind === '' ? [] : [[kind.toLowerCase(), Number(count)] as const];
    });
    expect(new Map(counted)).toEqual(kinds);
  });

  it('is told of in the head of the article, with a link that needs no script', () => {
    const head = select('.rests', article.tree);
    if (!head) throw new Error('Unexpected absence of the strip in the head, expected it');
    expect(toString(head)).toMatch(/25 notes in 15 of 23 paragraphs/);
    const [link] = selectAll('a', head);
    expect(link && resolve(article, attribute(link, 'href')).path).toBe(page.path);
  });

  it('has its small forms in a file of well-formed SVG beside the article', async () => {
    const svg = await readFile(join(site.dir, `${articlePath}strip.svg`), 'utf8');
    for (const { id, marks } of paragraphs()) {
      for (const each of [id, ...marks]) expect(svg).toContain(`href="#${each}"`);
    }
    expect(svg.match(/data-form="(?:rows|line|edge)"/g)).toHaveLength(3);
    expect(svg).not.toMatch(/&(?!#x?[\dA-Fa-f]+;|amp;|lt;|gt;|quot;)/);
  });
});
