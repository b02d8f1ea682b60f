import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { articlePath, attribute, readSite, type BuiltSite } from '../support/built-site.ts';
import { launch } from './support/browser.ts';
import { buildSite } from '../support/build-site.ts';

const base = '/journal/';
const origin = 'https://example.org';
let folder: string;
let site: BuiltSite;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sub-path-'));
  const dist = join(folder, 'dist');
  await buildSite(dist, { BASE_PATH: base, SITE_URL: origin });
  site = await readSite(dist);
  [browser, served] = await Promise.all([launch(), serve(dist, 4526, base)]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a site under a sub-path', () => {
  it('has no link, script, picture, style or form that leads beside it', () => {
    const wrong: string[] = [];
    let followed = 0;
    for (const page of site.pages.values()) {
      const here = `${origin}${base}${encodeURI(page.path)}`;
      for (const element of selectAll('[href], [src], form[action]', page.tree)) {
        const typed =
          attribute(element, 'href') || attribute(element, 'src') || attribute(element, 'action');
        const url = new URL(typed, here);
        if (url.origin !== origin) continue;
        followed += 1;
        const path = decodeURIComponent(url.pathname);
        const below = path.startsWith(base) ? path.slice(base.length) : undefined;
        const target = below === undefined ? undefined : site.pages.get(below);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const there =
          below !== undefined &&
          (target ? fragment === '' || target.ids.includes(fragment) : site.files.has(below));
        if (!there) wrong.push(`/${page.path}: ${typed}`);
      }
    }
    expect(followed).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it.each(['feed.xml', 'sitemap.xml', 'opensearch.xml', 'robots.txt', 'works.json', 'llms.txt'])(
    'names addresses below it in %s',
    async (name) => {
      const text = await readFile(join(site.dir, name), 'utf8');
      const found = [...text.matchAll(/https:\/\/example\.org(\/[^\s"'<>)]*)?/g)];
      expect(found.length).toBeGreaterThan(0);
      const beside = found.filter(([, path = '/']) => !path.startsWith(base));
      expect(beside.map(([address]) => address)).toEqual([]);
    },
  );

  it('sends its headers from there', async () => {
    expect(await readFile(join(site.dir, '_headers'), 'utf8')).toMatch(/^\/journal\/\*\n/);
  });

  it('is read and searched in a browser: every file comes from below it', async () => {
    const page = await open();
    const paths: string[] = [];
    const missed: string[] = [];
    page.on('response', (response) => {
      paths.push(new URL(response.url()).pathname);
      if (response.status() >= 400) missed.push(response.url());
    });
    await page.goto(served.url);
    await page.locator(`main a[href="${base}${articlePath}"]`).first().click();
    await page.locator('html[data-shortcuts]').waitFor();
    await page.locator('#noteref-3').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search text, notes and sources' }).fill('Maresca');
    const results = page.locator('[data-search-results] a[href]');
    for (const kind of ['work', 'note', 'text'])
      await results
        .and(page.locator(`[data-kind=${kind}]`))
        .first()
        .waitFor();
    const found = await results.evaluateAll((links: HTMLAnchorElement[]) =>
      links.map(({ pathname }) => pathname),
    );
    expect(found.filter((path) => !path.startsWith(base))).toEqual([]);
    await results.and(page.locator('[data-kind=note]')).first().click();
    await page.waitForURL(/\/journal\/articles\/.*#note-/);
    await page.goto(`${served.url}search/?q=Maresca`);
    await results.and(page.locator('[data-kind=work]')).first().click();
    await page.waitForURL(/\/journal\/.*maresca1996/);
    expect(paths.filter((path) => !path.startsWith(base))).toEqual([]);
    expect(paths.some((path) => path.startsWith(`${base}pagefind/`))).toBe(true);
    expect(missed).toEqual([]);
    await page.context().close();
  });

  it('shows its own page for what is not there', async () => {
    const page = await open();
    const response = await page.goto(`${served.url}nowhere/`);
    expect(response?.status()).toBe(404);
    await page.locator(`main a[href^="${base}"]`).first().click();
    expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
    await page.context().close();
  });
});

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return context.newPage();
}
