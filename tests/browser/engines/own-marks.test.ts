import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import { serveAltered } from './altered-site.ts';
import type { Running } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

let site: Served;
beforeAll(async () => {
  site = await serveAltered(await siteDist());
});
afterAll(() => site.close());

/** Highlights as the browser draws them, or the lines over the words where it cannot. */
const isDrawn = () => {
  const known: { highlights?: HighlightRegistry } = CSS;
  return known.highlights
    ? ['blue', 'yellow', 'green', 'red'].some((color) =>
        known.highlights?.has(`scholium-own-${color}`),
      )
    : document.querySelector('.yours-lines i') !== null;
};

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a highlight with a note', () => {
    let running: Running;
    let reader: EngineReader;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());
    beforeEach(async () => {
      reader = new EngineReader(await running.visit(sizes.wide));
    });
    afterEach(async () => {
      expect(await reader.faults()).toEqual([]);
    });

    it('is drawn, stands in the margin and in the panel, and is there on the next visit', async () => {
      await reader.open(`${site.url}${articlePath}`);
      await reader.set();
      await reader.select('[data-n="1"]', 'difficult to understand');
      await reader.shown('#selection-menu');
      await reader.press('a');
      await reader.shown('#yours-editor textarea');
      await reader.tab.type('Compare this');
      await reader.press('Escape');
      await reader.shown('#yours-editor', false);
      await reader.until(isDrawn);
      await reader.shown('.yours-note');
      await reader.tab.reload();
      await reader.until(isDrawn);
      await reader.shown('.yours-note');
      await reader.press('o');
      await reader.shown('#my-margin [data-own]');
      const item = await reader.text('#my-margin [data-own]');
      for (const words of ['difficult to understand', 'Compare this', '¶1'])
        expect(item).toContain(words);
    });
  });
});
