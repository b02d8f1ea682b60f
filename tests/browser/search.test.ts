import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { garden, harbour, orchard } from '../fixtures/search/articles.ts';
import { searchSite, type SearchSite } from '../fixtures/search/site.ts';
import { withNames } from '../support/named.ts';
import { violations } from './support/axe.ts';
import { launch } from './support/browser.ts';

let site: SearchSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const named = withNames(await orchard(), [
    { label: 'Beetles', kind: 'other' as const, variants: ['beetles', 'pair of beetles'] },
    { label: 'Apples', kind: 'other' as const, variants: ['apples'] },
  ]);
  const articles = [garden, harbour, named];
  [site, browser] = await Promise.all([searchSite(articles, 4440), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  site.fail([]);
});

const article = 'articles/garden/';
const field = () => page.getByRole('combobox', { name: 'Search text, notes and sources' });
const dialog = () => page.getByRole('dialog', { name: 'Search' });
const results = (kind?: string) =>
  page.locator(`[data-search-results] a[href]${kind ? `[data-kind=${kind}]` : ''}`);
const status = () => page.getByRole('status');
const open = (path: string) => page.goto(site.address + path);
const ask = async (words: string) => {
  await field().fill(words);
};

const marked = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('scholium-found') ?? [])].map((range) => String(range)),
  );

