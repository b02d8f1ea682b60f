import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { keepMany } from './support/keep-many.ts';
import { laidOut } from './support/laid-out.ts';
import { useSite } from './support/site.ts';

const site = useSite(4620);
const article = '/articles/failure-of-multilateral-diplomacy/';
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Selects characters of a paragraph's words, which may end in another paragraph. */
async function select(page: Page, id: string, from: number, to: number, end = id): Promise<void> {
  await page.evaluate(
    ([first, start, last, stop]) => {
      const pointAt = (block: string, offset: number) => {
        const words = document.createTreeWalker(
          document.getElementById(block)!,
          NodeFilter.SHOW_TEXT,
          (node) =>
            node.parentElement?.closest('.noteref, .para-link, .backlinks')
              ? NodeFilter.FILTER_REJECT
              : NodeFilter.FILTER_ACCEPT,
        );
        let left = offset;
        for (let node = words.nextNode() as Text | null; node; node = words.nextNode() as Text) {
          if (left <= node.length) return [node, left] as const;
          left -= node.length;
        }
        throw new Error('Unexpected end of the words');
      };
      document.getElementById(first)!.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(...pointAt(first, start));
      range.setEnd(...pointAt(last, stop));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [id, from, end, to] as const,
  );
  await page.locator('#selection-menu:popover-open').waitFor();
}

/** The words that are highlighted in a colour, as the browser draws them. */
const drawn = (page: Page, color: string): Promise<string[]> =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)),
    `scholium-own-${color}`,
  );

const untilDrawn = (page: Page, color: string, count = 1) =>
  page.waitForFunction(([name, wanted]) => (CSS.highlights.get(name)?.size ?? 0) === wanted, [
    `scholium-own-${color}`,
    count,
  ] as const);

async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await laidOut(page);
}

async function openMargin(page: Page): Promise<Locator> {
  await page.keyboard.press('o');
  const panel = page.getByRole('dialog', { name: 'My margin' });
  await panel.waitFor();
  return panel;
}

