import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import type { Running } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

const port = 4594;

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('an article', () => {
    let running: Running;
    let served: Served | undefined;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());
    beforeEach(async () => {
      served = await serve(await siteDist(), port, '/');
    });
    afterEach(() => served?.close());

    it('that is kept is read without its server', async () => {
      const it = new EngineReader(await running.visit(sizes.middle));
      await it.open(`http://localhost:${port}/${articlePath}`);
      await it.set();
      await it.tab.evaluate(() => {
        [...document.querySelectorAll<HTMLElement>('header.bar button')].at(-1)?.click();
      });
      await it.shown('[data-keep-article]');
      await it.tab.evaluate(() => {
        document.querySelector<HTMLElement>('[data-keep-article]')?.click();
      });
      await it.shown('[data-let-go]');
      await served?.close();
      served = undefined;
      await it.open(`http://localhost:${port}/${articlePath}notes/`);
      await it.shown('[id="note-1"]');
      await it.shown('.kept-line');
      expect(await it.tab.evaluate(() => document.querySelector('h1')?.textContent)).toBeTruthy();
    });
  });
});
