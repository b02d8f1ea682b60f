import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OfflineLists } from '../../src/build/offline/write-lists.ts';
import { serve, type Served } from '../../src/cli/serve.ts';
import { listName, readArticleList } from '../../src/offline/lists.ts';
import { articlePath } from '../support/built-site.ts';
import { buildSite } from '../support/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { siteDist } from '../site/dist.ts';
import { laidOut } from './support/laid-out.ts';

const port = 4590;
const slug = articlePath.split('/')[1] ?? '';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A browser whose profile outlives it, and a server that can be stopped. */
class Visit {
  readonly base: string;
  readonly #profile: string;
  #context: BrowserContext | undefined;
  #served: Served | undefined;
  readonly errors: string[] = [];

  constructor(base: string, profile: string) {
    this.base = base;
    this.#profile = profile;
  }

  address(path: string): string {
    return `http://localhost:${port}${this.base}${path}`;
  }

  async serve(dir: string): Promise<void> {
    await this.stopServer();
    this.#served = await serve(dir, port, this.base);
    expect(this.#served.url).toBe(this.address(''));
  }

  async stopServer(): Promise<void> {
    await this.#served?.close();
    this.#served = undefined;
  }

  async start(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      viewport: { width: 1000, height: 800 },
      reducedMotion: 'reduce',
    });
  }

  async restart(): Promise<void> {
    await this.#context?.close();
    await this.start();
  }

  async open(path: string): Promise<Page> {
    const page = await this.#context!.newPage();
    page.on('pageerror', (error) => this.errors.push(`${path}: ${error.message}`));
    await page.goto(this.address(path));
    await laidOut(page);
    return page;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    await this.stopServer();
  }
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('header.bar [data-settings], header.bar button').last().click();
  await page.locator('#settings-panel').waitFor();
}

async function keep(page: Page): Promise<void> {
  await openPanel(page);
  await page.locator('[data-keep-article]').click();
  await page.locator('[data-let-go]').waitFor();
}

interface State {
  readonly caches: readonly string[];
  readonly workers: number;
}

function stateOf(page: Page): Promise<State> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** The same site with other words in the article's heading, as a later build would be. */
async function laterBuild(dist: string, base: string, words: string): Promise<string> {
  const later = await mkdtemp(join(folder, 'later-'));
  await cp(dist, later, { recursive: true });
  const page = join(later, articlePath, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</h1>', `${words}</h1>`));
  const list = join(later, articlePath, listName);
  const { title, lang } = readArticleList(JSON.parse(await readFile(list, 'utf8')))!;
  const lists = new OfflineLists({ outDir: later, base });
  await lists.writeArticle({ slug, title, lang });
  const whole = await lists.writeSite();
  for (const file of [page, list, whole])
    for (const ending of ['br', 'gz']) await rm(`${file}.${ending}`, { force: true });
  return later;
}

describe.each(['/', '/journal/'])('an article of a site under %s', (base) => {
  let dist: string;
  let visit: Visit;
  beforeAll(async () => {
    dist = await siteDist();
    if (base === '/') return;
    dist = join(folder, 'below');
    await buildSite(dist, { BASE_PATH: base, SITE_URL: 'http://localhost', PDF: '0' });
  });
  beforeEach(async () => {
    visit = new Visit(base, await mkdtemp(join(folder, 'profile-')));
    await visit.serve(dist);
    await visit.start();
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.errors).toEqual([]);
  });

  it('is not kept, and no worker is at work, before the reader chooses', async () => {
    const page = await visit.open(articlePath);
    await openPanel(page);
    await page.locator('[data-keep-article]', { hasText: /\(.* MB\)/ }).waitFor();
    expect(await stateOf(page)).toEqual({ caches: [], workers: 0 });
  });

  it('is read without its server, after the browser was restarted, until it is let go', async () => {
    const kept = await visit.open(articlePath);
    await keep(kept);
    expect(await kept.evaluate(() => Object.keys(localStorage))).toContain(`scholium:own${base}`);
    await visit.stopServer();
    await visit.restart();

    const page = await visit.open(articlePath);
    await page.locator('.kept-line', { hasText: 'Read from the copy kept on' }).waitFor();
    await page.locator('#noteref-3').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');

    const list: unknown = JSON.parse(await readFile(join(dist, articlePath, listName), 'utf8'));
    const paths = Object.keys(readArticleList(list)!.files).filter((path) => path.endsWith('/'));
    expect(paths.length).toBeGreaterThan(30);
    for (const path of [...paths, '', 'search/']) {
      const response = await page.goto(visit.address(path));
      expect(response?.status(), path).toBe(200);
      await laidOut(page);
    }

    await page.goto(visit.address('search/?q=Maresca'));
    await page.locator('[data-search-results] a[data-kind=note]').first().waitFor();
    await page.locator('[data-search-results] a[data-kind=work]').first().waitFor();

    const missing = await page.goto(visit.address('authors/murad-muradov/'));
    expect(missing?.status()).toBe(503);
    await page.locator('[data-kept-list] a').click();
    await laidOut(page);
    expect(page.url()).toBe(visit.address(articlePath));

    await openPanel(page);
    await page.locator('[data-let-go]').click();
    await page.locator('[data-keep-article]').waitFor();
    expect(await stateOf(page)).toEqual({ caches: [], workers: 0 });
  }, 180_000);

  it('is brought up to date as a whole, or not at all', async () => {
    await keep(await visit.open(articlePath));
    const later = await laterBuild(dist, base, ' (second)');
    const broken = await laterBuild(dist, base, ' (third)');
    const changed = join(broken, articlePath, 'index.html');
    await writeFile(changed, `${await readFile(changed, 'utf8')}<!-- changed -->`);
    for (const ending of ['br', 'gz']) await rm(`${changed}.${ending}`, { force: true });

    await visit.serve(broken);
    const page = await visit.open(articlePath);
    const [kept] = (await stateOf(page)).caches;
    const line = page.locator('.kept-line', { hasText: 'A newer version' });
    await line.getByRole('button', { name: 'Update' }).click();
    await page.locator('.kept-line', { hasText: 'The site has changed meanwhile' }).waitFor();
    expect((await stateOf(page)).caches).toEqual([kept]);
    await visit.stopServer();
    await page.reload();
    await page.locator('h1').first().waitFor();
    expect(await page.locator('h1').first().innerText()).not.toContain('(');

    await visit.serve(later);
    await page.reload();
    await laidOut(page);
    await openPanel(page);
    await page.locator('[data-update-article]').click();
    const names = async (): Promise<readonly string[]> => (await stateOf(page)).caches;
    await expect.poll(names, { timeout: 30_000 }).not.toContain(kept);
    expect(await names()).toHaveLength(1);
    await visit.stopServer();
    await page.reload();
    expect(await page.locator('h1').first().innerText()).toContain('(second)');
  }, 120_000);
});

