import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteOf } from '../support/build.ts';
import { serveAltered } from './altered-site.ts';
import type { Running } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader } from './reader.ts';

const source = fileURLToPath(new URL('../../fixtures/reading', import.meta.url));
const build = siteOf('reading', source);
const window = { width: 900, height: 400 };
const passages = [
  {
    kind: 'a paragraph that begins as another',
    block: '#p-bpys5',
    words: 'The copper bridge fell',
  },
  { kind: 'a list item', block: '#at-q9dej', words: 'A second item of the list' },
  { kind: 'a cell of a table', block: '[id="tbl:lamps"]', words: 'Seventeen lamps' },
  {
    kind: 'a sentence that a pull-quote repeats before it',
    block: '#pq-1',
    words: 'The harbour keeps a ledger of its own',
  },
  {
    kind: 'a sentence with its full stop',
    block: '#pq-1',
    words: 'The harbour keeps a ledger of its own.',
  },
  { kind: 'a part of a word', block: '#p-dvgk8', words: 'housekeeper wrote' },
] as const;

/** Words in the signs that their author typed. */
const asTyped = { block: 'p-7atsj', words: '"in the keeper\'s words"' };

let site: Served;
beforeAll(async () => {
  site = await serveAltered(await build());
});
afterAll(() => site.close());

function isShown(reader: EngineReader, block: string): Promise<void> {
  return reader.until((wanted: string) => {
    const { top, bottom } = document.querySelector(wanted)!.getBoundingClientRect();
    return scrollY > 0 && top >= 0 && bottom <= innerHeight + 40;
  }, block);
}

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a copied link', () => {
    let running: Running;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());

    /** The link of selected words. */
    async function copied(block: string, words: string): Promise<string> {
      const reader = new EngineReader(await running.visit(window));
      await reader.open(`${site.url}articles/reading/`);
      await reader.set();
      await reader.select(block, words);
      await reader.shown('#selection-menu');
      await reader.click('#selection-menu [data-action="copy-link"]');
      await reader.until(
        () => document.querySelector('[data-action="copy-link"]')?.textContent === 'Copied',
      );
      return reader.paste();
    }

    it.each(passages)('leads to its words in $kind', async ({ block, words }) => {
      const link = await copied(block, words);
      const later = new EngineReader(await running.visit(window));
      await later.open(link);
      await later.set();
      await isShown(later, block);
    });

    // Without the block's address, which leads there too; while fonts come, only Chromium keeps
    // words in their place, and WebKitGTK 2.50 finds none by the words around them.
    it.each(engine.name === 'Chromium' ? passages : [])(
      'leads there by its words alone: $kind',
      async ({ block, words }) => {
        const link = await copied(block, words);
        const later = new EngineReader(await running.visit(window));
        await later.open(link.replace(/#.*:~:/, '#:~:'));
        await later.set();
        await isShown(later, block);
      },
    );

    // By its words alone in Chromium, as above.
    it.each(engine.name === 'Chromium' ? [asTyped.block, ''] : [asTyped.block])(
      'leads to its words with the signs that were typed, too: #%s',
      async (block) => {
        const reader = new EngineReader(await running.visit(window));
        const words = encodeURIComponent(asTyped.words);
        await reader.open(`${site.url}articles/reading/#${block}:~:text=${words}`);
        await reader.set();
        await isShown(reader, `#${asTyped.block}`);
        expect(await reader.text(`#${asTyped.block}`)).toContain('“in the keeper’s words”');
      },
    );

    it('is not answered by an offer to resume elsewhere', async () => {
      const reader = new EngineReader(await running.visit(window));
      await reader.open(`${site.url}articles/reading/`);
      await reader.set();
      await reader.bring('#pq-1');
      await reader.until(() => localStorage.getItem('scholium:place:/articles/reading/') !== null);
      await reader.open(`${site.url}sources/`);
      await reader.open(`${site.url}articles/reading/`);
      await reader.shown('.chip');
      await reader.open(`${site.url}sources/`);
      await reader.open(`${site.url}articles/reading/#:~:text=wrote%20unforgettable`);
      await reader.set();
      await reader.until(() => scrollY > 0);
      await reader.settle();
      expect(await reader.tab.evaluate(() => document.querySelectorAll('.chip').length)).toBe(0);
    });
  });
});
