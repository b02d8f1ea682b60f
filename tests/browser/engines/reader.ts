import { expect } from 'vitest';
import type { Plain, Point, Size, Tab } from './engine.ts';

/** What a reader sees of an element: where it stands in the window, and whether at all. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly drawn: boolean;
}

/** A reader of the article in any engine: what they do, and what they can see of it. */
export class EngineReader {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Opens a page and waits for its scripts. */
  async open(address: string): Promise<void> {
    await this.tab.goto(address);
    await this.scripted();
  }

  /** Waits until the page's scripts are at work. */
  async scripted(): Promise<void> {
    await this.until(() => document.documentElement.dataset['shortcuts'] !== undefined);
  }

  /** Waits until the text is set in the site's own fonts. */
  async set(): Promise<void> {
    await this.until(async () => {
      const { status } = await document.fonts.ready;
      return status === 'loaded' && !document.documentElement.dataset['fonts'];
    });
  }

  /** Waits until something is true in the page. */
  async until<A extends readonly Plain[]>(
    holds: (...args: A) => boolean | Promise<boolean>,
    ...args: A
  ): Promise<void> {
    await expect
      .poll(() => this.tab.evaluate(holds, ...args), {
        timeout: 10_000,
        interval: 20,
        message: `${holds.toString()} of ${JSON.stringify(args)}`,
      })
      .toBe(true);
  }

  async seen(selector: string): Promise<Seen | undefined> {
    return this.tab.evaluate((wanted: string) => {
      const element = document.querySelector(wanted);
      if (!element) return undefined;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const drawn = right > left && getComputedStyle(element).visibility === 'visible';
      return { left, top, right, bottom, drawn };
    }, selector);
  }

  async text(selector: string): Promise<string> {
    return this.tab.evaluate(
      (wanted: string) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map((it) => it.innerText).join('\n'),
      selector,
    );
  }

  /** Waits until an element is drawn, or is no more. */
  async shown(selector: string, wanted = true): Promise<void> {
    await expect
      .poll(async () => (await this.seen(selector))?.drawn ?? false, {
        timeout: 10_000,
        interval: 20,
        message: selector,
      })
      .toBe(wanted);
  }

  /** Brings the element to the middle of the window; the place of its first line there. */
  async bring(selector: string): Promise<Point> {
    await this.until((wanted: string) => document.querySelector(wanted) !== null, selector);
    return this.tab.evaluate((wanted: string) => {
      const element = document.querySelector(wanted)!;
      element.scrollIntoView({ block: 'center' });
      const { left, top, right, bottom } = element.getClientRects()[0]!;
      return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
    }, selector);
  }

  /** Two frames: what was asked for has been drawn, and told. */
  async settle(): Promise<void> {
    await this.tab.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
  }

  async hover(selector: string): Promise<void> {
    const { x, y } = await this.bring(selector);
    await this.settle();
    await this.tab.move({ x: x - 40, y: y + 60 });
    await this.tab.move({ x, y });
  }

  /** Clicks at the middle of an element, without moving the page where it can be seen. */
  async click(selector: string): Promise<void> {
    await this.tab.click(await this.middle(selector));
  }

  async middle(selector: string): Promise<Point> {
    const seen = await this.seen(selector);
    if (!seen) throw new Error(`Unexpected page without ${selector}, expected one to press`);
    const { left, top, right, bottom } = seen;
    return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  }

  async focus(selector: string): Promise<void> {
    await this.tab.evaluate(
      (wanted: string) =>
        document.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true }),
      selector,
    );
  }

  press(key: string): Promise<void> {
    return this.tab.press(key);
  }

  focused(): Promise<string> {
    return this.tab.evaluate(() => document.activeElement?.id ?? '');
  }

  scrollTop(): Promise<number> {
    return this.tab.evaluate(() => Math.round(scrollY));
  }

  /** Selects words of the text, as they stand in one element. */
  async select(selector: string, words: string): Promise<void> {
    await this.bring(selector);
    await this.tab.evaluate(
      (wanted: string, text: string) => {
        const walker = document.createTreeWalker(
          document.querySelector(wanted)!,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(text);
          if (at < 0) continue;
          getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
          return;
        }
        throw new Error(`Unexpected ${wanted} without "${text}"`);
      },
      selector,
      words,
    );
  }

  /** What the clipboard holds, pasted into a field. */
  async paste(): Promise<string> {
    await this.tab.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'pasted';
      (document.querySelector('dialog[open]') ?? document.body).append(field);
      field.focus();
    });
    await this.press('Paste');
    await this.until(() => document.querySelector<HTMLTextAreaElement>('#pasted')!.value !== '');
    return this.tab.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#pasted')!;
      field.remove();
      return field.value;
    });
  }

  faults(): Promise<readonly string[]> {
    return this.tab.evaluate(() => {
      const kept: unknown = Reflect.get(window, 'faults');
      return Array.isArray(kept) ? kept.map(String) : ['the page keeps no faults'];
    });
  }
}

/** Asked in the page again and again: true when an element has not changed for half a second. */
export function isAtRest(selector: string): boolean {
  const html = document.querySelector(selector)?.innerHTML ?? '';
  const kept: unknown = Reflect.get(window, 'lastSeen');
  if (Array.isArray(kept) && kept[0] === html) return performance.now() - Number(kept[1]) > 500;
  Reflect.set(window, 'lastSeen', [html, performance.now()]);
  return false;
}

export const sizes = {
  wide: { width: 1280, height: 800 },
  middle: { width: 1000, height: 800 },
  low: { width: 1000, height: 300 },
  phone: { width: 390, height: 844 },
} as const satisfies Readonly<Record<string, Size>>;
