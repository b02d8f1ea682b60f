import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { wordsFor } from '../../../src/messages/index.ts';
import { siteOf } from '../support/build.ts';
import { serveAltered } from './altered-site.ts';
import type { Running, Size } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

const path = 'articles/hawashi/';
const build = siteOf('hawashi', fileURLToPath(new URL('../../fixtures/rtl', import.meta.url)));
const { note } = wordsFor('ar').reading.preview;
const box = '#preview:popover-open';

let site: Served;
beforeAll(async () => {
  site = await serveAltered(await build());
});
afterAll(() => site.close());

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a reader from right to left', () => {
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

    async function visit(size: Size): Promise<EngineReader> {
      reader = new EngineReader(await running.visit(size));
      await reader.open(`${site.url}${path}`);
      await reader.set();
      return reader;
    }

    /** Edges of an element in the window, and which way it is written. */
    const look = (it: EngineReader, selector: string) =>
      it.tab.evaluate((found) => {
        const element = document.querySelector(found)!;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom, direction: getComputedStyle(element).direction };
      }, selector);

    /** How far the page can be scrolled sideways. */
    const sideways = (it: EngineReader) =>
      it.tab.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });

    describe.each([sizes.wide, sizes.phone])('on a window of $width pixels', (size) => {
      it('opens a note within the window, and goes onward by the left arrow', async () => {
        const it = await visit(size);
        await it.bring('#noteref-2');
        await it.click('#noteref-2');
        await it.shown(box);
        const { left, right, direction } = await look(it, box);
        expect(direction).toBe('rtl');
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(size.width);
        expect(await it.text('#preview-title')).toBe(note({ label: '2' }));
        await it.press('ArrowLeft');
        expect(await it.text('#preview-title')).toBe(note({ label: '3' }));
        await it.press('ArrowRight');
        expect(await it.text('#preview-title')).toBe(note({ label: '2' }));
        const previous = await look(it, '.preview-previous');
        const next = await look(it, '.preview-next');
        expect(next.right).toBeLessThanOrEqual(previous.left + 1);
        expect(await sideways(it)).toBe(0);
      });

      it('finds the settings below their button or at the foot, within the window', async () => {
        const it = await visit(size);
        await it.click('scholium-settings > button');
        await it.shown('#settings-panel:popover-open');
        const button = await look(it, 'scholium-settings > button');
        const panel = await look(it, '#settings-panel');
        // The button stands at that end of the bar where its language ends.
        const width = await it.tab.evaluate(() => document.documentElement.clientWidth);
        const isAtLeft = button.left < width / 2;
        const [edge, outer] = isAtLeft ? [panel.left, button.left] : [panel.right, button.right];
        const flush = size.width >= 700 ? outer : isAtLeft ? 0 : width;
        expect(Math.abs(edge - flush)).toBeLessThanOrEqual(1);
        expect(panel.left).toBeGreaterThanOrEqual(0);
        expect(panel.right).toBeLessThanOrEqual(width);
        expect(await sideways(it)).toBe(0);
      });

      it('finds the menu of selected words below them, its next button at the left', async () => {
        const it = await visit(size);
        await it.bring('#noteref-3');
        await it.select('p[data-n="2"]', 'فعادت الهوامش واسعة');
        const menu = '#selection-menu:popover-open';
        await it.shown(menu);
        const { left, right } = await look(it, menu);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(size.width);
        const first = await look(it, `${menu} [data-action="highlight"]`);
        const second = await look(it, `${menu} .yours-color[data-color="blue"]`);
        expect(second.right).toBeLessThanOrEqual(first.left + 1);
        await it.press('s');
        await it.press('ArrowLeft');
        const focused = () =>
          it.tab.evaluate(() =>
            document.activeElement?.matches('.yours-color[data-color="blue"]') ? 'blue' : 'other',
          );
        expect(await focused()).toBe('blue');
        expect(await sideways(it)).toBe(0);
      });
    });
  });
});
