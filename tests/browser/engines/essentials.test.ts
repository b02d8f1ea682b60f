import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../../src/cli/serve.ts';
import { siteDist } from '../../site/dist.ts';
import { articlePath } from '../../support/built-site.ts';
import { serveAltered } from './altered-site.ts';
import type { Running, Size } from './engine.ts';
import { engines } from './engines.ts';
import { EngineReader, isAtRest, sizes } from './reader.ts';

/** Late fonts are what a first visit has: the text is set anew after a link has been followed. */
const fontsLate = 400;

let site: Served;
let bare: Served;
beforeAll(async () => {
  const dist = await siteDist();
  site = await serveAltered(dist, { fontsLate });
  // A page in a sandbox runs no script, and is told so (HTML, section 8.1.3.3).
  bare = await serveAltered(dist, {
    headers: { 'content-security-policy': 'sandbox allow-same-origin allow-top-navigation' },
  });
});
afterAll(async () => {
  await site.close();
  await bare.close();
});

describe.each(engines)('in $title', ({ engine }) => {
  describe.skipIf(engine.missing !== undefined)('a reader', () => {
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

    /** The article, opened by a reader who was never here. */
    async function visit(size: Size, fragment = ''): Promise<EngineReader> {
      reader = new EngineReader(await running.visit(size));
      await reader.open(`${site.url}${articlePath}${fragment}`);
      await reader.set();
      return reader;
    }

    describe('sees', () => {
      it('that links are links, and nothing through bars and boxes', async () => {
        const it = await visit(sizes.middle);
        expect(
          await it.tab.evaluate(() => {
            const link = document.querySelector('.note-body a[href^="http"], .reference a')!;
            const { textDecorationLine, textDecorationColor } = getComputedStyle(link);
            // A mixed colour has shares of one, others numbers up to 255.
            const whole = textDecorationColor.startsWith('color(') ? 255 : 1;
            const numbers = textDecorationColor.match(/[\d.]+/g) ?? [];
            return [textDecorationLine, ...numbers.map((part) => Math.round(Number(part) * whole))];
          }),
        ).toEqual(['underline', 139, 134, 124]);
        await it.bring('[id="noteref-3"]');
        await it.click('[id="noteref-3"]');
        await it.shown('#preview');
        const grounds = await it.tab.evaluate(() =>
          ['body', '.bar', '#preview'].map(
            (name) => getComputedStyle(document.querySelector(name)!).backgroundColor,
          ),
        );
        expect(grounds).toEqual(['rgb(252, 251, 248)', 'rgb(252, 251, 248)', 'rgb(255, 255, 255)']);
      });

      it('all 25 notes in the margin, apart and near their marks', async () => {
        const it = await visit(sizes.wide);
        await it.shown('[data-margin-note="25"]');
        const notes = () =>
          it.tab.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('[data-margin-note]')].map((copy) => {
              const { top, bottom, left } = copy.getBoundingClientRect();
              const mark = document.getElementById(`noteref-${copy.dataset['marginNote']}`)!;
              return { top, bottom, left, mark: mark.getBoundingClientRect().top };
            }),
          );
        const text = (await it.seen('.prose'))!;
        await expect
          .poll(async () => (await notes()).every(({ top, mark }) => Math.abs(top - mark) <= 600))
          .toBe(true);
        const seen = await notes();
        expect(seen).toHaveLength(25);
        for (const [i, { top, left }] of seen.entries()) {
          expect(left).toBeGreaterThan(text.right);
          if (i > 0) expect(top).toBeGreaterThan(seen[i - 1]!.bottom);
        }
      });
    });

    describe('by mouse', () => {
      it('rests on a mark, reads its note, and loses it by leaving', async () => {
        const it = await visit(sizes.middle);
        await it.hover('[id="noteref-3"]');
        await it.shown('#preview');
        expect(await it.text('#preview')).toContain('Lost Opportunities');
        expect(await it.tab.evaluate(() => document.querySelector('#preview')?.role)).toBe('note');
        await it.tab.move(await it.middle('#preview'));
        await it.tab.move({ x: 5, y: 795 });
        await it.shown('#preview', false);
      });

      it('presses a mark and stays in place, and closes with Escape', async () => {
        const it = await visit(sizes.middle);
        await it.bring('[id="noteref-5"]');
        const before = await it.scrollTop();
        await it.click('[id="noteref-5"]');
        await it.shown('#preview[role=dialog]');
        expect(await it.scrollTop()).toBe(before);
        expect(await it.tab.evaluate(() => location.hash)).toBe('#noteref-5');
        await it.press('Escape');
        await it.shown('#preview', false);
        expect(await it.focused()).toBe('noteref-5');
        expect(await it.tab.evaluate(() => location.hash)).toBe('');
      });

      it('gets a sheet in a narrow window, which Back closes', async () => {
        const it = await visit(sizes.phone);
        await it.bring('[id="noteref-5"]');
        const before = await it.scrollTop();
        await it.click('[id="noteref-5"]');
        await it.shown('#preview.preview-sheet');
        const sheet = (await it.seen('#preview'))!;
        expect(sheet.bottom).toBeCloseTo(sizes.phone.height, 0);
        expect(sheet.bottom - sheet.top).toBeLessThanOrEqual(sizes.phone.height * 0.6 + 1);
        expect((await it.seen('[id="noteref-5"]'))!.bottom).toBeLessThanOrEqual(sheet.top);
        expect(await it.tab.evaluate(() => location.hash)).toBe('#noteref-5');
        await it.tab.back();
        await it.shown('#preview', false);
        expect(await it.tab.evaluate(() => location.pathname)).toBe(`/${articlePath}`);
        await it.until(() => location.hash === '');
        await it.until((top: number) => Math.abs(scrollY - top) <= 2, before);
      });

      it('lights up a note in the margin with its mark, and gets a box when it is pressed', async () => {
        const it = await visit(sizes.wide);
        await it.shown('[data-margin-note="5"]');
        await it.hover('[id="noteref-5"]');
        await it.shown('[data-margin-note="5"].lit');
        await it.settle();
        await it.shown('#preview', false);
        await it.click('[id="noteref-5"]');
        await it.shown('#preview.pinned');
        const text = (await it.seen('.prose'))!;
        const box = (await it.seen('#preview'))!;
        expect(box.left).toBeGreaterThanOrEqual(text.left - 1);
        expect(box.right).toBeLessThanOrEqual(text.right + 1);
      });

      it('is told of another page by its link', async () => {
        const it = await visit(sizes.middle);
        await it.hover('[id="ref-maresca1996"] .dossier-link');
        await it.shown('.page-preview');
        expect(await it.text('.page-preview')).toContain('Cited in note 3');
      });
    });

    describe('finds note marks', () => {
      it('that are 24 px wide and high to press, and read apart where two stand together', async () => {
        const it = await visit(sizes.middle);
        const small = await it.tab.evaluate(() =>
          [...document.querySelectorAll('.prose .noteref')].flatMap((mark) => {
            mark.scrollIntoView({ block: 'center' });
            const { left, right, top, bottom } = mark.getBoundingClientRect();
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            const reach = (dx: number, dy: number) => {
              let n = 0;
              const hits = () =>
                document.elementFromPoint(x + dx * n, y + dy * n)?.closest('a') === mark;
              while (n < 40 && hits()) n += 0.5;
              return n;
            };
            const width = reach(1, 0) + reach(-1, 0);
            const height = reach(0, 1) + reach(0, -1);
            return width < 23.5 || height < 23.5 ? [`${mark.id} ${width} ${height}`] : [];
          }),
        );
        expect(small).toEqual([]);
        const comma = await it.tab.evaluate(
          () => getComputedStyle(document.querySelector('.before-mark')!, '::after').content,
        );
        expect(comma).toContain(',');
      });
    });

    describe('by keys', () => {
      it('opens a note, goes on to the next, and comes back to the text', async () => {
        const it = await visit(sizes.middle);
        await it.bring('[id="noteref-3"]');
        await it.focus('[id="noteref-3"]');
        await it.press('Enter');
        await it.shown('#preview[role=dialog]');
        expect(await it.text('#preview-title')).toBe('Note 3');
        await it.press('ArrowRight');
        expect(await it.text('#preview-title')).toBe('Note 4');
        await it.press('Escape');
        await it.shown('#preview', false);
        expect(await it.focused()).toBe('noteref-4');
        await it.press(' ');
        await it.shown('#preview[role=dialog]');
      });

      it('scrolls in an open note, not in the page behind it', async () => {
        const it = await visit(sizes.low);
        await it.bring('[id="noteref-23"]');
        await it.focus('[id="noteref-23"]');
        await it.press('Enter');
        await it.shown('#preview[role=dialog]');
        const before = await it.scrollTop();
        const within = () =>
          it.tab.evaluate(() => document.querySelector('.preview-body')!.scrollTop);
        expect(await within()).toBe(0);
        await it.press('End');
        await expect.poll(within).toBeGreaterThan(0);
        const end = await within();
        await it.press('Home');
        await expect.poll(within).toBe(0);
        for (const key of ['PageDown', ' ', 'ArrowDown', 'PageDown'] as const) await it.press(key);
        await expect.poll(within).toBe(end);
        expect(await it.scrollTop()).toBe(before);
      });
    });

    it.skipIf(!engine.fingers)('by touch taps a mark and gets a sheet', async () => {
      const it = await visit(sizes.wide);
      await it.tab.tap(await it.bring('[id="noteref-5"]'));
      await it.shown('#preview.preview-sheet');
      await it.tab.tap({ x: 600, y: 60 });
      await it.shown('#preview', false);
    });

    describe('sent to a place in the article', () => {
      it.each(['#note-20', '#ref-grgic2020', '#p-gq6w7', '#conclusion'])(
        'finds it before the eyes when the fonts have come: %s',
        async (fragment) => {
          for (const size of [sizes.wide, sizes.phone]) {
            const it = await visit(size, fragment);
            await expect
              .poll(async () => {
                const { top, bottom } = (await it.seen(fragment))!;
                return top >= 48 && Math.min(bottom, top + 40) <= size.height;
              })
              .toBe(true);
            const { top } = (await it.seen(fragment))!;
            // What stands at the end cannot be brought to the top.
            const atEnd = await it.tab.evaluate(
              () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
            );
            if (!atEnd) expect(top).toBeLessThan(140);
          }
        },
      );

      it('opens notes at once, not after seconds', async () => {
        const it = await visit(sizes.middle, '#p-gq6w7');
        const begun = await it.tab.evaluate(() => {
          const [script] = performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.js') && !name.endsWith('/first.js'));
          const [page] = performance.getEntriesByType('navigation');
          return script!.startTime - (page as PerformanceNavigationTiming).loadEventEnd;
        });
        expect(begun).toBeLessThan(500);
      });

      it('keeps the place read since when the page is loaded anew', async () => {
        const it = await visit(sizes.middle, '#p-gq6w7');
        await it.tab.wheel({ x: 500, y: 400 }, 1500);
        await it.until(
          () => document.getElementById('p-gq6w7')!.getBoundingClientRect().top < -900,
        );
        const before = await it.scrollTop();
        await it.tab.reload();
        await it.scripted();
        await it.set();
        await it.settle();
        expect(Math.abs((await it.scrollTop()) - before)).toBeLessThanOrEqual(2);
        await it.open(`${site.url}sources/`);
        await it.tab.back();
        await it.until((path: string) => location.pathname === path, `/${articlePath}`);
        await it.until((top: number) => Math.abs(scrollY - top) <= 2, before);
      });
    });

    it('sent an address of an open note finds it pinned at its mark, and closes it', async () => {
      const it = await visit(sizes.middle, '#noteref-20');
      await it.shown('#preview[role=dialog]');
      expect(await it.text('#preview-title')).toBe('Note 20');
      const mark = (await it.seen('[id="noteref-20"]'))!;
      expect(mark.top).toBeGreaterThanOrEqual(48);
      expect(mark.bottom).toBeLessThanOrEqual(sizes.middle.height);
      await it.press('Escape');
      await it.shown('#preview', false);
      expect(await it.tab.evaluate(() => location.hash)).toBe('');
      expect(await it.focused()).toBe('noteref-20');
    });

    describe('in the search', () => {
      it('opens it, types, sees results, and closes it with Escape', async () => {
        const it = await visit(sizes.middle);
        await it.press('/');
        await it.until(() => document.activeElement?.matches('dialog input') ?? false);
        await it.tab.type('minsk');
        await it.shown('dialog [data-search-results] a');
        await it.press('Escape');
        await it.press('Escape');
        await it.until(() => !document.querySelector('dialog[open]'));
      });

      it('follows a result in the page one is on to its words, which are marked', async () => {
        const it = await visit(sizes.middle);
        await it.press('/');
        await it.until(() => document.activeElement?.matches('dialog input') ?? false);
        await it.tab.type('balance of power');
        await it.shown('dialog [data-search-results] a');
        await it.until(isAtRest, 'dialog [data-search-results]');
        await it.press('ArrowDown');
        await it.press('Enter');
        await it.until(() => location.hash !== '' && !document.querySelector('dialog[open]'));
        await it.until(() => (CSS.highlights.get('scholium-found')?.size ?? 0) > 0);
        await it.shown(':target');
      });
    });

    describe('takes away', () => {
      it('the citation of a work, at the first press', async () => {
        const it = await visit(sizes.middle);
        await it.bring('[id="noteref-3"]');
        await it.click('[id="noteref-3"]');
        await it.shown('#preview [data-copy]');
        await it.click('#preview [data-copy]');
        await it.until(
          () => document.querySelector('#preview [data-copy]')?.textContent !== 'Copy citation',
        );
        expect(await it.text('#preview [data-copy]')).toBe('Copied');
        expect(await it.paste()).toContain('Lost Opportunities in Negotiating the Conflict');
      });

      it('a link to selected words, and the words with their source', async () => {
        const it = await visit(sizes.middle);
        await it.select('p[data-n="3"]', 'the');
        await it.shown('#selection-menu');
        await it.click('#selection-menu [data-action="copy-link"]');
        await it.until(
          () => document.querySelector('[data-action="copy-link"]')?.textContent === 'Copied',
        );
        expect(await it.paste()).toMatch(/#p-zkfe3:~:text=/);
        await it.select('p[data-n="3"]', 'the');
        await it.shown('#selection-menu');
        await it.click('#selection-menu [data-action="copy-quotation"]');
        await it.until(
          () => document.querySelector('[data-action="copy-quotation"]')?.textContent === 'Copied',
        );
        expect(await it.paste()).toMatch(/para\. 3\)/);
      });

      it('where else a name stands, and goes to a passage from there', async () => {
        const it = await visit(sizes.middle);
        await it.select('p[data-n="3"]', 'Karabakh');
        await it.shown('#selection-menu [data-action="where-else"]');
        await it.click('#selection-menu [data-action="where-else"]');
        await it.shown('.where-else a');
        await it.shown('#selection-menu', false);
        expect(await it.text('.where-else [aria-current]')).toContain('¶3, here');
        await it.press('Escape');
        await it.shown('.where-else', false);
        await it.shown('#selection-menu [data-action="where-else"]');
        await it.click('#selection-menu [data-action="where-else"]');
        await it.shown('.where-else a');
        await it.click('.where-else a:not([aria-current])');
        await it.shown('.where-else', false);
        await it.until(() => {
          const passage = document.querySelector(':target')?.getBoundingClientRect();
          return passage !== undefined && passage.top >= 0 && passage.top < innerHeight;
        });
        expect(await it.text(':target')).toContain('Karabakh');
      });

      it('what the system shares', async () => {
        const it = await visit(sizes.middle);
        await it.tab.evaluate(() => {
          Object.defineProperty(Navigator.prototype, 'share', {
            configurable: true,
            value: (data: unknown) => {
              Reflect.set(window, 'handed', data);
              return Promise.resolve();
            },
          });
        });
        await it.select('p[data-n="3"]', 'the');
        await it.shown('#selection-menu');
        await it.click('#selection-menu [data-action="share"]');
        await it.until(() => Reflect.get(window, 'handed') !== undefined);
        const handed = await it.tab.evaluate(() => JSON.stringify(Reflect.get(window, 'handed')));
        expect(handed).toContain('#p-zkfe3:~:text=');
      });
    });

    it('chooses a theme and a size, and finds them on the next page', async () => {
      const it = await visit(sizes.middle);
      await it.click('scholium-settings > button');
      await it.shown('#settings-panel');
      await it.click('#settings-panel [value="dark"]');
      await it.click('#settings-panel [name="size"][value="1"]');
      await it.press('Escape');
      await it.shown('#settings-panel', false);
      await it.open(`${site.url}sources/`);
      expect(
        await it.tab.evaluate(() => ({
          theme: document.documentElement.dataset['theme'],
          size: document.documentElement.dataset['size'],
          ground: getComputedStyle(document.body).backgroundColor,
        })),
      ).toEqual({ theme: 'dark', size: '1', ground: 'rgb(22, 23, 26)' });
    });

    it('without scripts follows a mark to its note, and back', async () => {
      const tab = await running.visit(sizes.middle);
      const it = new EngineReader(tab);
      await tab.goto(`${bare.url}${articlePath}`);
      expect(await tab.evaluate(() => 'shortcuts' in document.documentElement.dataset)).toBe(false);
      await it.bring('[id="noteref-20"]');
      await it.click('[id="noteref-20"]');
      await it.until(() => location.hash === '#note-20');
      await it.shown('[id="note-20"]');
      const { top, bottom } = (await it.seen('[id="note-20"]'))!;
      expect(top).toBeGreaterThanOrEqual(48);
      expect(bottom).toBeLessThanOrEqual(sizes.middle.height);
      await it.click('[id="note-20"] [role=doc-backlink]');
      await it.until(() => location.hash === '#noteref-20');
      expect(await tab.evaluate(() => document.querySelectorAll('.notes > li').length)).toBe(25);
    });
  });
});
