import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/article/index.ts';
import {
  compileLibrary,
  libraryProblems,
  ownPagesOf,
} from '../../../src/library/compile-library.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(async () => rm(content, { recursive: true }));

const article = '---\ntitle: One\nkeywords: [maps]\nauthor: Jane Doe\n---\n\n## Here\n\nWords.\n';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function library(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [path, text] of Object.entries({ 'articles/one/article.md': article, ...files })) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const entries = await compileLibrary({
    contentDir: content,
    publicDir: join(content, 'public'),
    draft: false,
    base: '/j/',
  });
  const problems = libraryProblems(entries).map(
    ({ place: { file, line, column }, rule, message }) => ({
      at: `${file.slice(content.length + 1)}:${line}:${column} ${rule}`,
      message,
    }),
  );
  const pages = ownPagesOf(entries);
  const links = pages.flatMap(({ sections }) =>
    sections
      .flatMap(({ tree }) => elementsOf(tree))
      .flatMap(({ properties: { href, src } }) => [href, src])
      .filter((address) => typeof address === 'string'),
  );
  return { pages, links, problems, at: problems.map((problem) => problem.at) };
}

const page = (text: string) => `---\ntitle: A page\n---\n\n${text}\n`;

describe('a page of the publication’s own', () => {
  it('is Markdown as that of articles, with notes, and is no article', async () => {
    const { pages, at } = await library({
      'pages/imprint.md': `---\ntitle: Imprint\nlang: de\ndescription: Who we are.\n---\n\n## Wer\n\nWir.[^1]\n\n[^1]: Note.\n`,
    });
    expect(at).toEqual([]);
    expect(pages).toMatchObject([
      { slug: 'imprint', lang: 'de', description: 'Who we are.', notes: [{ number: 1 }] },
    ]);
  });

  it('has its faults at its own file, line and column', async () => {
    const { at } = await library({
      'pages/imprint.md': page('Words [@nobody].'),
      'pages/about.md': 'Words without a title.\n',
    });
    expect(at).toEqual([
      'pages/about.md:1:1 title-missing',
      'pages/imprint.md:5:9 citation-unknown',
    ]);
  });

  it('links articles, other pages and files beside it, as an editor’s preview does', async () => {
    const { links, at, pages } = await library({
      'pages/imprint.md': page(
        '[a](../articles/one/article.md#here) [b](about.md#where) [c](/keywords/maps/) [d](data.csv)\n\n![A point](point.png)',
      ),
      'pages/about.md': page('## Where\n\nWords.'),
      'pages/data.csv': 'a,b\n',
      'pages/point.png': pixel,
    });
    expect(at.filter((each) => !each.endsWith('image-credit-missing'))).toEqual([]);
    expect(links).toEqual([
      '/j/articles/one/#here',
      '/j/about/#where',
      '/j/keywords/maps/',
      '/j/imprint/data.csv',
      '/j/imprint/point.png',
    ]);
    expect(pages[1]).toMatchObject({ images: ['point.png'], files: ['data.csv'] });
  });

  it('is told of links that lead nowhere, with what is meant', async () => {
    const { problems } = await library({
      'pages/imprint.md': page(
        '[a](../articles/won/article.md) [b](abuot.md) [c](about.md#wher) [d](../../x.md) [e](/keywords/map/)',
      ),
      'pages/about.md': page('## Where\n\nWords.'),
    });
    expect(problems.map(({ at }) => at.replace(/:5:\d+/, ''))).toEqual([
      'pages/imprint.md link-elsewhere-dead',
      'pages/imprint.md link-elsewhere-dead',
      'pages/imprint.md link-elsewhere-dead',
      'pages/imprint.md link-outside',
      'pages/imprint.md link-elsewhere-dead',
    ]);
    expect(problems.map(({ message }) => /mean "(.*)"/.exec(message)?.[1])).toEqual([
      undefined,
      '/about/',
      '#where',
      undefined,
      '/keywords/maps/',
    ]);
  });

  it('is linked from an article, which is told where it is not there', async () => {
    const linking = (to: string) => ({
      'articles/two/article.md': `---\ntitle: Two\n---\n\n[Words](${to}).\n`,
      'pages/imprint.md': page('Words.'),
    });
    expect((await library(linking('../../pages/imprint.md'))).at).toEqual([]);
    expect((await library(linking('../../pages/imprnt.md'))).at).toEqual([
      'articles/two/article.md:5:1 link-elsewhere-dead',
    ]);
  });

  it.each(['search', 'Sources', 'articles', 'issues', 'authors', '404', 'page', 'index'])(
    'cannot be called %s',
    async (name) => {
      const { at, pages } = await library({ [`pages/${name}.md`]: page('Words.') });
      expect(at).toEqual([`pages/${name}.md:1:1 page-name-taken`]);
      expect(pages).toEqual([]);
    },
  );

  it('cannot have the address of another, or of a folder that is copied', async () => {
    const { problems } = await library({
      'pages/imprint.md': page('Words.'),
      'pages/imprint.markdown': page('Words.'),
      'pages/data.md': page('Words.'),
      'public/data/x.csv': 'a',
    });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('public/'),
      expect.stringContaining('pages/imprint.markdown'),
    ]);
  });

  it('lies right in pages/, and is no link to elsewhere', async () => {
    await mkdir(join(content, 'pages'));
    await symlink('/etc/hostname', join(content, 'pages', 'host.md'));
    const { at, pages } = await library({ 'pages/more/imprint.md': page('Words.') });
    expect(at).toEqual([
      'pages/host.md:1:1 file-linked',
      'pages/more/imprint.md:1:1 page-misplaced',
    ]);
    expect(pages).toEqual([]);
  });
});

describe('the menu of site.yaml', () => {
  it('leads to pages, rooms and files that are there', async () => {
    const { at } = await library({
      'pages/imprint.md': page('Words.'),
      'public/cv.pdf': 'x',
      'site.yaml':
        'menu: [{ A: / }, { B: /imprint/ }, { C: /authors/jane-doe/ }, { D: /cv.pdf }, { E: "https://example.org/" }, { F: /articles/one/#here }]\n',
    });
    expect(at).toEqual([]);
  });

  it('has a problem at the line of an entry that leads nowhere, with what is meant', async () => {
    const { at } = await library({
      'pages/imprint.md': page('Words.'),
      'site.yaml': 'menu:\n  - Articles: /\n  - Imprint: /imprnt/\n  - Issues: /issues/\n',
    });
    expect(at).toEqual(['site.yaml:3:5 site-menu-dead', 'site.yaml:4:5 site-menu-dead']);
  });
});
