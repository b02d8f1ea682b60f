import type { Page } from 'playwright-core';
import { median } from './figures.ts';
import { inBrowser, watch } from './page.ts';

/** What a search costs the reader of a site with so many articles. */
export interface SearchFigures {
  readonly articles: number;
  /** Bytes from the intention to search to the first result: of the cheapest and dearest query. */
  readonly bytes: readonly [number, number];
  /** Milliseconds from the words to the first result, nothing loaded before: the median. */
  readonly cold: number;
  /** The same from the last letter, all loaded, the processor slowed down four times. */
  readonly warm: number;
}

/** A name, a name misspelt, phrases found all over the article: what readers type. */
const queries = [
  'Maresca',
  'Mareska',
  'international community',
  'security council',
  'armenia azerbaijan',
  'line of contact',
] as const;

const slower = 4;
const rounds = 3;

/** Searches a built site from one of its article pages, first with nothing loaded, then again. */
export async function measureSearch(
  dir: string,
  path: string,
  articles: number,
  port: number,
): Promise<SearchFigures> {
  const bytes: number[] = [];
  const cold: number[] = [];
  for (const words of queries)
    await inBrowser(dir, port, async (page, url) => {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      const sent = watch(page);
      await openDialog(page);
      cold.push(await firstResult(page, words));
      bytes.push((await sent()).reduce((sum, { size }) => sum + size, 0));
    });
  const warm = await inBrowser(dir, port, async (page, url) => {
    await page.goto(url + path, { waitUntil: 'networkidle' });
    await openDialog(page);
    for (const words of queries) await typeAndWait(page, words);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const times: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const words of queries) times.push(await typeAndWait(page, words));
    return median(times);
  });
  return { articles, bytes: [Math.min(...bytes), Math.max(...bytes)], cold: median(cold), warm };
}

async function openDialog(page: Page): Promise<void> {
  await page.locator('a[data-open-search]').click();
  await page.getByRole('combobox').first().waitFor();
}

/** All but the last letter, a breath, then the last letter: the time from it to its results. */
async function typeAndWait(page: Page, words: string): Promise<number> {
  await putWords(page, words.slice(0, -1));
  await page.waitForTimeout(250);
  return firstResult(page, words);
}

async function putWords(page: Page, words: string): Promise<void> {
  await page
    .getByRole('combobox')
    .first()
    .evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, words);
}

/** Puts words into the field and waits until the list is made anew and holds a result. */
function firstResult(page: Page, words: string): Promise<number> {
  return page
    .getByRole('combobox')
    .first()
    .evaluate(
      (input: HTMLInputElement, text) =>
        new Promise<number>((resolve, reject) => {
          const list = document.querySelector('dialog [data-search-results]')!;
          const started = performance.now();
          const seen = new MutationObserver(() => {
            if (!list.querySelector('a[href]')) return;
            seen.disconnect();
            // Shown when the frame is painted.
            requestAnimationFrame(() => resolve(performance.now() - started));
          });
          seen.observe(list, { childList: true, subtree: true });
          setTimeout(() => reject(new Error(`No result for ${text}`)), 20_000);
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      words,
    );
}
