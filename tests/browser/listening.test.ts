import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildLanguages, fixtureLanguages, forgetLanguages } from '../support/languages.ts';
import { violations } from './support/axe.ts';
import {
  type FakeSpeech,
  fakeSpeech,
  type FakeVoice,
  type Said,
  voice,
} from './support/fake-speech.ts';
import { useSite } from './support/site.ts';

const site = useSite(4571);
const languages = useSite(4572, () => buildLanguages());
afterAll(forgetLanguages);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const english = [voice('Ada', 'en-US'), voice('Bob', 'en-GB')];

declare global {
  interface Window {
    readonly fakeSpeech: FakeSpeech;
  }
}

async function open(
  voices: readonly FakeVoice[] = english,
  options: BrowserContextOptions = desktop,
  path = article,
): Promise<Page> {
  const page = await site.open(path, options);
  await page.evaluate(fakeSpeech, JSON.stringify(voices));
  return page;
}

async function settingsOf(page: Page) {
  await page.locator('scholium-settings > button').click();
  await page.locator('#settings-panel').waitFor();
  return page.locator('[data-listen]');
}

async function listen(page: Page) {
  await (await settingsOf(page)).click();
  const bar = page.locator('.listen');
  await bar.waitFor();
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.listen')!).position === 'fixed',
  );
  return bar;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page): Promise<Said[]> => page.evaluate(() => window.fakeSpeech.said);
const end = (page: Page): Promise<void> => page.evaluate(() => window.fakeSpeech.end());
const last = async (page: Page): Promise<string> => (await said(page)).at(-1)?.text ?? '';
const marked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('scholium-spoken') ?? [])]
      .map((range) => (range as Range).cloneContents().textContent)
      .join(),
  );

/** Brings a paragraph to the upper edge of the window. */
const read = (page: Page, n: number): Promise<void> =>
  page.evaluate((wanted) => {
    document.querySelector(`p[data-n="${wanted}"]`)!.scrollIntoView({ block: 'start' });
  }, n);

/** All that is spoken up to the end. */
const toEnd = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { said, end, isSpeaking } = window.fakeSpeech;
    while (isSpeaking()) end();
    return said.map(({ text }) => text);
  });

/** The words of an article's page that are its text, as the page prints them. */
const wordsOfText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copies = [
      ...document.querySelectorAll('main h1, main .subtitle, main .abstract, main .article-text'),
    ].map((root) => root.cloneNode(true) as Element);
    for (const copy of copies)
      for (const other of copy.querySelectorAll(
        '.noteref, .para-link, .section-link, .pullquote, summary, script, svg',
      ))
        other.remove();
    return copies.map(({ textContent }) => textContent).join('');
  });

/** What is left of words where blanks, and signs that nobody sees, are no matter. */
const plain = (text: string): string => text.replace(/[\s\u00AD\u200B\u2060\u2066-\u2069]/gu, '');

describe('the button “Listen”', () => {
  it('is not there where the browser has no voice for the article’s language', async () => {
    const page = await open([voice('Karl', 'de-DE')]);
    const button = await settingsOf(page);
    // The empty place of a tool goes when it is known that it does not come.
    await page.locator('.panel-tools:not(:has(> span))').waitFor();
    expect(await button.count()).toBe(0);
  });

  it('is there where voices are named late', async () => {
    const page = await open([]);
    const button = await settingsOf(page);
    // It does not hold back the others.
    await page.locator('[data-open-margin]').waitFor();
    await page.locator('[data-keep-article]').waitFor();
    expect(await button.count()).toBe(0);
    await page.evaluate(
      (voices) => window.fakeSpeech.name(JSON.parse(voices) as FakeVoice[]),
      JSON.stringify(english),
    );
    await button.waitFor();
  });
});

