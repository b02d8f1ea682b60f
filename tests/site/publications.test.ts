import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/build/hosting/headers.ts';
import { policyOf } from '../../src/build/hosting/policies.ts';
import { buildSite } from '../support/build-site.ts';
import {
  type BuiltPage,
  type BuiltSite,
  attribute,
  pageAt,
  readSite,
} from '../support/built-site.ts';

const publications = join(import.meta.dirname, '../fixtures/publications');
let folder: string;
let law: BuiltSite;
let night: BuiltSite;
/** Without a `site.yaml`. */
let plain: BuiltSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publications-'));
  const built = async (name: string, content = join(publications, name)): Promise<BuiltSite> => {
    const outDir = join(folder, name);
    await buildSite(outDir, { CONTENT_DIR: content, PDF: '0' });
    return readSite(outDir);
  };
  law = await built('law-review');
  night = await built('night-notes');
  const content = join(folder, 'content');
  const articles = join(publications, 'law-review', 'articles');
  await cp(articles, join(content, 'articles'), { recursive: true });
  plain = await built('plain', content);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (site: BuiltSite, file: string): Promise<string> =>
  readFile(join(site.dir, file), 'utf8');
const pagesOf = ({ pages }: BuiltSite): readonly BuiltPage[] => [...pages.values()];

