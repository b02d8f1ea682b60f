import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleOf, folderOf } from '../../../src/build/page-files.ts';
import { pageMaker, type PageMaker } from '../../../src/build/page-threads.ts';

/** A bundle of pages as Astro writes it, reduced to one route that names what it was asked for. */
const bundle = `
const route = { routeData: { route: '/articles/[slug]', component: 'article.astro' } };
export const app = {
  manifest: { routes: [route] },
  setInternals: ({ pagesByKeys }) => (app.styles = pagesByKeys),
  setOptions: () => undefined,
  async render(request) {
    const { pathname } = new URL(request.url);
    if (pathname.includes('unfinished')) return new Response('<p>[NO_PRINTED_FORM]</p>');
    if (pathname.includes('broken')) throw new Error('the page of a broken article');
    const policy = '<meta http-equiv="content-security-policy" content="default-src none">';
    return new Response('<head>' + policy + '</head>' + pathname.repeat(100) + app.styles.size);
  },
};`;

let dir: string;
let maker: PageMaker | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(dir, 'site'));
  await writeFile(join(dir, 'bundle.mjs'), bundle);
});
afterEach(() => maker?.close());
afterAll(() => rm(dir, { recursive: true }));

function start(entry: string): Promise<PageMaker> {
  return pageMaker({
    entry: join(dir, entry),
    articles: [],
    typed: new Set(),
    others: [],
    styles: new Map([['a', { styles: [] }]]),
    outDir: join(dir, 'site'),
    base: '/journal/',
    few: true,
  });
}

describe('a thread that makes pages', () => {
  const asked = { route: '/articles/[slug]', component: 'article.astro' };

  it('writes a page and its compressed form, and answers with its policy', async () => {
    maker = await start('bundle.mjs');
    const made = await maker.make({
      ...asked,
      url: 'http://localhost/journal/articles/caf%C3%A9/',
    });
    expect(made.policy).toBe('default-src none');
    const file = join(dir, 'site', 'articles', 'café', 'index.html');
    const html = await readFile(file, 'utf8');
    expect(html).toContain('/journal/articles/caf%C3%A9/');
    expect(html.endsWith('1')).toBe(true);
    expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(html);
  });

  it('says why a page failed, and makes the next one', async () => {
    maker = await start('bundle.mjs');
    const broken = maker.make({ ...asked, url: 'http://localhost/journal/articles/broken/' });
    await expect(broken).rejects.toThrow(/the page of a broken article/);
    await maker.make({ ...asked, url: 'http://localhost/journal/articles/whole/' });
  });

  it('does not write a page that holds a placeholder of an engine', async () => {
    maker = await start('bundle.mjs');
    const made = maker.make({ ...asked, url: 'http://localhost/journal/articles/unfinished/' });
    await expect(made).rejects.toThrow(/unfinished.index\.html: Unexpected "\[NO_PRINTED_FORM\]"/);
    expect(existsSync(join(dir, 'site', 'articles', 'unfinished'))).toBe(false);
  });

  it('knows no route that the bundle does not have', async () => {
    maker = await start('bundle.mjs');
    const made = maker.make({ route: '/b', component: 'b.astro', url: 'http://localhost/b/' });
    await expect(made).rejects.toThrow(/Unexpected route \/b/);
  });

  it('does not start without its bundle', async () => {
    await expect(start('nothing.mjs')).rejects.toThrow(/nothing\.mjs/);
  });
});

it('a page stands where its address says, below the path that the site is served under', () => {
  expect(folderOf('/journal/articles/a/sources/caf%C3%A9/', '/journal/', 'out')).toBe(
    join('out', 'articles', 'a', 'sources', 'café'),
  );
  expect(articleOf('/journal/articles/a/notes/', '/journal/')).toBe('a');
  expect(articleOf('/journal/sources/a/', '/journal/')).toBeUndefined();
  expect(articleOf('/', '/')).toBeUndefined();
});