describe('a highlight', () => {
  it('is made by a button, leaves the page’s tree as it is, and is there on the next visit', async () => {
    const page = await site.open(article, desktop);
    const before = await page.locator('#p-zkfe3').innerHTML();
    await select(page, 'p-zkfe3', 0, 30);
    await page.locator('#selection-menu [data-action="highlight"]').click();
    await untilDrawn(page, 'blue');
    expect(await drawn(page, 'blue')).toEqual(['Since then, the Minsk Group,']);
    expect(await page.locator('#p-zkfe3').innerHTML()).toBe(before);
    await page.locator('#selection-menu').waitFor({ state: 'hidden' });
    await comeBack(page);
    await untilDrawn(page, 'blue');
    expect(await drawn(page, 'blue')).toEqual(['Since then, the Minsk Group,']);
  });

  it('is made by one key in each of four colours', async () => {
    const page = await site.open(article, desktop);
    const colors = ['blue', 'yellow', 'green', 'red'];
    for (const [nth, color] of colors.entries()) {
      await select(page, 'p-zkfe3', nth * 40, nth * 40 + 20);
      await page.keyboard.press(String(nth + 1));
      await untilDrawn(page, color);
    }
    // The last colour is the one that `h` takes.
    await select(page, 'p-6fasn', 0, 20);
    await page.keyboard.press('h');
    await untilDrawn(page, 'red', 2);
  });

  it('goes over paragraphs, marks of notes and links', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-meh38', 20, 60, 'p-zkfe3');
    await page.keyboard.press('2');
    await untilDrawn(page, 'yellow');
    await comeBack(page);
    await untilDrawn(page, 'yellow');
    const [words = ''] = await drawn(page, 'yellow');
    expect(words).toContain('Since then, the Minsk Group');
    await page.locator('#noteref-1').click();
    await page.locator('#preview').waitFor();
  });

  it('stands on the page of its section and in notes at the end, too', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'note-3', 0, 20);
    await page.keyboard.press('3');
    await untilDrawn(page, 'green');
    await select(page, 'p-zkfe3', 0, 20);
    await page.keyboard.press('1');
    await untilDrawn(page, 'blue');
    await page.goto(`${site.url}${article}sections/armenia-azerbaijan-conflict-negotiations/`);
    await laidOut(page);
    await untilDrawn(page, 'blue');
    await page.goto(`${site.url}${article}notes/`);
    await untilDrawn(page, 'green');
  });

  it('is changed and removed in the box that a press on its words opens; undo brings it back', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-zkfe3', 0, 60);
    await page.keyboard.press('1');
    await untilDrawn(page, 'blue');
    const spot = await page.evaluate(() => {
      const [range] = CSS.highlights.get('scholium-own-blue') ?? [];
      const { left, top, height } = (range as Range).getClientRects()[0]!;
      return { x: left + 40, y: top + height / 2 };
    });
    await page.mouse.click(spot.x, spot.y);
    const editor = page.locator('#yours-editor');
    await editor.waitFor();
    expect(await violations(page, undefined, '#yours-editor')).toEqual([]);
    await editor.getByRole('button', { name: 'Red' }).click();
    await untilDrawn(page, 'red');
    await editor.getByRole('button', { name: 'Remove' }).click();
    await untilDrawn(page, 'red', 0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await untilDrawn(page, 'red');
  });

  it('is drawn near the window where there are very many, and on paper everywhere', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-zkfe3', 0, 30);
    await page.keyboard.press('1');
    await untilDrawn(page, 'blue');
    await keepMany(page, article, 400);
    await comeBack(page);
    /** Blocks with highlights, and how far the nearest end of each lies outside of the window. */
    const blocks = () =>
      page.evaluate(() => {
        const found = ['blue', 'yellow', 'green', 'red'].flatMap((color) =>
          [...(CSS.highlights.get(`scholium-own-${color}`) ?? [])].flatMap((range) =>
            range instanceof Range ? (range.startContainer.parentElement?.closest('p') ?? []) : [],
          ),
        );
        return [...new Set(found)].map((block) => {
          const { top, bottom } = block.getBoundingClientRect();
          return Math.max(0, top - innerHeight, -bottom);
        });
      });
    const last = page.locator('.article-text p[data-n]').last();
    await last.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (paragraph) =>
        [...(CSS.highlights.get('scholium-own-red') ?? [])].some(
          (range) => range instanceof Range && paragraph?.contains(range.startContainer),
        ),
      await last.elementHandle(),
    );
    expect(Math.max(...(await blocks()))).toBeLessThan(800);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await blocks()).toHaveLength(await page.locator('.article-text p[data-n]').count());
  });

  it('is reached by keys, next and previous', async () => {
    const page = await site.open(article, desktop);
    for (const id of ['p-zkfe3', 'p-ggfp3', 'p-s15hr']) {
      await select(page, id, 0, 20);
      await page.keyboard.press('1');
      await page.locator('#selection-menu').waitFor({ state: 'hidden' });
    }
    await untilDrawn(page, 'blue', 3);
    await page.evaluate(() => scrollTo(0, 0));
    const here = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('scholium-own-current') ?? [];
        return (range as Range | undefined)?.startContainer.parentElement?.closest('p')?.id;
      });
    await page.keyboard.press('j');
    await expect.poll(here).toBe('p-zkfe3');
    await page.keyboard.press('j');
    await expect.poll(here).toBe('p-ggfp3');
    await page.keyboard.press('k');
    await expect.poll(here).toBe('p-zkfe3');
  });
});

describe('a note of one’s own', () => {
  it('is kept while it is written, and stands in the margin beside its words', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-zkfe3', 0, 30);
    await page.keyboard.press('a');
    const field = page.locator('#yours-editor textarea');
    await field.fill('Compare ¶10.');
    await page.locator('.yours-note').getByText('Compare ¶10.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#yours-editor').waitFor({ state: 'detached' });
    await comeBack(page);
    const note = page.locator('.yours-note[data-own]');
    await note.waitFor();
    expect(await note.innerText()).toContain('You, ¶3');
    const words = await page.locator('#p-zkfe3').boundingBox();
    await expect
      .poll(async () => Math.abs(((await note.boundingBox())?.y ?? 0) - (words?.y ?? 0)))
      .toBeLessThan(120);
    const boxes = await page
      .locator('.margin-note, .yours-note')
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).visibility === 'visible')
          .map((one) => one.getBoundingClientRect().toJSON() as { top: number; bottom: number }),
      );
    const sorted = boxes.sort((a, b) => a.top - b.top);
    for (const [nth, { top }] of sorted.entries())
      if (nth > 0) expect(top).toBeGreaterThanOrEqual(sorted[nth - 1]!.bottom - 1);
    expect(await violations(page)).toEqual([]);
  });

  it('survives a page that is closed while it is written', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-zkfe3', 0, 30);
    await page.keyboard.press('a');
    await page.locator('#yours-editor textarea').fill('Half a th');
    await comeBack(page);
    await page.locator('.yours-note').getByText('Half a th').waitFor();
  });

  it('is the same in two tabs, and two notes written at once are both kept', async () => {
    const first = await site.open(article, desktop);
    const second = await site.context.newPage();
    await second.goto(`${site.url}${article}`);
    await laidOut(second);
    await select(first, 'p-zkfe3', 0, 30);
    await first.keyboard.press('1');
    await untilDrawn(first, 'blue');
    await comeBack(second);
    await untilDrawn(second, 'blue');
    const write = async (page: Page, words: string) => {
      await page.keyboard.press('j');
      await page.waitForFunction(() => CSS.highlights.get('scholium-own-current')?.size === 1);
      await page.keyboard.press('a');
      await page.locator('#yours-editor textarea').waitFor();
      return () => page.locator('#yours-editor textarea').fill(words);
    };
    const fills = [await write(first, 'from the first'), await write(second, 'from the second')];
    for (const fill of fills) await fill();
    for (const page of [first, second]) await page.keyboard.press('Escape');
    for (const page of [first, second]) {
      await page.locator('.yours-note').getByText('from the first').waitFor();
      await page.locator('.yours-note').getByText('from the second').waitFor();
    }
  });
});

