import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../../src/cli/serve.ts';
import { BASE_PATH } from '../../../src/library/publication.ts';
import { siteDist } from '../../site/dist.ts';
import { launch } from './browser.ts';
import { laidOut } from './laid-out.ts';

export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts, of the console and of the page's policy, and requests that went elsewhere. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

export interface Visit {
  /** A new context with one page, opened at a path below the base. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  address(path: string): string;
}

/** A browser and the built site, served for the tests of one file. */
export function visitSite(port: number): Visit {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve(await siteDist(), port, BASE_PATH)]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const address = (path: string): string => served.url + path;
  return {
    address,
    async open(path, options = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(served.url).origin)
          faults.push(`request to ${request.url()}`);
      });
      const response = await page.goto(address(path));
      // Scripts come after the first paint (`layouts/after-paint.ts`), not with the load event.
      const scripted = (await page.locator('template#after-paint').count()) > 0;
      if (scripted && options.javaScriptEnabled !== false) await laidOut(page);
      // A page that is not found is meant to come with that status.
      if (response?.status() === 404) faults.splice(0);
      return { page, faults, close: () => context.close() };
    },
  };
}
