import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { figuresFolder } from '../../support/figures-article.ts';
import { siteOf } from '../support/build.ts';
import { serveAltered } from './altered-site.ts';
import type { Running, Size } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

const path = 'articles/figures/';
const build = siteOf('figures', figuresFolder);
const first = '[id="fig:ships"]';
const view = '.figure-view[open]';

let site: Served;
let mirrored: Served;
beforeAll(async () => {
  const dist = await build();
  site = await serveAltered(dist);
  mirrored = await serveAltered(dist, {
    page: (html) => html.replace(/(<html[^>]*) dir="ltr"/, '$1 dir="rtl"'),
  });
});
afterAll(async () => {
  await site.close();
  await mirrored.close();
});

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a reader of figures', () => {
    let running: Running;
    let reader: EngineReader | undefined;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());
    beforeEach(() => {
      reader = undefined;
    });
    afterEach(async () => {
      expect(await reader?.faults()).toEqual(reader && []);
    });

    async function visit(size: Size, served = site): Promise<EngineReader> {
      reader = new EngineReader(await running.visit(size));
      await reader.open(`${served.url}${path}`);
      await reader.set();
      return reader;
    }

    const count = (it: EngineReader) => it.text('.figure-count');
    const scale = (it: EngineReader) => it.text('.figure-scale');

    it('presses one, turns to the next by keys, and comes back to where it stands', async () => {
      const it = await visit(sizes.middle);
      await it.bring(first);
      await it.settle();
      const before = await it.scrollTop();
      await it.click(first);
      await it.shown(view);
      expect(await it.text('.figure-view h2')).toBe('Figure 1');
      expect(await count(it)).toBe('1 of 3');
      expect(await it.text('.figure-caption')).toContain('Ships that came in each year');
      expect(await it.tab.evaluate(() => decodeURIComponent(location.hash))).toBe('#fig:ships');
      await it.press('ArrowRight');
      expect(await count(it)).toBe('2 of 3');
      expect(await it.tab.evaluate(() => decodeURIComponent(location.hash))).toBe('#fig:plan');
      await it.press('PageUp');
      expect(await count(it)).toBe('1 of 3');
      await it.press('ArrowLeft');
      expect(await count(it)).toBe('1 of 3');
      await it.press('Escape');
      await it.shown(view, false);
      await it.until(() => location.hash === '');
      expect(await it.tab.evaluate(() => document.activeElement?.querySelector('img')?.id)).toBe(
        'fig:ships',
      );
      expect(await it.scrollTop()).toBe(before);
    });

    it('opens one by Enter, zooms by + and the wheel, and moves it by arrow keys', async () => {
      const it = await visit(sizes.middle);
      await it.tab.evaluate(() => document.querySelector<HTMLElement>('figure a.enlarge')?.focus());
      await it.press('Enter');
      await it.shown(view);
      expect(await scale(it)).toBe('100%');
      await it.press('+');
      await it.until(() => document.querySelector('.figure-stage[data-zoomed]') !== null);
      const place = () =>
        it.tab.evaluate(() => {
          const { left, top } = document.querySelector('.figure-moved')!.getBoundingClientRect();
          return [Math.round(left), Math.round(top)] as const;
        });
      await it.settle();
      await it.until(() => document.getAnimations().length === 0);
      const [left, top] = await place();
      await it.press('ArrowRight');
      await it.settle();
      await it.until(() => document.getAnimations().length === 0);
      expect(await place()).toEqual([left - 80, top]);
      expect(await count(it)).toBe('1 of 3');
      await it.press('0');
      await it.until(() => document.querySelector('.figure-stage[data-zoomed]') === null);
      await it.tab.wheel(await it.middle('.figure-stage'), -200);
      await it.until(() => document.querySelector('.figure-stage[data-zoomed]') !== null);
      await it.press('-');
      await it.press('-');
      await it.until(() => document.querySelector('.figure-scale')?.textContent === '100%');
    });

    it('closes it by Back, on a phone, with the page where it was', async () => {
      const it = await visit(sizes.phone);
      await it.bring(first);
      await it.settle();
      const before = await it.scrollTop();
      await it.click(first);
      await it.shown(view);
      // Playwright waits for Firefox to tell of a step back to the same page.
      await it.tab.evaluate(() => history.back());
      await it.shown(view, false);
      expect(await it.tab.evaluate(() => location.pathname)).toBe(`/${path}`);
      await it.until((top: number) => Math.abs(scrollY - top) <= 2, before);
    });

    it('turns onward by the other arrow where the text runs from right to left', async () => {
      const it = await visit(sizes.middle, mirrored);
      await it.bring(first);
      await it.click(first);
      await it.shown(view);
      await it.press('ArrowLeft');
      expect(await count(it)).toBe('2 of 3');
      const [previous, next] = [
        await it.seen('.figure-turn.previous'),
        await it.seen('.figure-turn.next'),
      ];
      expect(previous!.left).toBeGreaterThan(next!.right);
    });
  });
});
