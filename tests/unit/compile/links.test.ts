import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileLibrary } from '../../../src/library/compile-library.ts';
import type { Problem } from '../../../src/article/problem.ts';
import { linkTarget } from '../../../src/compiler/links/target.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';
import { htmlOf } from '../../support/html.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The addresses of a text's links, in order; `none` for words that are no link. */
async function hrefs(text: string, base = '/', files: string[] = []): Promise<string[]> {
  const { article } = await compileTexts(
    text,
    { base },
    { assets: files.map((path) => ({ path })) },
  );
  const html =
    article?.sections
      .map((section) => htmlOf(section.title.tree) + htmlOf(section.tree))
      .join('') ?? '';
  return [...html.matchAll(/<a(?: href="([^"]*)")?[^>]*>/g)].map(([, href]) => href ?? 'none');
}

describe('a link with a scheme', () => {
  it.each([
    ['[a](HTTPS://Example.org/A)', 'https://example.org/A'],
    ['[a](MAILTO:a@example.org)', 'mailto:a@example.org'],
    ['<a href="Http://example.org/">a</a>', 'http://example.org/'],
    ['[a](ftp://example.org/a) ', 'ftp://example.org/a'],
    ['<URN:NBN:de:101:1-2>', 'urn:NBN:de:101:1-2'],
    ['[a](news:comp.text)', 'news:comp.text'],
    ['[a](doi:10.1000/182)', 'https://doi.org/10.1000/182'],
    ['[a](JavaScript:alert(1))', 'none'],
    ['<a href=" JAVASCRIPT:alert(1)">a</a>', 'none'],
    ['[a](vbscript:x)', 'none'],
    ['[a](zotero://select/1)', 'none'],
  ])('has the address that it was given: %s', async (text, href) => {
    expect(await hrefs(text)).toEqual([href]);
  });
});

describe('no link stands in another:', () => {
  const main = async (text: string): Promise<string> => {
    const { article } = await compileTexts(text);
    const html = article?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
    return html
      .replace(/^<p id[^>]*>|<\/p>$/g, '')
      .replace(/ (?:rel|role|aria-label|id|class)="[^"]*"/g, '');
  };

  it.each([
    [
      'a picture of another site is its words in a link',
      '[![A map](https://example.com/map.png)](https://example.org/)',
      '<a href="https://example.org/"><span>A map</span></a>',
    ],
    [
      'without words it is its address',
      '[![](https://example.com/map.png) *map*](https://example.org/)',
      '<a href="https://example.org/"><span>https://example.com/map.png</span> <em>map</em></a>',
    ],
    [
      'the mark of a note parts the link around it',
      '[One[^1] *two[^1] three* four](https://example.org/).\n\n[^1]: Note.',
      '<a href="https://example.org/">One</a><sup><a href="#note-1">1</a></sup> <a href="https://example.org/"><em>two</em></a><em><sup><a href="#note-1">1</a></sup></em><a href="https://example.org/"><em> three</em> four</a>.',
    ],
    [
      'a mark alone needs no link around it',
      '[[^1]](https://example.org/)\n\n[^1]: Note.',
      '<p><sup><a href="#note-1">1</a></sup>',
    ],
  ])('%s', async (_, text, html) => {
    expect(await main(text)).toBe(html);
  });

  it('an id stays on the first piece alone', async () => {
    const { article } = await compileTexts(
      '[[one[^1] two]{#here}](https://example.org/)\n\n[^1]: Note.',
    );
    const html = article?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
    expect(html.match(/id="here"/g)).toHaveLength(1);
    expect(html).toContain('two');
  });

  it('a citation parts the link around it', async () => {
    const { article, problems } = await compileTexts({
      'article.md': '---\ntitle: T\n---\n\n[As @doe says](https://example.org/).\n',
      'references.json': JSON.stringify([
        { id: 'doe', type: 'book', title: 'Zed', author: [{ family: 'Doe' }] },
      ]),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const html = article?.sections.map((section) => htmlOf(section.tree)).join('') ?? '';
    expect(html).toMatch(/>As <\/a>.*<a[^>]*role="doc-biblioref".*<\/a>.* <a[^>]*>says<\/a>/);
  });
});

describe('a link to a place of the article', () => {
  it.each([
    ['## The Method\n\n[a](#the-method)', '#the-method'],
    ['## The Method\n\n[a](#The-Method)', '#the-method'],
    ['## The Method\n\n[a](article.md#the-method)', '#the-method'],
    ['## The Method\n\n[a](./article.md#the-method)', '#the-method'],
    ['## The Method\n\n[a](../tiny/#the-method)', '#the-method'],
    ['## The Method\n\n[a](/articles/tiny/#the-method)', '#the-method'],
    ['## Über uns\n\n[a](#%C3%BCber-uns)', '#über-uns'],
    ['## One {#eins}\n\n[a](#one)', '#eins'],
    ['## [Two](#one)\n\n## One', '#one'],
    ['[A]{#notes} [b](#notes)', '#x-notes'],
    ['[b](#notes)', '#notes'],
  ])('leads there in: %s', async (text, href) => {
    expect(await hrefs(text)).toEqual([href]);
    expect(problemLines(await compileTexts(text)).filter((line) => line.includes('link'))).toEqual(
      [],
    );
  });

  it('is a problem where the article has no such place', async () => {
    const text = '## The method\n\n[a](#the-methd) [b](article.md#gone) [c](#p-zzzzz)\n';
    const { problems } = await compileTexts(text);
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'link-dead: Unexpected link to "#the-methd", expected an id that the article has: did you mean "#the-method"?',
      'link-dead: Unexpected link to "#gone", expected an id that the article has',
      'link-dead: Unexpected link to "#p-zzzzz", expected an id that the article has',
    ]);
  });

  it('may name a paragraph by its number’s address', async () => {
    const { article } = await compileTexts('One.\n\nTwo.');
    const id = article?.paragraphs[1]?.id ?? '';
    expect(await hrefs(`One. [See](#${id})\n\nTwo.`)).toEqual([`#${id}`]);
    expect(problemLines(await compileTexts(`One. [See](#${id})\n\nTwo.`))).toEqual([]);
  });
});

describe('a link to another page of the site', () => {
  it.each([
    ['../other/article.md#two', 'articles/other/#two'],
    ['../other/article.md', 'articles/other/'],
    ['../other/', 'articles/other/'],
    ['../other', 'articles/other/'],
    ['../other/#p-3', 'articles/other/#p-3'],
    ['/articles/other/', 'articles/other/'],
    ['/articles/other', 'articles/other/'],
    ['/articles/other/#p-3', 'articles/other/#p-3'],
    ['/articles/other/sections/two/', 'articles/other/sections/two/'],
    ['../other/notes', 'articles/other/notes/'],
    ['../other/article.pdf', 'articles/other/article.pdf'],
    ['notes/', 'articles/tiny/notes/'],
    ['article.pdf', 'articles/tiny/article.pdf'],
    ['sources/doe.bib', 'articles/tiny/sources/doe.bib'],
    ['article.md', 'articles/tiny/'],
    ['/search/?q=a%20b', 'search/?q=a%20b'],
    ['/', ''],
  ])('%s leads there under every base path', async (typed, below) => {
    expect(await hrefs(`[a](${typed})`)).toEqual([`/${below}`]);
    expect(await hrefs(`[a](${typed})`, '/journal/')).toEqual([`/journal/${below}`]);
  });

  it('may be typed with the base path', async () => {
    expect(await hrefs('[a](/journal/articles/other/)', '/journal/')).toEqual([
      '/journal/articles/other/',
    ]);
  });
});

describe('a link to a file', () => {
  it('publishes data, documents, sound and pictures of the folder, and nothing else', async () => {
    const files = ['data.csv', 'a b/scan.PDF', 'page.html', 'map.svg', 'run.js'];
    const text = files.map((file) => `[${file}](<${file}>)`).join('\n');
    const { article, problems } = await compileTexts(
      text,
      { base: '/j/' },
      { assets: files.map((path) => ({ path })) },
    );
    expect(article?.files).toEqual(['a b/scan.PDF', 'data.csv']);
    expect(await hrefs(text, '/j/', files)).toEqual([
      '/j/articles/tiny/data.csv',
      '/j/articles/tiny/a%20b/scan.PDF',
      'none',
      'none',
      'none',
    ]);
    expect(problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      '7 link-file-unpublished',
      '8 link-file-unpublished',
      '9 link-file-unpublished',
    ]);
  });

  it('keeps what stands behind its name', async () => {
    expect(await hrefs('[a](data.csv#row=4)', '/', ['data.csv'])).toEqual([
      '/articles/tiny/data.csv#row=4',
    ]);
  });

  it.each([
    ['data.cvs', 'link-file-missing'],
    ['data/', 'link-file-missing'],
    ['data', 'link-file-missing'],
    ['../', 'link-outside'],
    ['../../styles/x.csl', 'link-outside'],
    ['../../../etc/passwd', 'link-outside'],
    ['..%2f..%2f..%2fetc/passwd', 'link-outside'],
    ['//example.org/x', 'link-url-malformed'],
  ])('is a problem where it leads to none: %s', async (typed, rule) => {
    const result = await compileTexts(
      `Words.\n\n[a](${typed})`,
      {},
      { assets: [{ path: 'data.csv' }, { path: 'data/a.csv' }] },
    );
    expect(problemLines(result)).toEqual([`article.md:7 ${rule}`]);
  });

  it('is seen in raw HTML and in link definitions, too', async () => {
    const text = 'A <a href="gone.csv">b</a> [c].\n\n[c]: gone.pdf';
    expect(problemLines(await compileTexts(text))).toEqual([
      'article.md:5 link-file-missing',
      'article.md:5 link-file-missing',
    ]);
  });

  it('gets https: where it begins with two slashes', async () => {
    expect(await hrefs('[a](//example.org/x) ![b](//example.org/y.png)')).toEqual([
      'https://example.org/x',
      'https://example.org/y.png',
    ]);
  });
});

