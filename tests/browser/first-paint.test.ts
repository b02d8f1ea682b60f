import type { Page, Request } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { articlePath } from '../support/built-site.ts';
import { layoutShift } from './support/layout-shift.ts';
import { visitSite, type OpenPage } from './support/visit.ts';

const visit = visitSite(4530);
const opened: OpenPage[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

async function blank(width: number, height: number): Promise<Page> {
  // A file without scripts or fonts, so that nothing is known of the site.
  const page = await visit.open(`${articlePath}article.txt`, { viewport: { width, height } });
  opened.push(page);
  return page.page;
}

describe('the first visit to an article', () => {
  it.each([
    { width: 390, height: 844 },
    { width: 412, height: 823 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
  ])(
    'keeps its text in place when its fonts come late, at $width px',
    async ({ width, height }) => {
      const page = await blank(width, height);
      let come: () => void = () => undefined;
      const late = new Promise<void>((resolve) => (come = resolve));
      const asked: Request[] = [];
      await page.route('**/*.woff2', async (route) => {
        asked.push(route.request());
        await late;
        await route.continue();
      });
      // The load event waits for fonts.
      await page.goto(visit.address(articlePath), { waitUntil: 'domcontentloaded' });
      await page.locator('html[data-shortcuts]').waitFor();
      await layoutShift(page);
      come();
      await page.evaluate(() => document.fonts.ready);
      expect(asked.length).toBeGreaterThan(0);
      expect(await layoutShift(page)).toBeLessThan(0.02);
    },
  );

  it('leaves the fonts for the text to ask for; the next page asks for them at once', async () => {
    const page = await blank(1000, 800);
    const early = page.locator('head link[rel=preload][as=font]');
    await page.goto(visit.address(articlePath));
    await page.locator('html[data-shortcuts]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await early.count()).toBe(0);
    await page.goto(visit.address(articlePath));
    expect(await early.count()).toBeGreaterThan(0);
    const asked = await early.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    await page.evaluate(() => document.fonts.ready);
    const used = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    for (const address of asked) expect(used.filter((one) => one === address)).toHaveLength(1);
  });

  it('shows a place within the page at once in the site’s fonts, and stays there', async () => {
    const page = await blank(390, 844);
    await page.goto(`${visit.address(articlePath)}#note-20`);
    expect(await page.locator('html[data-fonts]').count()).toBe(0);
    await page.locator('html[data-shortcuts]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const { y = -1 } = (await page.locator('#note-20').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(400);
  });

  it('ends with everything laid out, as on any later visit', async () => {
    const page = await blank(390, 844);
    const height = async (): Promise<number> => {
      await page.goto(visit.address(articlePath));
      await page.locator('html[data-shortcuts]:not([data-fonts])').waitFor();
      return page.evaluate(() => document.documentElement.scrollHeight);
    };
    const first = await height();
    expect(await height()).toBe(first);
  });

  it('starts its scripts where no paint is ever told of, as in a hidden tab', async () => {
    const page = await blank(390, 844);
    await page.addInitScript(() => {
      window.PerformanceObserver = class extends PerformanceObserver {
        override observe(): void {
          // Says nothing.
        }
      };
    });
    await page.goto(visit.address(articlePath));
    await page.locator('html[data-shortcuts]:not([data-fonts])').waitFor();
  });

  it('has the site’s fonts without JavaScript, too', async () => {
    const { page, close } = await visit.open(`${articlePath}article.txt`, {
      javaScriptEnabled: false,
    });
    const font = page.waitForRequest(/serif-core.*woff2/);
    await page.goto(visit.address(articlePath));
    await font;
    await close();
  });
});
