import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { type FakeSpeech, fakeSpeechScript, voice } from '../support/fake-speech.ts';
import { serveAltered } from './altered-site.ts';
import type { Running, Size } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

const path = 'articles/failure-of-multilateral-diplomacy/';
const bar = '.listen';
const first = fakeSpeechScript([voice('Ada', 'en_US')]);

let site: Served;
let plain: Served;
let mirrored: Served;
beforeAll(async () => {
  const dist = await siteDist();
  site = await serveAltered(dist, { first });
  // As browsers are that have no highlights: Firefox before 140, Safari before 17.2.
  plain = await serveAltered(dist, { first: `${first}delete window.Highlight;` });
  mirrored = await serveAltered(dist, {
    first: `${first}delete window.Highlight;`,
    page: (html) => html.replace(/(<html[^>]*) dir="ltr"/, '$1 dir="rtl"'),
  });
});
afterAll(() => Promise.all([site, plain, mirrored].map((served) => served.close())));

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a listener', () => {
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

    async function listen(size: Size, served = site): Promise<EngineReader> {
      reader = new EngineReader(await running.visit(size));
      await reader.open(`${served.url}${path}`);
      await reader.set();
      await reader.click('scholium-settings > button');
      await reader.shown('[data-listen]');
      await reader.tab.evaluate(() =>
        document.querySelector<HTMLElement>('[data-listen]')?.click(),
      );
      await reader.shown(bar);
      await reader.until(
        (wanted: string) => getComputedStyle(document.querySelector(wanted)!).position === 'fixed',
        bar,
      );
      return reader;
    }

    const last = (it: EngineReader) =>
      it.tab.evaluate(() => {
        const speech = Reflect.get(window, 'fakeSpeech') as FakeSpeech;
        return speech.said.at(-1)?.text ?? '';
      });
    const end = (it: EngineReader) =>
      it.tab.evaluate(() => (Reflect.get(window, 'fakeSpeech') as FakeSpeech).end());
    /** By how many pixels the lines that are laid over the page stand outside of the title. */
    const gaps = (it: EngineReader) =>
      it.tab.evaluate(() => {
        const title = document.querySelector('main h1')!.getBoundingClientRect();
        return [...document.querySelectorAll('.listen-lines span')].map((line) => {
          const { left, top, right, bottom } = line.getBoundingClientRect();
          const beside = Math.max(title.left - left, right - title.right);
          return Math.round(Math.max(beside, title.top - top, bottom - title.bottom));
        });
      });

    it('hears sentence after sentence, pauses, and closes the bar by Escape', async () => {
      const it = await listen(sizes.wide);
      expect(await last(it)).toMatch(/^Armenia-Azerbaijan Conflict: The Failure/);
      await end(it);
      await end(it);
      expect(await last(it)).toMatch(/^This article describes the failure/);
      await it.click('.listen-toggle');
      await it.until(() => !(Reflect.get(window, 'fakeSpeech') as FakeSpeech).isSpeaking());
      await it.focus('.listen-toggle');
      await it.press('Escape');
      await it.until((wanted: string) => document.querySelector(wanted) === null, bar);
    });

    it('sees what is spoken where the browser has no highlights, in the same tree of text', async () => {
      const it = await listen(sizes.phone, plain);
      expect(await gaps(it)).not.toEqual([]);
      // Letters may be higher than their lines.
      expect(Math.max(...(await gaps(it)))).toBeLessThanOrEqual(8);
      expect(
        await it.tab.evaluate(
          () => document.querySelectorAll('main mark, main .listen-lines').length,
        ),
      ).toBe(0);
    });

    it('sees it there where the text runs from right to left', async () => {
      const it = await listen(sizes.wide, mirrored);
      expect(await gaps(it)).not.toEqual([]);
      // Letters may be higher than their lines.
      expect(Math.max(...(await gaps(it)))).toBeLessThanOrEqual(8);
      const [previous, next] = [
        await it.seen('.listen-turns > :nth-child(2)'),
        await it.seen('.listen-turns > :nth-child(4)'),
      ];
      expect(previous!.left).toBeGreaterThan(next!.left);
    });
  });
});