describe('a library', () => {
  let content: string;
  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), 'links-'));
  });
  afterEach(async () => rm(content, { recursive: true }));

  async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
  }

  async function problemsOf(draft = false): Promise<readonly Problem[]> {
    const entries = await compileLibrary({
      contentDir: content,
      publicDir: join(content, 'public'),
      draft,
      base: '/j/',
    });
    return entries.flatMap(({ slug, problems, article }) => {
      if (draft && article) expect(article.faults ?? []).toEqual(problems);
      return problems.map((problem) => ({ ...problem, place: { ...problem.place, file: slug } }));
    });
  }

  const other = {
    'articles/other/article.md':
      '---\ntitle: Other\n---\n\n## The way\n\nWords.[^1] [data](data.csv)\n\n[Here]{#here}.\n\n[^1]: Note.\n',
    'articles/other/data.csv': 'a,b\n',
    'articles/other/private.csv': 'a,b\n',
    'public/imprint.html': 'x',
  };
  const one = (link: string, more = '') => ({
    'articles/one/article.md': `---\ntitle: One\n${more}---\n\nWords [a](${link}).\n`,
  });

  it.each([
    '../other/article.md',
    '../other/article.md#the-way',
    '../other/#here',
    '../other/#note-1',
    '../other/#notes',
    '../other/sections/the-way/',
    '../other/data.csv',
    '../other/article.epub',
    '/articles/other/',
    '/j/articles/other/#the-way',
    '/sources/',
    '/feed.xml',
    '/imprint.html',
  ])('has what a link to %s leads to', async (link) => {
    await write({ ...other, ...one(link) });
    expect(await problemsOf()).toEqual([]);
  });

  it.each([
    ['../othr/article.md', 'did you mean "other"'],
    ['/articles/nothing/', 'an article that the library has'],
    ['../other/article.md#the-wy', 'did you mean "#the-way"'],
    ['../other/#p-3', 'an id that "other" has'],
    ['../other/sections/three/', 'a page or a published file of "other"'],
    ['../other/private.csv', 'a page or a published file of "other"'],
    ['/imprint/', 'a page of this site'],
    ['sections/nothing/', 'a page or a published file of "one"'],
  ])('lacks what a link to %s leads to, and says so', async (link, words) => {
    await write({ ...other, ...one(link) });
    for (const draft of [false, true]) {
      const problems = await problemsOf(draft);
      expect(problems).toMatchObject([{ rule: 'link-elsewhere-dead', place: { file: 'one' } }]);
      expect(problems[0]?.message).toContain(words);
    }
  });

  it('accepts such a link by name', async () => {
    const accept = 'accept:\n  - rule: link-elsewhere-dead\n    reason: It will come.\n';
    await write({ ...other, ...one('../coming/article.md', accept) });
    expect(await problemsOf()).toEqual([]);
  });

  it('says of a file that is no picture that it is none, and shows its words', async () => {
    await write({
      'articles/one/article.md':
        '---\ntitle: One\n---\n\n![A map](map.png)\n\n![A plan](plan.jpg)\n\n![A view](view.png) ![A drawing](drawing.svg)\n',
      'articles/one/map.png': 'no picture',
      'articles/one/plan.jpg': png,
      'articles/one/view.png': png,
      'articles/one/drawing.svg':
        '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const [entry] = await compileLibrary({ contentDir: content, draft: false, base: '/' });
    expect(entry?.problems.map(({ place, rule }) => `${place.line} ${rule}`)).toEqual([
      '5 image-unreadable',
      '7 image-misnamed',
    ]);
    expect(entry?.article?.images).toEqual(['drawing.svg', 'plan.jpg', 'view.png']);
    expect(htmlOf(entry?.article?.sections[0]?.tree)).toContain(
      '[map.png]</span><figcaption>A map',
    );
  });
});

describe('linkTarget()', () => {
  it.each([
    ['', { kind: 'none' }],
    ['#', { kind: 'none' }],
    [' #a ', { kind: 'fragment', id: 'a' }],
    ['HTTPS://x.org', { kind: 'web', href: 'HTTPS://x.org' }],
    ['?page=2', { kind: 'article', slug: 'a', path: '', query: '?page=2' }],
    ['.', { kind: 'article', slug: 'a', path: '', query: '' }],
    ['./a/../b.csv', { kind: 'file', path: 'b.csv', suffix: '' }],
    ['..\\b\\', { kind: 'article', slug: 'b', path: '', query: '' }],
    ['..', { kind: 'outside' }],
    ['/..', { kind: 'outside' }],
    ['%', { kind: 'file', path: '%', suffix: '' }],
  ])('reads %s', (typed, target) => {
    expect(linkTarget(typed, { slug: 'a' }, '/')).toEqual(target);
  });
});