describe('listening', () => {
  it('begins at the paragraph in view, and marks the sentence that is spoken', async () => {
    const page = await open();
    await read(page, 2);
    await listen(page);
    expect(await said(page)).toEqual([
      {
        text: expect.stringMatching(/^Given the highly adverse dynamics .* the issue\.$/),
        lang: 'en-US',
        voice: 'Ada',
        rate: 1,
      },
    ]);
    expect(await marked(page)).toBe(await last(page));
    await end(page);
    expect(await last(page)).toBe('However, this hope would never come to fruition.');
    expect(await marked(page)).toBe(await last(page));
    expect(await page.locator('.listen-place').textContent()).toBe('¶2');
    await press(page, 'Stop listening');
    expect(await page.evaluate(() => CSS.highlights.has('scholium-spoken'))).toBe(false);
    expect(await page.evaluate(() => window.fakeSpeech.isSpeaking())).toBe(false);
    expect(await page.locator('.listen').count()).toBe(0);
  });

  it('begins at the selected words', async () => {
    const page = await open();
    await page.evaluate(() => {
      const words = document.querySelector('p[data-n="3"]')!.childNodes[1]!;
      const at = words.nodeValue!.indexOf('In fact');
      getSelection()!.setBaseAndExtent(words, at + 3, words, at + 7);
    });
    await listen(page);
    expect(await last(page)).toMatch(/^In fact, since the 2000s/);
  });

  it('speaks every word of the text once and in order, without marks, numbers and pull-quotes', async () => {
    const page = await open();
    await listen(page);
    const words = await wordsOfText(page);
    expect(plain((await toEnd(page)).join(''))).toBe(plain(words));
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('reads each note after its sentence, or after its paragraph, as it is asked to', async () => {
    const page = await open();
    await read(page, 2);
    await listen(page);
    const notes = page.getByRole('combobox', { name: 'Notes' });
    await notes.selectOption({ label: 'After their sentence' });
    const until = async (text: string): Promise<string[]> => {
      const all: string[] = [];
      for (let i = 0; i < 40 && all.at(-1) !== text; i++) {
        await end(page);
        all.push(await last(page));
      }
      return all;
    };
    const first = await until('End of note.');
    expect(first.slice(-4)).toEqual([
      expect.stringMatching(/^The body that came to be formed in 1994/),
      'Note 1:',
      'OSCE Minsk Group, “Who We are,” osce.org.',
      'End of note.',
    ]);
    expect(await page.locator('.listen-place').textContent()).toBe('Note 1');
    expect(await marked(page)).toMatch(/^The body that came to be formed/);
    await notes.selectOption({ label: 'After their paragraph' });
    await press(page, 'Next paragraph');
    await press(page, 'Previous paragraph');
    const all = await until('End of note.');
    expect(all.findIndex((text) => text === 'Note 1:')).toBeGreaterThan(
      all.findIndex((text) => text.startsWith('Even the 1994 ceasefire')),
    );
    await notes.selectOption({ label: 'Leave out' });
    expect(await last(page)).toMatch(/^Since then, the Minsk Group/);
  });

  it('pauses, goes on from the beginning of the sentence, and jumps', async () => {
    const page = await open();
    await read(page, 2);
    const bar = await listen(page);
    await end(page);
    await press(page, 'Pause');
    expect(await page.evaluate(() => window.fakeSpeech.isSpeaking())).toBe(false);
    await press(page, 'Play');
    expect((await said(page)).slice(1).map(({ text }) => text)).toEqual([
      'However, this hope would never come to fruition.',
      'However, this hope would never come to fruition.',
    ]);
    await press(page, 'Next sentence');
    expect(await last(page)).toMatch(/^Back in 1992/);
    await press(page, 'Previous sentence');
    expect(await last(page)).toMatch(/^However, this hope/);
    await press(page, 'Next paragraph');
    expect(await last(page)).toMatch(/^Since then/);
    await press(page, 'Previous paragraph');
    expect(await last(page)).toMatch(/^Given the highly/);
    await bar.getByLabel('Speed').selectOption({ label: '1.5×' });
    await bar.getByLabel('Voice').selectOption({ label: 'Bob' });
    expect((await said(page)).at(-1)).toMatchObject({ rate: 1.5, voice: 'Bob' });
  });

  it('keeps the sentence in view until the reader scrolls away, and leads back to it', async () => {
    const page = await open();
    await read(page, 1);
    await listen(page);
    const place = () => page.evaluate(() => scrollY);
    const start = await place();
    for (let i = 0; i < 12; i++) await end(page);
    await expect.poll(place).toBeGreaterThan(start);
    const isSeen = () =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.get('scholium-spoken')!] as Range[];
        const { top, bottom } = range!.getBoundingClientRect();
        const floor = document.querySelector('.listen')!.getBoundingClientRect().top;
        return top >= 0 && bottom <= floor;
      });
    expect(await isSeen()).toBe(true);
    const back = page.getByRole('button', { name: 'Back to the sentence' });
    expect(await back.count()).toBe(0);
    await page.mouse.move(640, 300);
    await page.mouse.wheel(0, 3000);
    await back.waitFor();
    await expect.poll(isSeen).toBe(false);
    const away = await place();
    await end(page);
    await end(page);
    expect(await place()).toBe(away);
    await back.click();
    await back.waitFor({ state: 'detached' }).catch(() => back.waitFor({ state: 'hidden' }));
    expect(await isSeen()).toBe(true);
  });

  it('is paused where another tab has silenced it, and says where a voice fails', async () => {
    const page = await open();
    const bar = await listen(page);
    await page.evaluate(() => window.fakeSpeech.fail('interrupted'));
    await bar.getByRole('button', { name: 'Play' }).waitFor();
    expect(await bar.getByRole('status').textContent()).toBe('');
    await press(page, 'Play');
    await page.evaluate(() => window.fakeSpeech.fail('network'));
    await bar.getByText('The browser could not speak.').waitFor();
    await press(page, 'Play');
    expect(await bar.getByRole('status').textContent()).toBe('');
  });

  it('stops when the page is left', async () => {
    const page = await open();
    await listen(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await page.evaluate(() => window.fakeSpeech.isSpeaking())).toBe(false);
  });

  it('remembers what was chosen, and does without where that cannot be read', async () => {
    const page = await open();
    const bar = await listen(page);
    await bar.getByLabel('Speed').selectOption({ label: '0.8×' });
    await bar.getByLabel('Notes').selectOption({ label: 'After their sentence' });
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset['shortcuts'] !== undefined);
    await page.evaluate(fakeSpeech, JSON.stringify(english));
    await listen(page);
    expect((await said(page))[0]).toMatchObject({ rate: 0.8 });
    expect(await bar.getByLabel('Notes').inputValue()).toBe('sentence');
    await page.evaluate(() =>
      localStorage.setItem('scholium:listening', '{"speed":"fast","notes":7,'),
    );
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset['shortcuts'] !== undefined);
    await page.evaluate(fakeSpeech, JSON.stringify(english));
    await listen(page);
    expect((await said(page))[0]).toMatchObject({ rate: 1 });
  });
});