describe('the search dialog', () => {
  it('loads nothing before the reader shows an intention', async () => {
    site.sent();
    await open(article);
    await page.waitForLoadState('networkidle');
    const paths = [...site.sent().keys()].filter((path) => !path.includes('page.css'));
    expect(paths).toEqual([`/journal/${article}`, '/journal/_astro/stub.js']);
  });
  it.each(['/', 'Control+k', 'Meta+k'])('opens by %s, the caret in the field', async (key) => {
    await open(article);
    await page.keyboard.press(key);
    await dialog().waitFor();
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field().inputValue()).toBe('');
  });
  it('opens by its button, closes by Escape and gives the focus back', async () => {
    await open(article);
    const button = page.getByRole('link', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await button.evaluate((link) => link === document.activeElement)).toBe(true);
  });
  it('is closed by Escape where the browser would not close it, and keeps the words', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('ministry');
    await results('text').first().waitFor();
    // As in WebKit, where the field takes the key.
    await dialog().evaluate((box) =>
      box.addEventListener('cancel', (event) => event.preventDefault()),
    );
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    expect(await field().inputValue()).toBe('ministry');
    await results('text').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });
  it('leaves the slash to fields', async () => {
    await open('search/');
    await page.locator('input').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('input').inputValue()).toBe('a/b');
  });
  it('groups works, notes and text and says how many there are', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('lovenhjelm');
    await results('text').first().waitFor();
    expect(
      await page
        .getByRole('listbox')
        .getByRole('group')
        .evaluateAll((groups) => groups.map((g) => g.ariaLabel)),
    ).toEqual(['Works', 'Notes', 'Text']);
    expect(await status().innerText()).toBe('4 results: 1 work, 2 notes, 1 passage');
    expect(await results('text').locator('mark').allInnerTexts()).toEqual(['Lövenhjelm']);
  });
  it('is used by the arrow keys: one option is active, Enter follows it', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('landscape');
    await results('note').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = page.getByRole('option', { selected: true });
    expect(await active.count()).toBe(1);
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await active.getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    const href = await page.getByRole('option', { selected: true }).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href!}`);
  });
  it('opens a result in a new tab by Shift+Enter and stays', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('ministry');
    await results('text').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.keyboard.press('Shift+Enter'),
    ]);
    await tab.waitForURL(/#p-3$/);
    expect(await dialog().isVisible()).toBe(true);
  });
  it('corrects a typo, says so, and searches for the words as typed on demand', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('Lovenhjlem');
    await page.getByText('Showing results for Lovenhjelm').waitFor();
    expect(await results('work').count()).toBe(1);
    await page.getByRole('button', { name: 'Search instead for Lovenhjlem' }).click();
    await page.getByText('Nothing found').waitFor();
  });
  it('goes straight to a place asked for by its number by Enter', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('¶3');
    await results('text').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p-3$/);
    await dialog().waitFor({ state: 'hidden' });
  });
  it('puts works in another order and keeps the order on the search page', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('1990-2010');
    await results('work').nth(1).waitFor();
    const keys = () =>
      results('work').evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')!.split('/').at(-2)),
      );
    await page.getByText('Sort and filter').click();
    for (const [order, first] of [
      ['Oldest', 'lovenhjelm1996'],
      ['Newest', 'brown2004'],
    ] as const) {
      await page.getByRole('button', { name: order }).click();
      await expect.poll(async () => (await keys())[0]).toBe(first);
    }
    await page.getByRole('link', { name: 'All results, with filters' }).click();
    await page.waitForURL(/sort=newest/);
    await expect.poll(async () => (await keys())[0]).toBe('brown2004');
  });
  it('narrows to the article being read, and to one of its sections', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('wall');
    await results('text').first().waitFor();
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('button', { name: 'Gardens of the Republic' }).click();
    await expect.poll(() => page.locator('a[role=option][href*=harbour]').count()).toBe(0);
    await ask('sorensen');
    await expect.poll(() => results('note').count()).toBe(2);
    await page.getByRole('button', { name: '§ 2 The state as gardener' }).click();
    await expect.poll(() => results('note').count()).toBe(1);
    await ask('landscape');
    await page.getByRole('button', { name: 'Search everything' }).click();
    await expect.poll(() => results('note').count()).toBe(2);
  });
  it('says what can be typed while it is empty, and what to do where nothing is found', async () => {
    await open(article);
    await page.keyboard.press('/');
    await page.getByText('a phrase in quotation marks').waitFor();
    await ask('xylophone');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('link', { name: 'Index of sections and sources' }).click();
    await page.getByRole('link', { name: 'Walls and orchards' }).waitFor();
  });
  it('has no axe violation, with results and without, on a phone too', async () => {
    await open(article);
    await page.keyboard.press('/');
    await dialog().waitFor();
    expect(await violations(page)).toEqual([]);
    await ask('walls');
    await results('text').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

describe('a result', () => {
  it('lands on the place with its words marked, until they are cleared', async () => {
    await open('search/?q=landscape');
    await results('note').first().click();
    await page.waitForURL(/#note-1$/);
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
    expect(await marked()).toEqual(['Landscape']);
    expect(await page.locator(':target').innerText()).toContain('Landscape Quarterly');
    await page.getByRole('button', { name: 'Clear marked words' }).click();
    expect(await marked()).toEqual([]);
    await page.reload();
    expect(await marked()).toEqual([]);
  });
  it('on the page being read closes the dialog and marks there', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('ministry');
    await results('text').first().click();
    await dialog().waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#p-3');
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
  });
  it('on the page being read marks when the address is its own, however late that is', async () => {
    // As in Firefox, where a timer that was set by the click runs before the address changes.
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      const soon = (act: () => void, wait?: number): number => {
        if (wait) return later(act, wait);
        queueMicrotask(act);
        return 0;
      };
      Object.defineProperty(window, 'setTimeout', { value: soon });
    });
    await open(article);
    await page.keyboard.press('/');
    await ask('ministry');
    await results('text').first().click();
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
    expect(await marked()).toEqual(['ministry']);
    await page.getByRole('button', { name: 'Clear marked words' }).click();
    // The address stays the same now.
    await page.keyboard.press('/');
    await results('text').first().click();
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
    expect(await marked()).toEqual(['ministry']);
  });
  it.each([
    ['weevils come', 'List item', ['Weevils', 'come']],
    ['stay until', 'List item', ['stay', 'until']],
    ['fungus', 'Definition: Canker', ['fungus']],
    ['wasps hornets', 'Table', ['wasps', 'hornets']],
    ['guests of the orchard', 'Table', ['Guests', 'of', 'the', 'orchard', 'Guest']],
    ['crown', 'Figure', ['crown']],
    ['countApples', 'Code', ['countApples']],
    ['in the end', '¶ 2', ['In', 'the', 'end']],
    ['list-of-beetles', 'Note 1', ['list', 'of', 'beetles']],
  ])('for “%s” says %s and marks the words there', async (words, label, wanted) => {
    await open(`search/?${new URLSearchParams({ q: words }).toString()}`);
    const result = results().first();
    await result.waitFor();
    expect(await result.locator('.search-title').innerText()).toBe(label);
    await result.click();
    await page.waitForURL(/articles\/orchard\/#/);
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
    expect((await marked()).sort()).toEqual([...wanted].sort());
    const inside = await page.evaluate(() => {
      const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const place = found?.closest('figure') ?? found;
      return [...(CSS.highlights.get('scholium-found') ?? [])].every(
        (range) => range instanceof Range && place?.contains(range.commonAncestorContainer),
      );
    });
    expect(inside).toBe(true);
  });
  it.each([
    ['their pests', 'Orchards and their pests', ['their', 'pests']],
    ['applegate', 'Author', ['Applegate']],
    ['pomology', 'Author', ['Pomology']],
    ['what eats an apple', 'Abstract', ['What', 'eats', 'an', 'apple']],
  ])('for “%s” at the head of an article leads there', async (words, label, wanted) => {
    await open(`search/?${new URLSearchParams({ q: words }).toString()}`);
    await results('text').first().waitFor();
    expect(await results('text').first().locator('.search-title').innerText()).toBe(label);
    await results('text').first().click();
    await page.waitForURL(/articles\/orchard\/$/);
    await page.getByRole('button', { name: 'Clear marked words' }).waitFor();
    expect(await marked()).toEqual(wanted);
  });
  it('of a note asked for by number is the one of the article being read', async () => {
    await open('articles/harbour/');
    await page.keyboard.press('/');
    await ask('note 1');
    await results('note').first().waitFor();
    expect(
      await results().evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
    ).toEqual(['/journal/articles/harbour/#note-1']);
  });
});

describe('the search page', () => {
  it('keeps its state in the address, and Back works', async () => {
    await open('search/');
    await page.locator('input').focus();
    await ask('sorensen');
    await results('work').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=sorensen');
    await page.getByRole('button', { name: /^Notes/ }).click({ timeout: 3000 });
    await page.waitForURL(/kind=note/);
    await expect.poll(() => results('work').count()).toBe(0);
    expect(await results('note').count()).toBe(2);
    await page.goBack();
    await expect.poll(() => results('work').count()).toBe(1);
    expect(await field().inputValue()).toBe('sorensen');
  });
  it('shows what a shared address asks for, and returns to it', async () => {
    await open('search/?q=walls&year=1996');
    await results('work').first().waitFor();
    expect(await results().count()).toBe(1);
    await results('work').first().click();
    await page.waitForURL(/sources/);
    await page.goBack();
    await results('work').first().waitFor();
    expect(await field().inputValue()).toBe('walls');
  });
  it('counts facets and narrows to one article', async () => {
    await open('search/?q=wall');
    const facet = page.getByRole('group', { name: 'Article' });
    await facet.getByRole('button', { name: /Harbours/ }).click();
    await page.waitForURL(/article=harbour/);
    await expect
      .poll(() => results('text').evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
      .toEqual(['/journal/articles/harbour/#p-1']);
    const pressed = facet.getByRole('button', { name: /Harbours/ });
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    expect(await pressed.evaluate((button) => button === document.activeElement)).toBe(true);
  });
  it('has no axe violation', async () => {
    await open('search/?q=wall');
    await results('text').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await open('search/?q=zzzz');
    await page.getByText('Nothing found').waitFor();
    expect(await violations(page)).toEqual([]);
  });
  it('is a plain index without JavaScript, its form a form', async () => {
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const plain = await bare.newPage();
    await plain.goto(`${site.address}search/`);
    expect(await plain.getByRole('link', { name: 'Walls and orchards' }).isVisible()).toBe(true);
    expect(await plain.locator('form[role=search]').getAttribute('method')).toBe('get');
    await bare.close();
  });
});

describe('a name of an index', () => {
  it('is offered while it is typed, and leads to its passages and back', async () => {
    await open(article);
    await page.keyboard.press('/');
    await ask('beet');
    await results('name').first().waitFor();
    expect(await results('name').allTextContents()).toEqual(['Beetlesnamed in 1 passage']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?name=beetles$/);
    await results('text').first().waitFor();
    expect(await status().textContent()).toBe('1 result: 1 passage');
    expect(await page.locator('.search-say strong').textContent()).toBe('Beetles');
    expect(await violations(page)).toEqual([]);
    await results('text').first().click();
    await page.waitForURL(/orchard\/#/);
    await expect.poll(marked).toEqual(['pair', 'of', 'beetles']);
  });
  it('narrows the text by its facet, in the address, and Back undoes it', async () => {
    await open('search/?q=the');
    const facet = page.getByRole('group', { name: 'Name' });
    await facet.getByRole('button', { name: /Apples/ }).click();
    await page.waitForURL(/q=the&name=apples/);
    await expect.poll(() => results().count()).toBe(1);
    const pressed = facet.getByRole('button', { name: /Apples/ });
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await expect.poll(() => results().count()).toBeGreaterThan(1);
  });
});

describe('a failure', () => {
  it('of everything is said in words; the plain index stays, and search recovers', async () => {
    await open('search/');
    site.fail(['/pagefind/']);
    await page.locator('input').focus();
    await ask('walls');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('You may be offline');
    expect(await page.getByRole('link', { name: 'Quays' }).isVisible()).toBe(true);
    site.fail([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await results('work').first().waitFor();
  });
  it('of the full text leaves the works', async () => {
    site.fail(['pagefind.js']);
    await open('search/?q=walls');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('These are works only');
    expect(await results('work').count()).toBe(1);
  });
  it('of a part of the full text is not taken for nothing found', async () => {
    await open('search/');
    site.fail(['/index/']);
    await page.locator('input').focus();
    await ask('ministry');
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Nothing found').count()).toBe(0);
    site.fail([]);
    await ask('ministry ');
    await results('text').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
  it('of the script of search leads from the button to the search page', async () => {
    await open(article);
    site.fail(['/_astro/dialog']);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/journal/search/');
  });
});
