import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { related } from '../src/search/browser/match.ts';
import { wordsOf } from '../src/search/shared/words.ts';
import { inBrowser, watch } from './page.ts';

/** One search, asked of the whole index and of the shards' indexes merged in the browser. */
export interface Compared {
  readonly words: string;
  readonly whole: Answer;
  readonly merged: Answer;
}

export interface Answer {
  /** Addresses of the records found, the best first. */
  readonly found: readonly string[];
  /** Those that hold every word, or a form of it: an index without a word gives what begins like it. */
  readonly holding: readonly string[];
  /** From nothing loaded to the text of the first five results: what the reader waits for. */
  readonly requests: number;
  readonly bytes: number;
}

/**
 * Asks each query of the index of a site in `folder` and of the indexes of its shards, which
 * Pagefind reads side by side (`mergeIndex`), in a browser that has nothing of them yet.
 * `names` are folders below `folder`: the whole site, then its shards.
 */
export async function compareSearch(
  folder: string,
  names: readonly [string, ...string[]],
  queries: readonly string[],
  port: number,
): Promise<Compared[]> {
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>.</title>');
  const [whole, ...shards] = names.map((name) => `/${name}/pagefind/`);
  return inBrowser(folder, port, async (page, url) => {
    const browser = page.context().browser();
    if (!browser || whole === undefined) throw new Error('No browser or no site to search');
    const compared: Compared[] = [];
    for (const words of queries)
      compared.push({
        words,
        whole: await ask(browser, url, [whole], words),
        merged: await ask(browser, url, shards, words),
      });
    return compared;
  });
}

async function ask(
  browser: Browser,
  url: string,
  bases: readonly string[],
  words: string,
): Promise<Answer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const sent = watch(page);
  const handle = await page.evaluateHandle(
    async ({ bases: [first = '', ...others], words }) => {
      const { createInstance }: Pagefind = await import(`${first}pagefind.js`);
      const pagefind = createInstance({ basePath: first, noWorker: true });
      for (const base of others) await pagefind.mergeIndex(base);
      const kinds = [{ not: { kind: 'note' } }, { kind: 'note' }];
      const answers = await Promise.all(
        kinds.map((filters) => pagefind.search(words, { filters })),
      );
      const results = answers.flatMap((answer) => answer.results).sort((a, b) => b.score - a.score);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return results;
    },
    { bases, words },
  );
  const waited = await sent();
  const found = await handle.evaluate((results) =>
    Promise.all(
      results.map(async (result) => {
        const { raw_url: raw, url: address, content } = await result.data();
        return { address: raw ?? address, content };
      }),
    ),
  );
  await context.close();
  const asked = wordsOf(words);
  const holds = ({ content }: { readonly content: string }): boolean => {
    const there = [...new Set(wordsOf(content))];
    return asked.every((word) => there.some((one) => related(word, one)));
  };
  return {
    found: found.map(({ address }) => address),
    holding: found.filter(holds).map(({ address }) => address),
    requests: waited.length,
    bytes: waited.reduce((sum, { size }) => sum + size, 0),
  };
}

/** What is used of Pagefind's module (1.6). */
interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): {
    mergeIndex(basePath: string): Promise<void>;
    search(
      words: string,
      options: Readonly<Record<string, unknown>>,
    ): Promise<{ readonly results: readonly Found[] }>;
  };
}

interface Found {
  readonly score: number;
  data(): Promise<{ readonly raw_url?: string; readonly url: string; readonly content: string }>;
}
