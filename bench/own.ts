import type { CDPSession, Page } from 'playwright-core';
import { keepMany } from '../tests/browser/support/keep-many.ts';
import { inBrowser } from './page.ts';
import { ratio, short } from './figures.ts';

/** Milliseconds of what a reader marks. A processor four times slower where it says so. */
export interface OwnFigures {
  /** From words that are selected to the menu, the pause of 250 ms after the selection included. */
  readonly menu: number;
  /** From the key to the highlight on the screen: the first one, which loads what draws it, and a later one. */
  readonly first: number;
  readonly later: number;
  /** Script of a page that opens with a thousand highlights, at four times slower. */
  readonly thousand: number;
  /** Longest task while such a page is scrolled, and while one without any is, both at four times slower. */
  readonly scrolling: number;
  readonly scrollingWithout: number;
}

const budget = { menu: 300, key: 50, thousand: 100 };
const many = 1000;

/** Marks words on the article page of a built site, and opens it with a thousand highlights. */
export async function timeOwn(dir: string, path: string, port: number): Promise<OwnFigures> {
  return inBrowser(dir, port, async (page, url) => {
    const address = url + path;
    await page.goto(address, { waitUntil: 'networkidle' });
    const menu = await timeMenu(page);
    const first = await highlight(page, 1);
    await select(page, 1);
    await page.locator('#selection-menu:popover-open').waitFor();
    const later = await highlight(page, 2);
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const scrollingWithout = await scrolled(page, `${address}evidence/`, address);
    await keepMany(page, new URL(address).pathname, many);
    const thousand = await scriptOf(page, slow, address);
    const scrolling = await longestTask(page);
    return { menu, first, later, thousand, scrolling, scrollingWithout };
  });
}

/** Milliseconds from selected words to the menu, as the page itself counts them. */
async function timeMenu(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.addEventListener('selectionchange', () => performance.mark('selected'));
    const look = () => {
      if (!document.querySelector('#selection-menu:popover-open'))
        return requestAnimationFrame(look);
      return performance.mark('menu');
    };
    look();
  });
  await select(page, 0);
  await page.waitForFunction(() => performance.getEntriesByName('menu').length > 0);
  return page.evaluate(() => performance.measure('menu', 'selected', 'menu').duration);
}

/** Selects words of a paragraph. */
async function select(page: Page, nth: number): Promise<void> {
  await page
    .locator('.article-text p[data-n]')
    .nth(nth)
    .evaluate((paragraph) => {
      const words = [...paragraph.childNodes].find(
        (node): node is Text => node instanceof Text && node.length > 60,
      );
      if (!words) throw new Error('Unexpected paragraph without words');
      const range = document.createRange();
      range.setStart(words, 10);
      range.setEnd(words, 50);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
}

/** Milliseconds from the key until so many highlights are drawn. */
async function highlight(page: Page, count: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const started = performance.now();
        const look = () => {
          if ((CSS.highlights.get('scholium-own-blue')?.size ?? 0) < wanted)
            return requestAnimationFrame(look);
          return done(performance.now() - started);
        };
        document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
        look();
      }),
    count,
  );
}

/** Milliseconds that the site's scripts take until all highlights are drawn. */
async function scriptOf(page: Page, session: CDPSession, address: string): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await page.goto(address);
  // All are drawn at once.
  await page.waitForFunction(() => CSS.highlights.has('scholium-own-red'));
  const { profile } = await session.send('Profiler.stop');
  const own = new Set(
    profile.nodes
      .filter(({ callFrame }) => /_astro\/own\./.test(callFrame.url))
      .map(({ id }) => id),
  );
  const samples = profile.samples ?? [];
  const times = profile.timeDeltas ?? [];
  return samples.reduce((sum, id, nth) => sum + (own.has(id) ? (times[nth] ?? 0) / 1000 : 0), 0);
}

async function scrolled(page: Page, from: string, address: string): Promise<number> {
  await page.goto(from);
  await page.evaluate(() => localStorage.removeItem('scholium:own'));
  await page.goto(address, { waitUntil: 'networkidle' });
  return longestTask(page);
}

/** Milliseconds of the longest task while the page is scrolled from top to bottom. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ type: 'longtask' });
    const bottom = document.documentElement.scrollHeight;
    for (let top = 0; top < bottom; top += 300) {
      scrollTo(0, top);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    tasks.disconnect();
    return longest;
  });
}

/** A line for the report, each figure with the part of its budget that it takes. */
export function ownLine(figures: OwnFigures): string {
  const { menu, first, later, thousand, scrolling, scrollingWithout } = figures;
  return (
    `A reader's own marks: ${short(menu)} ms from selected words to the menu (${ratio(menu, budget.menu)} of ` +
    `${budget.menu} ms, 250 of them a pause); ${short(first)} ms from the key to the first highlight, ` +
    `${short(later)} ms to a later one (${ratio(later, budget.key)} of ${budget.key} ms). With ${many} highlights, ` +
    `at a quarter of the speed: ${short(thousand)} ms of script to open (${ratio(thousand, budget.thousand)} of ` +
    `${budget.thousand} ms), longest task of scrolling ${short(scrolling)} ms (${short(scrollingWithout)} ms without).`
  );
}
