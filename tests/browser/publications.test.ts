import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';
import { buildSite } from '../support/build-site.ts';
import { violations } from './support/axe.ts';
import { launch } from './support/browser.ts';
import { laidOut } from './support/laid-out.ts';
import { layoutShift } from './support/layout-shift.ts';

const publications = join(import.meta.dirname, '../fixtures/publications');
const sites = [
  { name: 'law-review', port: 4561, base: '/', article: 'articles/notice-by-letter/' },
  { name: 'night-notes', port: 4562, base: '/notes/', article: 'articles/counting-lamps/' },
] as const;
const [law, night] = sites;
let folder: string;
let browser: Browser;
const served: Served[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publications-'));
  browser = await launch();
  for (const { name, port, base } of sites) {
    await buildSite(join(folder, name), { CONTENT_DIR: join(publications, name), PDF: '0' });
    served.push(await serve(join(folder, name), port, base));
  }
}, 300_000);
afterAll(async () => {
  await browser?.close();
  for (const one of served) await one.close();
  await rm(folder, { recursive: true, force: true });
});

interface Visit {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Stands on every page before its own scripts. */
  readonly script?: string;
  readonly look: (page: Page) => Promise<void>;
}

/** Opens a page; the counter's host is played by the test. */
async function visit(
  { port, base }: (typeof sites)[number],
  path: string,
  { width = 1280, scheme = 'light', script = '', look }: Visit,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.route('https://counter.example.org/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'cross-origin-resource-policy': 'cross-origin' },
        body: 'document.documentElement.dataset.counted = document.currentScript?.dataset.site',
      }),
    );
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`http://localhost:${port}${base}${path}`);
    await laidOut(page);
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe.each(sites)('the pages of $name', (site) => {
  it.each([
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
    { width: 390, scheme: 'light' },
    { width: 390, scheme: 'dark' },
  ] as const)('are readable for everybody at $width px, $scheme', async ({ width, scheme }) => {
    for (const path of ['', site.article, `${site.article}about/`])
      for (const theme of ['light', 'dark', 'sepia']) {
        const script = `localStorage.setItem('scholium:settings', '{"theme":"${theme}"}')`;
        await visit(site, path, {
          width,
          scheme,
          script,
          look: async (page) => expect(await violations(page), `/${path}, ${theme}`).toEqual([]),
        });
      }
  });

  it('move nothing when their fonts come', async () => {
    await visit(site, site.article, {
      look: async (page) => {
        await page.evaluate(() => document.fonts.ready);
        expect(await layoutShift(page)).toBeLessThan(0.02);
      },
    });
  });

  it('are set in their own fonts', async () => {
    await visit(site, site.article, {
      look: async (page) => {
        await page.locator('html:not([data-fonts])').waitFor({ state: 'attached' });
        const first = await page.evaluate(() => ({
          text: getComputedStyle(document.querySelector('.prose p')!).fontFamily,
          loaded: [...document.fonts]
            .filter(({ status }) => status === 'loaded')
            .map(({ family }) => family.replace(/["']/g, '')),
        }));
        expect(first.text).toMatch(/^["']?Site Text/);
        expect(first.loaded).toContain('Site Text');
        expect(first.loaded).not.toContain('Source Serif');
        await page.getByRole('button', { name: 'Reading settings' }).click();
        await page.getByRole('radio', { name: 'This site’s' }).waitFor();
        expect(await page.getByRole('radio', { name: 'Serif', exact: true }).count()).toBe(0);
      },
    });
  });
});

describe('the theme of a publication', () => {
  it('is met by who chose none, whatever the device says', async () => {
    for (const scheme of ['light', 'dark'] as const)
      await visit(night, '', {
        scheme,
        look: async (page) => expect(await paper(page)).toBe('rgb(11, 13, 18)'),
      });
  });

  it('gives way to what the reader chose, which is there before the first paint', async () => {
    for (const [theme, colour] of [
      ['light', 'rgb(244, 241, 234)'],
      // The device says light.
      ['system', 'rgb(244, 241, 234)'],
    ] as const) {
      const script = `localStorage.setItem('scholium:settings', '{"theme":"${theme}"}');
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.dataset.met = getComputedStyle(document.body).backgroundColor;
        });`;
      await visit(night, night.article, {
        script,
        look: async (page) => {
          expect(await page.locator('html').getAttribute('data-met'), theme).toBe(colour);
          expect(await paper(page), theme).toBe(colour);
        },
      });
    }
  });

  it('follows the device where the publication chose none', async () => {
    await visit(law, '', {
      scheme: 'dark',
      look: async (page) => {
        expect(await paper(page)).toBe('rgb(15, 23, 41)');
        expect(await page.locator('.masthead .on-dark').isVisible()).toBe(true);
        expect(await page.locator('.masthead .on-light').isVisible()).toBe(false);
      },
    });
  });
});

describe('what a publication adds', () => {
  it('runs: its counter is loaded within the policy', async () => {
    await visit(night, '', {
      look: async (page) =>
        page.locator('html[data-counted="night-notes"]').waitFor({ state: 'attached' }),
    });
  });

  it('or takes away is gone: no key opens a search that is not there', async () => {
    await visit(night, night.article, {
      look: async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
        expect(await page.locator('scholium-search').count()).toBe(0);
        expect(await page.getByRole('dialog').innerText()).not.toMatch(/search/i);
      },
    });
  });

  it('leaves the notes at the end of the text until a reader asks for them beside it', async () => {
    await visit(night, night.article, {
      look: async (page) =>
        expect(await page.locator('[data-margin-note]:visible').count()).toBe(0),
    });
    await visit(night, night.article, {
      script: `localStorage.setItem('scholium:settings', '{"notes":"margin"}')`,
      look: async (page) => page.locator('[data-margin-note]').first().waitFor(),
    });
  });
});