describe('my margin', () => {
  it('lists everything in reading order, filters, leads to the words and removes with undo', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-ggfp3', 0, 30);
    await page.keyboard.press('2');
    await untilDrawn(page, 'yellow');
    await select(page, 'p-zkfe3', 0, 30);
    await page.keyboard.press('a');
    await page.locator('#yours-editor textarea').fill('Mine');
    await page.keyboard.press('Escape');
    await page.locator('#yours-editor').waitFor({ state: 'detached' });
    const panel = await openMargin(page);
    const items = panel.locator('[data-own]');
    await expect.poll(() => items.count()).toBe(2);
    expect(await items.first().innerText()).toContain('Since then');
    await expect.poll(() => panel.getByRole('status').innerText()).toBe('2 highlights, 1 note');
    expect(await violations(page, undefined, '#my-margin')).toEqual([]);
    await panel.getByRole('searchbox').fill('mine');
    await expect.poll(() => items.count()).toBe(1);
    await panel.getByRole('searchbox').fill('');
    await items.last().getByRole('link').click();
    await expect.poll(() => page.locator('#p-ggfp3').evaluate(isSeen)).toBe(true);
    await items.last().getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => items.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => items.count()).toBe(2);
  });

  it('says how to begin where nothing is marked, and is open to everybody on a phone', async () => {
    const page = await site.open(article, phone);
    await page.locator('scholium-settings > button').click();
    await page.locator('[data-open-margin]').click();
    const panel = page.getByRole('dialog', { name: 'My margin' });
    await panel.getByText('Select words in the text').waitFor();
    expect(await violations(page, undefined, '#my-margin')).toEqual([]);
  });

  it('keeps what has no words any more, and says so', async () => {
    const page = await site.open(article, desktop);
    await select(page, 'p-zkfe3', 0, 60);
    await page.keyboard.press('1');
    await untilDrawn(page, 'blue');
    await page.route(`**${article}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(
        /(<p [^>]*id="p-zkfe3"[^>]*>)[^]*?(<\/p>)/,
        '$1Nothing of it is left.$2',
      );
      await route.fulfill({ response, body: html });
    });
    await comeBack(page);
    const panel = await openMargin(page);
    await panel.getByText('No longer in the text').waitFor();
    expect(await panel.locator('[data-own]').innerText()).toContain('Since then, the Minsk Group');
    expect(await drawn(page, 'blue')).toEqual([]);
  });
});

describe('where nothing can be kept', () => {
  it('says so, and the page is what it was', async () => {
    const page = await site.open('/404.html', desktop);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}${article}`);
    await laidOut(page);
    await select(page, 'p-zkfe3', 0, 30);
    await page.locator('#selection-menu [data-action="highlight"]').click();
    await page.getByText('does not let the page keep anything').first().waitFor();
    await page.locator('#noteref-3').click();
    await page.locator('#preview').waitFor();
  });

  it('draws lines over the words where a browser has no highlights', async () => {
    const page = await site.open('/404.html', desktop);
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
      Reflect.deleteProperty(Object.getPrototypeOf(CSS) as object, 'highlights');
    });
    await page.goto(`${site.url}${article}`);
    await laidOut(page);
    await select(page, 'p-zkfe3', 0, 60);
    await page.locator('#selection-menu [data-action="highlight"]').click();
    const lines = page.locator('.yours-lines i');
    await lines.first().waitFor();
    const paragraph = await page.locator('#p-zkfe3').boundingBox();
    const line = await lines.first().boundingBox();
    expect(line!.y).toBeGreaterThan(paragraph!.y - 5);
    expect(line!.y).toBeLessThan(paragraph!.y + 40);
  });
});

it('costs nothing before it is used: no storage is asked and no part is loaded', async () => {
  const page = await site.open('/404.html', desktop);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}${article}`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\/(?:own|on-page|basket|keep|listen)\b/.test(path))).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
