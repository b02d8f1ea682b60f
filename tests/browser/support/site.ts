import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serve, type Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { launch } from './browser.ts';
import { laidOut } from './laid-out.ts';

export interface SiteDesk {
  readonly url: string;
  readonly context: BrowserContext;
  /** Opens a page of the built site, with its scripts at work; faults in it fail the test. */
  open(path: string, options: BrowserContextOptions): Promise<Page>;
}

/** A built site in a browser, for the tests of one file, on a port of its own. */
export function useSite(port: number, dist: () => Promise<string> = siteDist): SiteDesk {
  let browser: Browser;
  let served: Served;
  let context: BrowserContext | undefined;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([
      launch(),
      dist().then((folder) => serve(folder, port, '/')),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
    expect(faults.splice(0)).toEqual([]);
  });

  return {
    get url() {
      return served.url.replace(/\/$/, '');
    },
    get context() {
      return context!;
    },
    async open(path, options) {
      context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${served.url.replace(/\/$/, '')}${path}`);
      await laidOut(page);
      return page;
    },
  };
}
