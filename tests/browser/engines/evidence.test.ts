import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import { serveAltered } from './altered-site.ts';
import type { Running, Tab } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

let site: Served;
beforeAll(async () => {
  site = await serveAltered(await siteDist(), {});
});
afterAll(() => site.close());

/** The name of what has the focus, and whether its outline is seen. */
const focus = (tab: Tab) =>
  tab.evaluate(() => {
    const link = document.activeElement;
    const spot = link?.querySelector('.spot');
    const stroke = spot ? getComputedStyle(spot).stroke : '';
    return {
      name: link?.getAttribute('aria-label') ?? '',
      isSeen: /^(?:rgb\(|color\()/.test(stroke) && !/, 0\)$|\/ 0\)$/.test(stroke),
    };
  });

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('the evidence strip', () => {
    let running: Running;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());

    it('is walked through by the keyboard, and followed', async () => {
      const it = new EngineReader(await running.visit(sizes.wide));
      await it.open(`${site.url}${articlePath}evidence/`);
      await it.tab.evaluate(() => {
        const first = document.querySelector<SVGAElement>('.wide-form a[href*="#p-"]');
        first?.focus();
      });
      const seen = [];
      for (let i = 0; i < 4; i++) {
        seen.push(await focus(it.tab));
        await it.press('Tab');
      }
      expect(seen.map(({ name }) => name.replace(/,.*/, ''))).toEqual([
        'Paragraph 1',
        'Paragraph 2',
        'Note 1: OSCE Minsk Group',
        'Note 2: Povazan',
      ]);
      expect(seen.every(({ isSeen }) => isSeen)).toBe(true);
      expect((await focus(it.tab)).name).toMatch(/^Paragraph 3, /);
      await it.press('Enter');
      await it.until(() => /^#p-/.test(location.hash));
    });

    it('comes into the head of the article', async () => {
      const it = new EngineReader(await running.visit(sizes.wide));
      await it.open(`${site.url}${articlePath}`);
      await it.shown('.rests svg.drawing .sign-mark');
      expect(await it.faults()).toEqual([]);
    });
  });
});
