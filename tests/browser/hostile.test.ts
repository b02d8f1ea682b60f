import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { readSite, type BuiltSite } from '../support/built-site.ts';
import { shared } from '../shared.ts';
import { launch } from './support/browser.ts';
import { buildSite } from '../support/build-site.ts';

const corpus = shared('corpus/broken');
/** What an article may hold, each trying to run `scholiumHurt = true` or to ask another host. */
const ours: Readonly<Record<string, string>> = {
  'hostile-html': [
    '<script>window.scholiumHurt = true</script>',
    '',
    '<img src="https://evil.example/a.png" onerror="window.scholiumHurt = true">',
    '',
    '<svg onload="window.scholiumHurt = true"><script>window.scholiumHurt = true</script></svg>',
    '',
    '<iframe src="https://evil.example/" srcdoc="<script>parent.scholiumHurt = true</script>">',
    '',
    '<details open ontoggle="window.scholiumHurt = true"><summary>s</summary>x</details>',
    '',
    '<style>@import url(https://evil.example/a.css); body { display: none }</style>',
    '',
    '<link rel="stylesheet" href="https://evil.example/b.css"><base href="https://evil.example/">',
    '',
    '<form action="https://evil.example/"><button autofocus formaction="javascript:alert(1)">b</button></form>',
    '',
    '<p style="background: url(https://evil.example/c.png)" id="preview">styled</p>',
    '',
    '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ].join('\n'),
  'hostile-links': [
    '[a](javascript:window.scholiumHurt=true) [b](<JaVa\tScRiPt:alert(1)>) [c](data:text/html,<script>alert(1)</script>)',
    '',
    '[d](vbscript:x) <javascript:alert(1)> [e][f] ![g](https://evil.example/d.png) ![h](//evil.example/e.png)',
    '',
    '[f]: javascript:window.scholiumHurt=true',
    '',
    'A note.[^1]',
    '',
    '[^1]: <img src=x onerror="window.scholiumHurt = true"> [x](javascript:alert(1)) <script>alert(1)</script>',
  ].join('\n'),
};

let folder: string;
let browser: Browser;
let served: Served;
let site: BuiltSite;
const articles: string[] = Object.keys(ours);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  for (const [slug, text] of Object.entries(ours)) await article(slug, text);
  if (corpus !== undefined) {
    const names = await readdir(corpus);
    for (const name of names.filter((each) =>
      /^(html|bib-html|image|link|chars|json-p)/.test(each),
    )) {
      await cp(join(corpus, name), join(folder, 'articles', name), { recursive: true });
      articles.push(name);
    }
  }
  const dist = join(folder, 'dist');
  await buildSite(dist, { CONTENT_DIR: folder, DRAFT: '1' });
  [browser, served, site] = await Promise.all([launch(), serve(dist, 4524, '/'), readSite(dist)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('hostile articles, built as drafts', () => {
  it('open no dialog, ask no other host and set no global variable, on any of their pages', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 800 } });
    const page = await context.newPage();
    const hurt: string[] = [];
    page.on('dialog', (dialog) => {
      hurt.push(`dialog on ${page.url()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(served.url).origin) hurt.push(request.url());
    });
    context.on('page', (popup) => hurt.push(`window from ${popup.url()}`));
    // The library that checks what a page reads from storage keeps its settings so.
    const known = new Set([...(await globals('404.html')), '__zod_globalConfig']);
    const mine = [...site.pages.keys()].filter((path) =>
      articles.some((slug) => path.startsWith(`articles/${slug}/`)),
    );
    for (const path of mine) {
      const fresh = (await globals(path)).filter((name) => !known.has(name));
      if (fresh.length > 0) hurt.push(`${fresh.join(', ')} on ${path}`);
      // What waits for a click is clicked: links that stay on the page, summaries, buttons.
      await page.evaluate(() => {
        for (const link of document.querySelectorAll<HTMLElement>('main a[href^="#"], main button'))
          link.click();
      });
    }
    await context.close();
    expect(hurt).toEqual([]);
    for (const slug of Object.keys(ours)) expect(mine, slug).toContain(`articles/${slug}/`);

    async function globals(path: string): Promise<string[]> {
      await page.goto(served.url + path);
      return page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter((n) => !/^\d+$/.test(n)),
      );
    }
  }, 120_000);

  it('have no address that runs code', () => {
    const links = [...site.pages.values()].flatMap(({ html }) =>
      [...html.matchAll(/(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data):/gi)].map(
        ([found]) => found,
      ),
    );
    expect(links).toEqual([]);
  });
});

async function article(slug: string, text: string): Promise<void> {
  await mkdir(join(folder, 'articles', slug), { recursive: true });
  await writeFile(
    join(folder, 'articles', slug, 'article.md'),
    `---\ntitle: "${slug} <script>alert(1)</script>"\n---\n\n${text}\n`,
  );
}
