import { fromHtml } from 'hast-util-from-html';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/messages/index.ts';
import { buildLanguages, fixtureLanguages, forgetLanguages, pseudo } from '../support/languages.ts';
import { unmarked, wordsOfArticle } from '../support/marked-words.ts';
import { piecesOf } from '../support/readable.ts';
import { violations } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { laidOut } from './support/laid-out.ts';
import { useSite } from './support/site.ts';

vi.setConfig({ hookTimeout: 900_000, testTimeout: 180_000 });

const site = useSite(4563, () => buildLanguages({ PDF: '0' }));
afterAll(forgetLanguages);

const tags = (await fixtureLanguages()).filter((tag) => languages[tag] !== undefined);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const article = (slug: string) => `/articles/${slug}/`;
const kinds = [
  'about/',
  'evidence/',
  'notes/',
  'figures/fig-card/',
  'figures/tbl-forms/',
  'quotes/pq-1/',
  'sources/blair2010/',
  'sources/study/',
];

/** What opens over an article, by what a reader does. */
const boxes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  settings: async (page) => {
    await page.locator('scholium-settings > button').click();
    await page.locator('#settings-panel').waitFor();
    await page.locator('[data-open-margin]').waitFor();
    await page.locator('[data-keep-article]').waitFor();
  },
  help: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  // A word of the English article and its copy alone: other languages have results of their own.
  search: async (page) => {
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('combobox').fill('Northcote');
    await page.locator('[data-search-results] a[href]').first().waitFor();
  },
  cite: async (page) => {
    await page.locator('.head a[href*="#cite"]').click();
    await page.getByRole('dialog').getByRole('region').first().waitFor();
  },
  'a paragraph’s menu': async (page) => {
    await page.locator('p[data-n="2"] .para-link').click({ force: true });
    await page.getByRole('toolbar').waitFor();
  },
  'a note': async (page) => {
    await page.locator('a.noteref').nth(1).click();
    await page.getByRole('dialog').waitFor();
  },
  'the menu of a selection': selectWords,
  'my margin': async (page) => {
    await selectWords(page);
    await page.keyboard.press('h');
    await page.locator('#selection-menu').waitFor({ state: 'hidden' });
    await page.keyboard.press('o');
    await page.locator('#my-margin [data-own]').waitFor();
  },
  'the box of a highlight': async (page) => {
    await selectWords(page);
    await page.keyboard.press('a');
    await page.locator('#yours-editor textarea').waitFor();
  },
  figure: async (page) => {
    await page.locator('a.enlarge').first().click();
    await page.locator('.figure-view').waitFor();
  },
};

/** Selects the first words of a paragraph. */
async function selectWords(page: Page): Promise<void> {
  await page.locator('p[data-n="2"]').evaluate((paragraph) => {
    paragraph.scrollIntoView({ block: 'center' });
    const words = [...paragraph.childNodes].find(
      (node): node is Text => node instanceof Text && node.data.trim().length > 3,
    )!;
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, Math.min(40, words.length));
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await page.locator('#selection-menu:popover-open').waitFor();
}

describe('the boxes over an article whose messages are all marked', () => {
  it.each(Object.keys(boxes))('have no word that is none: %s', async (name) => {
    const page = await site.open(article(pseudo.slug), { viewport: { width: 1280, height: 800 } });
    await boxes[name]!(page);
    const pieces = piecesOf(fromHtml(await page.content()));
    expect(unmarked(pieces, await wordsOfArticle())).toEqual([]);
  });
});

describe.each(tags)('on a phone, in %s', (tag) => {
  it('every page of the article fits, with nothing cut off or over something else', async () => {
    const page = await site.open(article(tag), phone);
    const faults = await cutOff(page, 'article');
    for (const kind of kinds) {
      await page.goto(site.url + article(tag) + kind);
      await laidOut(page);
      faults.push(...(await cutOff(page, kind)));
    }
    expect(faults).toEqual([]);
  });

  it('every box that opens over the article does', async () => {
    const page = await site.open(article(tag), phone);
    const faults: string[] = [];
    for (const [name, open] of Object.entries(boxes)) {
      await page.goto(site.url + article(tag));
      await laidOut(page);
      await open(page);
      faults.push(...(await cutOff(page, name)));
    }
    expect(faults).toEqual([]);
  });

  it('the article page is open to everybody', async () => {
    const page = await site.open(article(tag), phone);
    // The made-up language of the marked messages is none that is registered.
    const found = await violations(page);
    expect(found.filter((each) => !/^valid-lang: .* lang="qps"/.test(each))).toEqual([]);
  });
});
