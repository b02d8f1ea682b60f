import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import { violations } from '../support/axe.ts';
import { launch } from '../support/browser.ts';
import { serveAltered } from './altered-site.ts';
import { agedFor, oldBrowsers } from './old-browsers.ts';
import { isAtRest, sizes } from './reader.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Grounds of the page and of what lies over it, as each theme has them. */
const themes = [
  { theme: 'light', colorScheme: 'light', chosen: '', paper: 'rgb(252, 251, 248)' },
  { theme: 'dark', colorScheme: 'dark', chosen: '', paper: 'rgb(22, 23, 26)' },
  { theme: 'chosen dark', colorScheme: 'light', chosen: 'dark', paper: 'rgb(22, 23, 26)' },
  { theme: 'chosen light', colorScheme: 'dark', chosen: 'light', paper: 'rgb(252, 251, 248)' },
  { theme: 'chosen sepia', colorScheme: 'dark', chosen: 'sepia', paper: 'rgb(245, 237, 218)' },
] as const;

describe.each(oldBrowsers)('what $name do not know', (old) => {
  let site: Served;
  let page: Page | undefined;
  beforeAll(async () => {
    site = await serveAltered(await siteDist(), agedFor(old));
  });
  afterAll(() => site.close());
  afterEach(async () => {
    expect(await page?.evaluate(() => Reflect.get(window, 'faults') as unknown)).toEqual(
      page && [],
    );
    await page?.context().close();
    page = undefined;
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: sizes.middle,
      reducedMotion: 'reduce',
      ...options,
    });
    page = await context.newPage();
    await page.goto(site.url + path);
    await page.locator('html[data-shortcuts]').waitFor();
    return page;
  }
  const grounds = (it: Page, ...names: readonly string[]) =>
    it.evaluate(
      (all) => all.map((name) => getComputedStyle(document.querySelector(name)!).backgroundColor),
      names,
    );

  it.each(themes)(
    'leaves bar and dialog their ground, and words that can be read, in $theme',
    async ({ colorScheme, chosen, paper }) => {
      const it = await open('404.html', { colorScheme });
      if (chosen)
        await it.evaluate(
          (theme) => localStorage.setItem('scholium:settings', JSON.stringify({ theme })),
          chosen,
        );
      await it.goto(site.url + articlePath);
      await it.locator('html[data-shortcuts]').waitFor();
      expect(await grounds(it, 'body', '.bar')).toEqual([paper, paper]);
      expect(await violations(it, { rules: ['color-contrast'] })).toEqual([]);
      await it.keyboard.press('/');
      await it.locator('dialog[open] input').waitFor();
      const [ground] = await grounds(it, 'dialog[open]');
      expect(ground).toMatch(/^rgb\(/);
      expect(await violations(it, { rules: ['color-contrast'] }, 'dialog')).toEqual([]);
    },
  );

  it(
    old.boxes
      ? 'leaves a mark its box, with a ground'
      : 'leaves marks the links that they are, to the note and back',
    async () => {
      const it = await open(articlePath);
      await it.locator('[id="noteref-5"]').click();
      if (old.boxes) {
        await it.locator('#preview[role=dialog]').waitFor();
        expect(await grounds(it, '#preview')).toEqual(['rgb(255, 255, 255)']);
        await it.locator('scholium-settings > button').click();
        await it.locator('#settings-panel').waitFor();
        expect((await grounds(it, '#settings-panel'))[0]).toMatch(/^rgb\(/);
        return;
      }
      await it.waitForURL('**/#note-5');
      expect(await it.locator('[id="note-5"]').isVisible()).toBe(true);
      await it.locator('[id="note-5"] [role=doc-backlink]').first().click();
      await it.waitForURL('**/#noteref-5');
      // Nothing is offered that would do nothing.
      expect(await it.locator('scholium-settings > button').isVisible()).toBe(false);
      await it.locator('[data-cite]').first().click();
      await it.waitForURL('**/about/**');
    },
  );

  it('leaves the margin its 25 notes', async () => {
    const it = await open(articlePath, { viewport: sizes.wide });
    await it.locator('[data-margin-note="25"]').waitFor();
    expect(await it.locator('[data-margin-note]:visible').count()).toBe(25);
  });

  it('leaves the search its results, and a way to each', async () => {
    const it = await open(articlePath);
    await it.keyboard.press('/');
    await it.locator('dialog[open] input:focus').waitFor();
    await it.keyboard.type('balance of power');
    await it.locator('dialog [data-search-results] a').first().waitFor();
    await it.waitForFunction(isAtRest, 'dialog [data-search-results]');
    await it.keyboard.press('ArrowDown');
    await it.keyboard.press('Enter');
    await it.waitForURL(/#/);
    await it.locator('dialog[open]').waitFor({ state: 'hidden' });
    await it.locator(':target').waitFor();
  });

  it('leaves no page with a fault of its scripts', async () => {
    const it = await open('404.html');
    for (const path of [
      '',
      'sources/',
      'search/?q=minsk',
      `${articlePath}notes/`,
      `${articlePath}sources/`,
      `${articlePath}about/`,
    ]) {
      await it.goto(site.url + path);
      await it.locator('html[data-shortcuts]').waitFor();
      await it.waitForLoadState('networkidle');
      expect(await it.evaluate(() => Reflect.get(window, 'faults') as unknown), path).toEqual([]);
    }
  });
});

it('no script is written in words of later than 2023', async () => {
  const folder = join(await siteDist(), '_astro');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts)
    parse(await readFile(join(folder, name), 'utf8'), { ecmaVersion: 2023, sourceType: 'module' });
});

it('no style stands within another, which browsers before 2023 cannot read', async () => {
  const site = await serveAltered(await siteDist());
  const page = await browser.newPage();
  await page.goto(site.url + articlePath);
  await page.locator('html[data-shortcuts]').waitFor();
  const nested = () =>
    page.evaluate(() => {
      const all = (rules: CSSRuleList): CSSRule[] =>
        [...rules].flatMap((rule) => [
          rule,
          ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList ? all(rule.cssRules) : []),
        ]);
      const rules = [...document.styleSheets].flatMap((sheet) => all(sheet.cssRules));
      const within = rules.filter(({ parentRule }) => parentRule instanceof CSSStyleRule);
      return { count: rules.length, within: within.map(({ cssText }) => cssText) };
    });
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  const { count, within } = await nested();
  expect(count).toBeGreaterThan(200);
  expect(within).toEqual([]);
  await page.close();
  await site.close();
});
