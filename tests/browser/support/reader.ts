import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';

/** The article page as a reader handles it: marks, the box, the lists at the end. */
export class Reader {
  readonly page: Page;
  readonly box: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator('#preview');
    this.dialog = page.getByRole('dialog');
  }

  mark(label: string): Locator {
    return this.page.locator(`[id="noteref-${label}"]`);
  }

  note(label: string): Locator {
    return this.page.locator(`[id="note-${label}"]`);
  }

  /** Moves the mouse onto a mark as a hand does: from elsewhere, in several steps. */
  async hover(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const { x, y } = await middle(target);
    await this.page.mouse.move(x - 60, y + 40);
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  /** Brings a mark to the middle of the window, as a reader who has just read it would. */
  async bring(target: Locator): Promise<void> {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await this.settle();
  }

  async focus(target: Locator): Promise<void> {
    await target.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
  }

  async activeId(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.id);
  }

  async scrollTop(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  /** Two frames: what was asked for has been drawn. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** Finger down, along `dy` pixels, and up. */
  async drag(context: BrowserContext, from: { x: number; y: number }, dy: number): Promise<void> {
    const session: CDPSession = await context.newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: from.x, y }],
      });
    await touch('touchStart', from.y);
    for (let i = 1; i <= 5; i++) await touch('touchMove', from.y + (dy * i) / 5);
    await touch('touchEnd');
    await session.detach();
  }
}

export async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('Unexpected hidden element, expected one with a place on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