describe('a publication', () => {
  it('names nobody else: neither in words nor in what machines read', async () => {
    for (const site of [law, night]) {
      for (const file of site.files) {
        if (/\.(?:br|gz|woff2|png)$|^pagefind\//.test(file)) continue;
        const bytes = await readFile(join(site.dir, file));
        const texts = file.endsWith('.epub')
          ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
          : [bytes.toString()];
        // Names of our own elements, of what a browser stores, and in scripts of the form of files
        // that a reader takes out and brings back, are for no reader.
        const name = /^_astro\/.*\.js$/.test(file)
          ? /Scholium/g
          : /Scholium|scholium(?![:-]|[A-Z])/g;
        for (const text of texts) expect(text.match(name), file).toBeNull();
      }
    }
  });

  it('says with what it was made, once and at its foot, unless it forbids it', () => {
    const words = ({ tree }: BuiltPage): string => toString(selectAll('.foot', tree)[0]!);
    for (const page of pagesOf(law)) expect(words(page)).not.toContain('Made with');
    for (const page of pagesOf(plain)) {
      expect(words(page)).toContain('Made with Scholium');
      expect(page.html.match(/Scholium/g)).toHaveLength(1);
    }
  });

  it('that asks for no looks has ours: no sheet, logo or line of its own', () => {
    for (const { tree } of pagesOf(plain)) {
      expect(selectAll('link[rel=stylesheet]:not([media]), .logo, .imprint', tree)).toEqual([]);
      const [html] = selectAll('html', tree);
      expect(Object.keys(html?.properties ?? {})).not.toContain('dataTheme');
    }
  });

  it('has one sheet of its own on every page, whose every file is there', async () => {
    for (const [site, base] of [
      [law, '/'],
      [night, '/notes/'],
    ] as const) {
      const sheets = new Set(
        pagesOf(site).map(({ tree }) => {
          const [link] = selectAll('link[rel=stylesheet]:not([media])', tree);
          expect(link && attribute(link, 'integrity')).toMatch(/^sha256-/);
          return link ? attribute(link, 'href') : '';
        }),
      );
      expect(sheets.size).toBe(1);
      const path = [...sheets][0]!.slice(base.length);
      const named = Array.from((await read(site, path)).matchAll(/url\(['"]?\.\/([^'")]+)/g));
      expect(named.length).toBeGreaterThan(1);
      for (const [, file = ''] of named) expect(site.files.has(`_astro/${file}`), file).toBe(true);
    }
  });

  it('has every file that its pages name', () => {
    for (const [site, base] of [
      [law, '/'],
      [night, '/notes/'],
    ] as const)
      for (const { path, tree } of pagesOf(site))
        for (const element of selectAll('[href], [src]', tree)) {
          const address = (attribute(element, 'href') || attribute(element, 'src')).replace(
            /[?#].*$/,
            '',
          );
          if (!address.startsWith('/')) continue;
          expect(address.startsWith(base), address).toBe(true);
          const file = decodeURI(address.slice(base.length));
          const there = site.files.has(file) || site.files.has(`${file}index.html`);
          expect(there, `${address} on /${path}`).toBe(true);
        }
  });

  it('shows its logo, its name and its line on the first page', () => {
    const [masthead] = selectAll('.masthead', pageAt(law, '').tree);
    expect(toString(selectAll('h1', masthead!)[0]!).trim()).toBe('The Harbour Law Review');
    expect(toString(masthead!)).toContain('Short studies in procedure');
    expect(selectAll('.bar .logo', pageAt(law, '').tree)).toHaveLength(2);
    const [icon] = selectAll('link[rel=icon]', pageAt(law, '').tree);
    expect(attribute(icon!, 'href')).toMatch(/^\/_astro\/icon\.\w+\.svg$/);
  });

  it('says who publishes it at the foot of every page', () => {
    for (const { path, tree } of pagesOf(law)) {
      const foot = toString(selectAll('.foot', tree)[0]!);
      for (const words of [
        'Harbour Press',
        '2049-3630',
        'Ruth Marlowe',
        'CC BY 4.0',
        'two readers',
      ])
        expect(foot, `/${path}`).toContain(words);
    }
    const [record] = selectAll('.foot .words a', pageAt(law, '').tree);
    expect(attribute(record!, 'href')).toBe('https://press.example.org/record');
  });

  it('is told to machines: in JSON-LD, JATS, EPUB and the feed', async () => {
    const page = pageAt(law, 'articles/notice-by-letter/');
    const data: unknown = JSON.parse(
      toString(selectAll('script[type="application/ld+json"]', page.tree)[0]!),
    );
    expect(data).toMatchObject({
      isPartOf: { '@type': 'Periodical', name: 'The Harbour Law Review', issn: '2049-3630' },
      publisher: {
        '@type': 'Organization',
        name: 'Harbour Press',
        url: 'https://press.example.org/',
      },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const jats = await read(law, 'articles/notice-by-letter/article.jats.xml');
    expect(jats).toContain('<issn>2049-3630</issn>');
    expect(jats).toContain('<publisher-name>Harbour Press</publisher-name>');
    const feed = await read(law, 'feed.xml');
    for (const words of [
      'Harbour Press',
      'editors@review.example.org',
      'Josiah Carberry',
      'CC BY 4.0',
    ])
      expect(feed).toContain(words);
    const epub = unzipSync(await readFile(join(law.dir, 'articles/notice-by-letter/article.epub')));
    const texts = Object.values(epub).map((part) => strFromU8(part));
    expect(texts.some((text) => text.includes('<dc:publisher>Harbour Press'))).toBe(true);
  });

  it('lets its counter be loaded, and loads nothing else from elsewhere', async () => {
    const host = 'https://counter.example.org';
    for (const { html, tree, path } of pagesOf(night)) {
      const policy = readPolicy(policyOf(html) ?? '');
      for (const name of ['script-src', 'connect-src', 'img-src'])
        expect(policy.get(name), `${name} of /${path}`).toContain(host);
      for (const name of ['style-src', 'default-src']) expect(policy.get(name)).not.toContain(host);
      const [script] = selectAll('head script[src^="https:"]', tree);
      expect(script?.properties).toMatchObject({
        src: `${host}/count.js`,
        async: true,
        dataSite: 'night-notes',
      });
    }
    expect(await read(night, '_headers')).toContain(host);
    for (const { html } of pagesOf(law)) expect(policyOf(html)).not.toContain('connect-src');
    expect(await read(law, '_headers')).toMatch(/connect-src 'self';/);
  });

  it('without a search has no page, index, field or address of one', () => {
    expect(
      [...night.files].filter((file) => /^(?:search|pagefind)\/|opensearch/.test(file)),
    ).toEqual([]);
    for (const { html, path } of pagesOf(night))
      expect(html, `/${path}`).not.toMatch(/\/search\/|opensearch|role="search"|data-open-search/);
    expect(law.files.has('opensearch.xml')).toBe(true);
  });

  it('without downloads makes none and offers none', () => {
    const made = [...night.files].filter((file) =>
      /\/(?:article|citation|references)\.[a-z.]+$/.test(file),
    );
    expect(made).toEqual([]);
    for (const { html, path } of pagesOf(night))
      expect(html, `/${path}`).not.toContain('#download');
  });

  it('is met in the theme, and with the notes, that it chose', () => {
    for (const { tree } of pagesOf(night)) {
      const [html] = selectAll('html', tree);
      expect(html?.properties).toMatchObject({ dataTheme: 'dark', dataNotes: 'end' });
      expect(
        selectAll('meta[name=theme-color]', tree).map((meta) => attribute(meta, 'content')),
      ).toEqual(['#0b0d12', '#0b0d12']);
    }
  });
});
