import { afterEach, describe, expect, it } from 'vitest';
import { articlePath, readSite } from '../support/built-site.ts';
import { siteDist } from '../site/dist.ts';
import { visitSite, type OpenPage } from './support/visit.ts';

const visit = visitSite(4520);
const opened: OpenPage[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

async function open(path: string): Promise<OpenPage> {
  const page = await visit.open(path, { viewport: { width: 1000, height: 800 } });
  opened.push(page);
  return page;
}

describe('a reader of the site', () => {
  it('is known to no other host: every page, read to its end, asks its own origin only', async () => {
    const site = await readSite(await siteDist());
    const { page, faults } = await open('');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of site.pages.keys()) {
      await page.goto(visit.address(path));
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    }
    await page.waitForLoadState('networkidle');
    const origin = new URL(visit.address('')).origin;
    expect(asked.length).toBeGreaterThan(site.pages.size);
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  }, 180_000);

  it('is given search and notes under Trusted Types', async () => {
    const { page, faults } = await open(articlePath);
    const kept = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>a string</b>';
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(kept).toBe(true);
    // The line above is meant to be refused, and said to be.
    faults.splice(0);
    await page.locator('#noteref-3').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('header.bar').getByRole('link', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search text, notes and sources' }).fill('Maresca');
    await page.locator('[data-search-results] a[data-kind=note]').first().waitFor();
    await page.locator('[data-search-results] a[data-kind=work]').first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('a script that comes later', () => {
  it.each([
    { of: 'the build', change: '', runs: true },
    { of: 'somebody else', change: ';globalThis.changed=1', runs: false },
  ])('of $of runs: $runs', async ({ change, runs }) => {
    const { page } = await open(articlePath + 'article.txt');
    let asked = 0;
    await page.route('**/_astro/preview.*.js', async (route) => {
      asked += 1;
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()) + change });
    });
    await page.goto(visit.address(articlePath));
    await page.locator('html[data-shortcuts]').waitFor();
    await page.locator('#noteref-3').click();
    if (runs) await page.getByRole('dialog').waitFor();
    else await page.waitForURL(/#note-3$/);
    expect(asked).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'changed' in globalThis)).toBe(false);
  });
});

const faultsOfStorage = ['blocked', 'full', 'corrupted'] as const;

describe.each(faultsOfStorage)('where storage is %s', (kind) => {
  it('the article is read as ever: text, notes, margin, search', async () => {
    const { page, faults } = await open('404.html');
    faults.splice(0);
    await page.addInitScript((fault) => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      const names = ['localStorage', 'sessionStorage'] as const;
      if (fault === 'blocked')
        for (const name of names) Object.defineProperty(window, name, { get: refuse });
      if (fault === 'full') Storage.prototype.setItem = refuse;
      if (fault === 'corrupted')
        Storage.prototype.getItem = (key) =>
          ['{"theme":', 'null', '[]', '"\u0000"', '{"theme":{"a":1},"size":-1e9,"y":"x"}'][
            key.length % 5
          ] ?? null;
    }, kind);
    await page.goto(visit.address(articlePath));
    await page.locator('html[data-shortcuts]').waitFor();
    expect(await page.locator('main p[id^="p-"]').count()).toBe(23);
    await page.locator('#noteref-3').click();
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('Maresca');
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.scrollTo(0, 3000));
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.locator('[data-margin-note]').first().waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search text, notes and sources' }).fill('Maresca');
    const note = page.locator('[data-search-results] a[data-kind=note]').first();
    await note.waitFor();
    await note.click();
    await page.waitForURL(/#note-/);
    expect(faults).toEqual([]);
  });
});
