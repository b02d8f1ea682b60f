import { z } from 'zod';
import type { Plain, Point, Size, Tab } from './engine.ts';

const answerSchema = z.object({ value: z.unknown() });
const faultSchema = z.object({ error: z.string(), message: z.string() });
const sessionSchema = z.object({ sessionId: z.string() });
const pairSchema = z.tuple([z.number(), z.number()]);

/** Keys that are no letters (W3C, WebDriver, section 17.4.2). */
const codes: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const control = '\uE009';

/** Milliseconds after which a command will not be answered any more. */
const patience = 30_000;

/** Speaks to a WebDriver (W3C, WebDriver, section 6) at an address. Faults reject with its words. */
export class WebDriver {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#address + path, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = answerSchema.parse(await response.json());
    if (response.ok) return value;
    const { error, message } = faultSchema.parse(value);
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  }

  /** True once it takes commands. */
  isReady(): Promise<boolean> {
    return this.ask('GET', '/status').then(
      () => true,
      () => false,
    );
  }

  /** Starts a browser. */
  async open(): Promise<WebDriverTab> {
    const value = await this.ask('POST', '/session', { capabilities: {} });
    return new WebDriverTab(this, `/session/${sessionSchema.parse(value).sessionId}`);
  }
}

/** The one window of a session. */
export class WebDriverTab implements Tab {
  readonly #driver: WebDriver;
  readonly #session: string;

  constructor(driver: WebDriver, session: string) {
    this.#driver = driver;
    this.#session = session;
  }

  async goto(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  async reload(): Promise<void> {
    await this.#post('/refresh', {});
  }

  async back(): Promise<void> {
    await this.#post('/back', {});
  }

  async evaluate<A extends readonly Plain[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const script = `return (${run.toString()}).apply(null, arguments)`;
    // The function says what its result is; the wire cannot.
    return (await this.#post('/execute/sync', { script, args })) as Awaited<R>;
  }

  press(key: string): Promise<void> {
    const keys = key === 'Paste' ? [control, 'v'] : [codes[key] ?? key];
    return this.#act('key', {}, [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async type(words: string): Promise<void> {
    for (const letter of words) await this.press(letter);
  }

  move({ x, y }: Point): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', duration: 0, x: x - 2, y: y - 2 },
      { type: 'pointerMove', duration: 0, x, y },
    ]);
  }

  click({ x, y }: Point): Promise<void> {
    return this.#mouse([
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  tap(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK makes a mouse of every finger that is driven'));
  }

  wheel({ x, y }: Point, pixels: number): Promise<void> {
    return this.#act('wheel', {}, [
      { type: 'scroll', duration: 0, x, y, deltaX: 0, deltaY: pixels },
    ]);
  }

  /** Makes the page as large as that; the window is larger. */
  async resize(size: Size): Promise<void> {
    await this.#post('/window/rect', { ...size });
    const inner = pairSchema.parse(await this.evaluate(() => [innerWidth, innerHeight]));
    const [width, height] = [2 * size.width - inner[0], 2 * size.height - inner[1]];
    await this.#post('/window/rect', { width, height });
  }

  async screenshot(): Promise<Buffer> {
    const value = await this.#driver.ask('GET', `${this.#session}/screenshot`);
    return Buffer.from(z.base64().parse(value), 'base64');
  }

  /** Ends the session and its browser. */
  async close(): Promise<void> {
    await this.#driver.ask('DELETE', this.#session);
  }

  #post(path: string, body: object): Promise<unknown> {
    return this.#driver.ask('POST', this.#session + path, body);
  }

  #mouse(actions: readonly object[]): Promise<void> {
    return this.#act('pointer', { parameters: { pointerType: 'mouse' } }, actions);
  }

  async #act(type: string, more: object, actions: readonly object[]): Promise<void> {
    await this.#post('/actions', { actions: [{ type, id: type, ...more, actions }] });
  }
}