describe('an article', () => {
  let visit: Visit;
  beforeEach(async () => {
    visit = new Visit('/', await mkdtemp(join(folder, 'profile-')));
    await visit.serve(await siteDist());
    await visit.start();
  });
  afterEach(async () => {
    await visit.close();
    expect(visit.errors).toEqual([]);
  });

  it('that does not fit leaves nothing behind, and the reader is told', async () => {
    const page = await visit.open(articlePath);
    await page.evaluate(() => {
      const put = Reflect.get(Cache.prototype, 'put');
      let room = 20;
      Cache.prototype.put = function (this: Cache, ...given: Parameters<Cache['put']>) {
        if (room-- <= 0) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        return put.apply(this, given);
      };
    });
    await openPanel(page);
    await page.locator('[data-keep-article]').click();
    await page.locator('.keep-tool', { hasText: 'not enough room' }).waitFor();
    expect(await stateOf(page)).toEqual({ caches: [], workers: 0 });
  });

  it('that was half kept when the page was closed is not answered from, and is cleared away', async () => {
    const page = await visit.open(articlePath);
    await keep(page);
    const [whole] = (await stateOf(page)).caches;
    await page.evaluate(async (path) => {
      const cache = await caches.open(`scholium-kept-1:${path}:0-0:2999-01-01T00:00:00.000Z`);
      await cache.put(path, new Response('half', { headers: { 'content-type': 'text/html' } }));
    }, `/${articlePath}`);
    await visit.stopServer();
    await page.reload();
    await laidOut(page);
    await page.locator('.kept-line').waitFor();
    expect((await stateOf(page)).caches).toEqual([whole]);
  });

  it('is found again where the browser has forgotten that it is kept', async () => {
    const page = await visit.open(articlePath);
    await keep(page);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await laidOut(page);
    await openPanel(page);
    await page.locator('[data-let-go]').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('scholium:own/'))).toContain(slug);
  });

  it('that an older worker keeps is read after the site has another one', async () => {
    const older = await mkdtemp(join(folder, 'older-'));
    await cp(await siteDist(), older, { recursive: true });
    const script = join(older, 'sw.js');
    await writeFile(script, `/* older */ ${await readFile(script, 'utf8')}`);
    for (const ending of ['br', 'gz']) await rm(`${script}.${ending}`, { force: true });
    await visit.serve(older);
    const page = await visit.open(articlePath);
    await keep(page);
    await visit.serve(await siteDist());
    await page.reload();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise(requestAnimationFrame);
    });
    await visit.stopServer();
    await page.goto(visit.address(`${articlePath}notes/`));
    await laidOut(page);
    // No page is served by the older one then: the newer takes over.
    await page.goto('about:blank');
    const again = await visit.open(articlePath);
    await again.waitForFunction(async () => {
      const { active, waiting } = await navigator.serviceWorker.ready;
      return active?.state === 'activated' && !waiting;
    });
    await again.goto(visit.address(`${articlePath}notes/`));
    await laidOut(again);
    expect((await stateOf(again)).workers).toBe(1);
  });

  it('can be installed with its library', async () => {
    const page = await visit.open('');
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(data).toContain('"start_url":"/"');
  });
});
