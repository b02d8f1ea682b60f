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

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('what a reader keeps', () => {
    let running: Running;
    let reader: EngineReader;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());
    beforeEach(async () => {
      reader = new EngineReader(await running.visit(sizes.middle));
    });
    afterEach(async () => {
      expect(await reader.faults()).toEqual([]);
    });

    const summary = () => reader.tab.evaluate(() => localStorage.getItem('scholium:own/') ?? '');
    const open = async (path: string) => {
      await reader.open(`${site.url}${path}`);
      await reader.set();
    };
    /** Presses an element, wherever it stands on the page. */
    const press = async (selector: string) => {
      await reader.shown(selector);
      await reader.bring(selector);
      await reader.settle();
      await reader.click(selector);
    };

    it('is marked in an article, noted in the notebook, and deleted there', async () => {
      await open(articlePath);
      await reader.select('[data-n="1"]', 'difficult to understand');
      await reader.press('h');
      await expect.poll(summary, { timeout: 10_000 }).toContain(articlePath);
      await open('notebook/');
      await press('[data-own] .own-doings button');
      await reader.tab.type('A *note*');
      await press('.own-editor [type=submit]');
      await reader.shown('[data-own] .own-note em');
      await reader.tab.reload();
      await reader.shown('[data-own] .own-note em');
      const item = await reader.text('[data-own]');
      for (const words of ['difficult to understand', 'A note', '¶1'])
        expect(item).toContain(words);
      await press('.own-doings button:last-child');
      await reader.until(() => document.activeElement?.matches('.own-removed button') === true);
      await reader.press('Enter');
      await reader.shown('[data-own] .own-note em');
      await press('#device .own-forget');
      await press('.own-dialog .own-forget');
      await reader.shown('.own-empty');
      expect(await summary()).toBe('');
    });

    it('comes in from a file', async () => {
      await open('notebook/');
      await press('.own-take');
      await reader.shown('dialog input[type=file]');
      await reader.tab.evaluate((path: string) => {
        const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]')!;
        const source = new URL(`/${path}`, href).href;
        const selector = [{ type: 'TextQuoteSelector', exact: 'difficult to understand' }];
        const item = { type: 'Annotation', body: 'A note', target: { source, selector } };
        const data = new DataTransfer();
        data.items.add(new File([JSON.stringify(item)], 'notes.jsonld'));
        const input = document.querySelector<HTMLInputElement>('dialog input[type=file]')!;
        input.files = data.files;
        input.dispatchEvent(new Event('change'));
      }, articlePath);
      await expect.poll(() => reader.text('.take-result'), { timeout: 10_000 }).toContain('1 note');
      await reader.press('Escape');
      await reader.shown('[data-own] .own-note');
    });

    it('are sources in the basket, whose references the notebook lists', async () => {
      await open(`${articlePath}sources/`);
      await press('button[data-basket="maresca1996"]');
      await reader.shown('.bar a.basket');
      await open('notebook/');
      await reader.shown('.basket-works [data-work]');
      await reader.until(() => document.querySelectorAll('#basket-style option').length > 1);
      expect(await reader.text('.basket-works')).toContain('Maresca');
      await press('.basket-works [data-remove]');
      await reader.until(() => document.activeElement?.matches('[data-undo]') === true);
      await reader.shown('.bar a.basket', false);
      await reader.press('Enter');
      await reader.shown('.bar a.basket');
      await reader.shown('.basket-works [data-remove]');
    });
  });
});