describe('an article in another language', () => {
  it('is spoken whole, in every language', async () => {
    for (const lang of await fixtureLanguages()) {
      const page = await languages.open(`/articles/${lang}/`, desktop);
      await page.evaluate(fakeSpeech, JSON.stringify([voice('Ada', lang)]));
      await listen(page);
      const words = await wordsOfText(page);
      expect(plain((await toEnd(page)).join('')), lang).toBe(plain(words));
      await page.close();
    }
  }, 300_000);
});

describe('the bar', () => {
  it('is reached by Tab, closed by Escape, and takes no focus', async () => {
    const page = await open();
    const button = await settingsOf(page);
    await button.press('Enter');
    const bar = page.getByRole('region', { name: 'Listen', exact: true });
    await bar.waitFor();
    const isIn = () => page.evaluate(() => document.activeElement?.closest('.listen') !== null);
    expect(await isIn()).toBe(false);
    for (let i = 0; i < 6 && !(await isIn()); i++) await page.keyboard.press('Tab');
    expect(await isIn()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await bar.getByRole('button', { name: 'Play' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await bar.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('covers nothing that has the focus', async () => {
    const page = await open();
    await listen(page);
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const gap = await page.evaluate(() => {
        const active = document.activeElement!;
        const bar = document.querySelector('.listen')!;
        if (bar.contains(active) || active === document.body) return 0;
        return bar.getBoundingClientRect().top - active.getBoundingClientRect().bottom;
      });
      expect(gap).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    ['wide', desktop],
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['at 320 pixels', { viewport: { width: 320, height: 568 } }],
    ['in a window enlarged to 400 %', { viewport: { width: 320, height: 256 } }],
    ['in the dark', { ...desktop, colorScheme: 'dark' as const }],
    ['in forced colours', { ...desktop, forcedColors: 'active' as const }],
  ])('has no fault, %s', async (_, options) => {
    const page = await open(english, options);
    const bar = await listen(page);
    const more = bar.getByRole('button', { name: 'Choices' });
    if (await more.isVisible()) await more.click();
    expect(await violations(page)).toEqual([]);
    const { width } = options.viewport;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    const outside = await bar
      .locator('button, select')
      .evaluateAll(
        (all) =>
          all
            .map((each) => each.getBoundingClientRect())
            .filter(
              (box) =>
                box.width > 0 &&
                (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight || box.top < 0),
            ).length,
      );
    expect(outside).toBe(0);
  });
});
