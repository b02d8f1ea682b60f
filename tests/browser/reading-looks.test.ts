import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { atRest, layoutShift } from './support/layout-shift.ts';
import { Reader } from './support/reader.ts';
import { useSite } from './support/site.ts';

const site = useSite(4433);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const middle = { viewport: { width: 1000, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Stores settings, as an earlier visit would have, and opens the article anew. */
async function withSettings(
  options: BrowserContextOptions,
  settings: Readonly<Record<string, string | number>>,
): Promise<Page> {
  const page = await site.open(article, options);
  await page.evaluate(
    (text) => localStorage.setItem('scholium:settings', text),
    JSON.stringify(settings),
  );
  await page.reload();
  await atRest(page);
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('scholium-settings > button').click();
  await page.getByRole('dialog', { name: 'Reading settings' }).waitFor();
}

/** What a property is as it is drawn. */
function style(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property);
}

const paragraph = '.prose p[data-n="3"]';

describe('a setting that was chosen', () => {
  it.each([
    ['theme', 'dark', 'body', 'background-color', 'rgb(22, 23, 26)'],
    ['theme', 'sepia', 'body', 'background-color', 'rgb(245, 237, 218)'],
    ['size', 2, paragraph, 'font-size', '24.4px'],
    ['font', 'sans', paragraph, 'font-family', /^"Source Sans"/],
    ['font', 'legible', paragraph, 'font-family', /^Legible/],
    ['spacing', 'close', paragraph, 'line-height', '29px'],
    ['measure', 'narrow', '.prose', 'width', /^50\d/],
    ['contrast', 'more', '.para-link', 'color', /^color\(srgb 0\.248/],
    ['notes', 'end', '[data-margin]', 'visibility', 'hidden'],
    ['marks', 'hidden', 'sup:has(> .noteref)', 'opacity', '0'],
  ] as const)('%s: %s holds before any script comes', async (name, value, where, what, drawn) => {
    const page = await withSettings(desktop, { [name]: value });
    const bare = await page.context().newPage();
    await bare.route('**/*.js', (route) => route.abort());
    await bare.goto(page.url(), { waitUntil: 'domcontentloaded' });
    expect(await style(bare, where, what)).toMatch(drawn);
  });
});

describe('the font for readers who need one', () => {
  it('is asked for when it is chosen, and then before the first paint; nothing moves', async () => {
    const page = await site.open(article, desktop);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const fonts = () => asked.flatMap((url) => /legible-[a-z-]+(?=\.)/.exec(url) ?? []);
    await openPanel(page);
    await page.waitForLoadState('networkidle');
    expect(fonts()).toEqual(['legible-sample']);
    const come = page.waitForResponse(/legible-core/);
    await page.locator('#settings-panel [name=font][value=legible]').check();
    await come;
    await page.reload();
    expect(await page.locator('head link[rel=stylesheet][href*=legible]').count()).toBe(1);
    await atRest(page);
    expect(await page.evaluate(() => document.fonts.check('1em Legible'))).toBe(true);
    expect(await layoutShift(page)).toBeLessThan(0.02);
  });

  it('has lines of about 65 characters, as the sans has', async () => {
    for (const font of ['legible', 'sans']) {
      const page = await withSettings({ viewport: { width: 1920, height: 800 } }, { font });
      const characters = await page.locator(paragraph).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { height } = range.getBoundingClientRect();
        const lines = height / Number.parseFloat(getComputedStyle(element).lineHeight);
        return element.textContent.length / Math.round(lines);
      });
      expect(characters, font).toBeGreaterThan(58);
      expect(characters, font).toBeLessThan(70);
      await page.context().close();
    }
  });
});

