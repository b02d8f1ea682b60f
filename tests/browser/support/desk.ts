import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from './browser.ts';
import { laidOut } from './laid-out.ts';
import { type FixtureServer, serveFixtures } from './fixtures.ts';
import { Reader } from './reader.ts';

export const desktop: BrowserContextOptions = { viewport: { width: 1000, height: 800 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

export interface Desk {
  readonly address: string;
  readonly context: BrowserContext;
  /** Opens a page in a new context, closed after the test; faults in it fail the test. */
  open(options: BrowserContextOptions, path?: string): Promise<Reader>;
  /** A further page in the same context. */
  again(path?: string): Promise<Reader>;
}

/** A browser and the fixture pages for the tests of one file, on a port of its own. */
export function useDesk(port: number, article = '/article.html'): Desk {
  let browser: Browser;
  let server: FixtureServer;
  let context: BrowserContext | undefined;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serveFixtures(port)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
    expect(faults.splice(0)).toEqual([]);
  });

  const desk = {
    get address() {
      return server.address;
    },
    get context() {
      return context!;
    },
    async open(options: BrowserContextOptions, path = article) {
      context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      return desk.again(path);
    },
    async again(path = article) {
      const page = await desk.context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${server.address}${path}`);
      await laidOut(page);
      return new Reader(page);
    },
  };
  return desk;
}
