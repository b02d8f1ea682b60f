import { type Browser, type BrowserContext, firefox, type Page } from 'playwright-core';
import { has, pathOf } from '../../support/tools.ts';
import { launch } from '../support/browser.ts';
import type { Engine, Plain, Point, Running, Size, Tab } from './engine.ts';

/** Chromium, as all other browser tests use it. */
export const chromiumEngine: Engine = {
  name: 'Chromium',
  fingers: true,
  start: async () => running(await launch(), { hasTouch: true }),
};

/**
 * The installed Firefox by WebDriver BiDi. Playwright drives no finger there, and later versions
 * than 1.64 ask for commands that Firefox 153 does not know.
 */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  fingers: false,
  ...(!has('firefox-esr') && { missing: 'firefox-esr' }),
  start: async () =>
    running(
      await firefox.launch({
        channel: 'moz-firefox',
        executablePath: pathOf('firefox-esr') ?? 'firefox',
        firefoxUserPrefs: {
          'ui.prefersReducedMotion': 1,
          // Of a page that it had kept whole it tells nothing, and Back would be waited for in vain.
          'browser.sessionhistory.max_total_viewers': 0,
        },
      }),
      {},
    ),
};

function running(browser: Browser, options: { readonly hasTouch?: boolean }): Running {
  let context: BrowserContext | undefined;
  return {
    async visit(viewport) {
      await context?.close();
      context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options });
      return new PlaywrightTab(await context.newPage());
    },
    close: () => browser.close(),
  };
}

class PlaywrightTab implements Tab {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async evaluate<A extends readonly Plain[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const script = `(${run.toString()})(...${JSON.stringify(args)})`;
    return this.#page.evaluate<Awaited<R>>(script);
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key === 'Paste' ? 'ControlOrMeta+v' : key);
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words);
  }

  move({ x, y }: Point): Promise<void> {
    return this.#page.mouse.move(x, y, { steps: 4 });
  }

  click({ x, y }: Point): Promise<void> {
    return this.#page.mouse.click(x, y);
  }

  tap({ x, y }: Point): Promise<void> {
    return this.#page.touchscreen.tap(x, y);
  }

  async wheel(at: Point, pixels: number): Promise<void> {
    await this.move(at);
    await this.#page.mouse.wheel(0, pixels);
  }

  resize(size: Size): Promise<void> {
    return this.#page.setViewportSize(size);
  }

  screenshot(): Promise<Buffer> {
    return this.#page.screenshot();
  }
}
