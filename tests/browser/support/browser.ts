import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../support/find-browser.ts';

/** A Chromium for tests: found by the contract's order, without traffic of its own. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
