import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import { serveAltered } from './altered-site.ts';
import type { Running } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, sizes } from './reader.ts';

const words = 'available at: https://www.osce.org/minsk-group/108306 (accessed: December 12, 2020)';

let site: Served;
beforeAll(async () => {
  site = await serveAltered(await siteDist());
});
afterAll(() => site.close());

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('an address that is shown by its host', () => {
    let running: Running;
    beforeAll(async () => {
      running = await engine.start();
    });
    afterAll(() => running.close());

    it.each(['wide', 'phone'] as const)('is selected whole and found whole: %s', async (size) => {
      const it = new EngineReader(await running.visit(sizes[size]));
      await it.open(`${site.url}${articlePath}`);
      await it.set();
      await it.bring('#note-1');
      const read = await it.tab.evaluate(() => {
        const note = document.querySelector('#note-1 .note-body')!;
        const selection = getSelection()!;
        selection.selectAllChildren(note);
        const selected = selection.toString();
        selection.collapse(note, 0);
        const find: unknown = Reflect.get(window, 'find');
        if (typeof find !== 'function') throw new Error('Unexpected window without find()');
        const found: unknown = find.call(window, 'osce.org/minsk-group/1083');
        const where = selection.anchorNode?.parentElement?.closest('#notes li')?.id;
        return { selected, found: found === true, where };
      });
      expect(read.selected.replace(/\s+/g, ' ')).toContain(words);
      expect(read.found).toBe(true);
      expect(read.where).toBe('note-1');
    });
  });
});