describe('a quiet page', () => {
  it('hides marks, numbers and margin from the eye; nothing moves when they are shown', async () => {
    const page = await withSettings(desktop, { marks: 'hidden' });
    const seen = async () => [
      await style(page, 'sup:has(> #noteref-3)', 'opacity'),
      await style(page, `${paragraph} .para-link`, 'opacity'),
      await style(page, '[data-margin]', 'visibility'),
    ];
    const place = () =>
      page
        .locator('.prose p[data-n]')
        .evaluateAll((all) => all.map((it) => JSON.stringify(it.getBoundingClientRect())));
    expect(await seen()).toEqual(['0', '0', 'hidden']);
    expect(await page.locator('[data-margin-note]').count()).toBe(0);
    const before = await place();
    await page.getByRole('button', { name: 'Show notes' }).click();
    await page.locator('[data-margin-note]').first().waitFor();
    expect(await seen()).toEqual(['1', '1', 'visible']);
    expect(await place()).toEqual(before);
    await page.getByRole('button', { name: 'Hide notes' }).click();
    expect(await seen()).toEqual(['0', '0', 'hidden']);
  });

  it('shows the mark that has the focus, which opens its note', async () => {
    const reader = new Reader(await withSettings(middle, { marks: 'hidden' }));
    await reader.page.keyboard.press('n');
    expect(await reader.activeId()).toBe('noteref-1');
    expect(await style(reader.page, 'sup:has(> #noteref-1)', 'opacity')).toBe('1');
    expect(await style(reader.page, 'sup:has(> #noteref-2)', 'opacity')).toBe('0');
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    expect(await violations(reader.page)).toEqual([]);
  });

  it('is printed whole', async () => {
    const page = await withSettings(middle, { marks: 'hidden' });
    await page.emulateMedia({ media: 'print' });
    expect(await style(page, 'sup:has(> #noteref-3)', 'opacity')).toBe('1');
    expect(await page.getByRole('button', { name: 'Show notes' }).isVisible()).toBe(false);
  });
});

describe('more contrast', () => {
  it.each(['light', 'dark', 'sepia'])(
    'gives all words of the page and the panel 7:1 in %s',
    async (theme) => {
      const page = await withSettings(middle, { theme, contrast: 'more' });
      await openPanel(page);
      expect(await violations(page, { rules: ['color-contrast-enhanced'] })).toEqual([]);
    },
  );

  it('is what the system asks for, until the reader chooses', async () => {
    const page = await site.open(article, { ...middle, contrast: 'more' });
    const asked = await style(page, '.para-link', 'color');
    await openPanel(page);
    await page.locator('#settings-panel [name=contrast][value=usual]').check();
    await expect.poll(() => style(page, '.para-link', 'color')).not.toBe(asked);
  });
});

describe('nothing is louder than the text', () => {
  it('shows how much is read by a line below 1200 px only: beside the text the contents do', async () => {
    const page = await site.open(article, desktop);
    expect(await style(page, '.progress', 'display')).toBe('none');
    await page.setViewportSize({ width: 1199, height: 800 });
    expect(await style(page, '.progress', 'display')).toBe('block');
  });

  it('dims pictures in the dark, and gives clear ones a ground', async () => {
    const page = await withSettings(middle, { theme: 'dark' });
    await page.locator(paragraph).evaluate((it) => it.append(document.createElement('img')));
    expect(await style(page, '.prose img', 'filter')).toBe('brightness(0.78)');
    expect(await style(page, '.prose img', 'background-color')).toBe('rgb(242, 239, 231)');
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
    expect(await style(page, '.prose img', 'filter')).toBe('brightness(1)');
    expect(await style(page, '.prose img', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });

  it('tells the chosen tile by its edge and a tick where colours are forced', async () => {
    const page = await site.open(article, { ...middle, forcedColors: 'active' });
    await openPanel(page);
    const drawn = await page
      .locator('#settings-panel input[type=radio]')
      .evaluateAll((all) =>
        all.map((it) => [
          it.matches(':checked'),
          getComputedStyle(it).borderTopWidth === '2px',
          getComputedStyle(it, '::after').content !== 'none',
        ]),
      );
    expect(drawn.filter(([checked]) => checked).length).toBe(8);
    for (const [checked, hasEdge, hasTick] of drawn)
      expect([hasEdge, hasTick]).toEqual([checked, checked]);
    expect(await violations(page)).toEqual([]);
  });
});

it('shows the links of headings where nothing can hover, beside them', async () => {
  const page = await site.open(article, phone);
  const link = page.locator('.prose .section > .section-link').first();
  expect(await link.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
  const [at, heading] = await Promise.all([
    link.boundingBox(),
    page.locator('.prose .section > h2').first().boundingBox(),
  ]);
  expect(at!.x).toBeGreaterThanOrEqual(0);
  expect(at!.x + at!.width).toBeLessThanOrEqual(heading!.x + 1);
  expect(await style(page, '.prose .section > h2', 'padding-left')).toBe('0px');
  await page.setViewportSize({ width: 844, height: 390 });
  expect(await link.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
});
