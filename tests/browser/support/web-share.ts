import type { BrowserContext, Page } from 'playwright-core';

/** What a page handed to the system, as `navigator.share` takes it. */
export interface Shared {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
}

/** Gives the pages that a context opens from now on a Web Share that only takes notes. */
export async function offerShare(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const handed: unknown[] = [];
    Object.assign(window, { handed });
    Object.defineProperty(Navigator.prototype, 'share', {
      configurable: true,
      value: (data: unknown) => {
        handed.push(data);
        return Promise.resolve();
      },
    });
  });
}

/** Takes Web Share from the pages that a context opens from now on. */
export async function withholdShare(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
}

/** Everything that a page has handed over so far. */
export async function handedOver(page: Page): Promise<readonly Shared[]> {
  return page.evaluate('window.handed');
}
