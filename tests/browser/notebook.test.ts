import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/annotations/index.ts';
import { anAnnotation, anArticle } from '../unit/own/kept.ts';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4571);
const desktop = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true };
const slug = 'failure-of-multilateral-diplomacy';
const path = `/articles/${slug}/`;
const title = 'Armenia-Azerbaijan Conflict: The Failure of Multilateral Diplomacy';

const quote = (exact: string) => {
  const { target } = anAnnotation();
  return { target: { ...target, quote: { exact, prefix: 'so ', suffix: ' then' } } };
};
const kept = [
  anAnnotation({ id: '1', article: path, note: 'Compare *the* [first](https://example.org/)' }),
  anAnnotation({
    id: '2',
    article: path,
    color: 'red',
    where: { note: '3', order: 30 },
    ...quote('peace with each other'),
  }),
  anAnnotation({ id: '3', article: '/articles/other/', ...quote('borders') }),
];
/** Where the site says that it is published. */
const published = 'http://localhost:4321';
const articles = [
  anArticle({ path, title, url: published + path }),
  anArticle({
    path: '/articles/other/',
    title: 'Another Article',
    url: `${published}/articles/other/`,
    year: '2019',
  }),
];

/** The notebook of a reader who has kept this. */
async function notebook(
  annotations: readonly unknown[] = kept,
  options: Parameters<typeof site.open>[1] = desktop,
): Promise<Page> {
  const page = await site.open('/notebook/', options);
  await page.locator('.own-device p').first().waitFor();
  await fill(page, annotations);
  await page.reload();
  await page.locator('.own-device p').first().waitFor();
  return page;
}

async function fill(page: Page, annotations: readonly unknown[]): Promise<void> {
  await page.evaluate(
    async ([records, known]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('scholium-own/');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('Unexpected')));
      });
      const transaction = db.transaction(['annotations', 'articles'], 'readwrite');
      for (const record of records) transaction.objectStore('annotations').put(record);
      for (const article of known) transaction.objectStore('articles').put(article);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      db.close();
    },
    [annotations, articles] as const,
  );
}

const item = (page: Page, id: string) => page.locator(`[data-own="${id}"]`);
const ids = (page: Page) =>
  page
    .locator('[data-own]')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset['own']));
const status = (page: Page) => page.locator('.own-form [role=status]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe('the notebook', () => {
  it('says in three sentences how words are marked where nothing is', async () => {
    const page = await site.open('/notebook/', desktop);
    await page.getByText('You have not marked anything yet.').waitFor();
    expect(await page.locator('.own-form').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  it('lists every article in which something is kept, with the words, the note and the place', async () => {
    const page = await notebook();
    expect(await page.locator('.own-group h3').allTextContents()).toEqual([
      'Another Article',
      title,
    ]);
    expect(await ids(page)).toEqual(['3', '1', '2']);
    expect(await status(page).textContent()).toBe('3 highlights and notes in 2 articles');
    await item(page, '1').locator('em').waitFor();
    expect(await item(page, '1').textContent()).toContain('Compare the first');
    expect(await item(page, '1').locator('.own-note a').getAttribute('href')).toBe(
      'https://example.org/',
    );
    expect(await item(page, '2').getByRole('link', { name: 'Note 3' }).getAttribute('href')).toBe(
      `${path}#p-abc:~:text=peace%20with%20each%20other,-then`.replace(',-then', ''),
    );
    expect(await violations(page)).toEqual([]);
  });

  it('is searched and filtered', async () => {
    const page = await notebook();
    await page.getByRole('searchbox', { name: 'Search your notes' }).fill('PEÁCE');
    expect(await ids(page)).toEqual(['2']);
    expect(await status(page).textContent()).toBe('1 of 3 highlights and notes in 1 article');
    await button(page, 'Show all').click();
    await expect.poll(() => ids(page)).toEqual(['3', '1', '2']);
    await page.getByRole('checkbox', { name: 'With a note only' }).check();
    expect(await ids(page)).toEqual(['1']);
    await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption('red');
    expect(await ids(page)).toEqual([]);
    await page.getByText('None of your notes fits this.').waitFor();
  });

  it('changes notes and colours, and keeps them', async () => {
    const page = await notebook();
    await button(page, 'Add a note: peace with each other').click();
    await page.keyboard.type('A **bold** claim');
    await page.keyboard.press('Control+Enter');
    await item(page, '2').locator('.own-note strong').waitFor();
    expect(
      await button(page, 'Edit note: peace with each other').evaluate(
        (each) => each === document.activeElement,
      ),
    ).toBe(true);
    await item(page, '2').getByRole('combobox').selectOption('green');
    await page.locator('[data-own="2"][data-color="green"]').waitFor();
    await page.reload();
    await item(page, '2').locator('.own-note strong').waitFor();
    expect(await item(page, '2').getAttribute('data-color')).toBe('green');
  });

  it('removes by keyboard, with a way back', async () => {
    const page = await notebook();
    await button(page, 'Remove: peace with each other').focus();
    await page.keyboard.press('Enter');
    await page.locator('.own-removed').waitFor();
    expect(await ids(page)).toEqual(['3', '1']);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(() => ids(page)).toEqual(['3', '1', '2']);
    await button(page, 'Remove: peace with each other').click();
    await button(page, 'Dismiss').click();
    await expect.poll(() => page.locator('.own-removed').count()).toBe(0);
    await page.reload();
    await item(page, '1').waitFor();
    expect(await ids(page)).toEqual(['3', '1']);
  });

  it('agrees with another tab, and loses neither’s note', async () => {
    const page = await notebook();
    const other = await site.context.newPage();
    await other.goto(`${site.url}/notebook/`);
    await button(other, 'Edit note: words').click();
    await other.keyboard.press('Control+a');
    await other.keyboard.type('of the other');
    await button(page, 'Edit note: words').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('of this one');
    await button(page, 'Save').click();
    await item(page, '1').getByText('of this one').waitFor();
    await button(other, 'Save').click();
    await item(other, '1').getByText('of the other').waitFor();
    await item(other, '1').getByText('of this one').waitFor();
    await item(page, '1').getByText('of the other').waitFor();
    await button(other, 'Remove: borders').click();
    await expect.poll(() => ids(page)).toEqual(['1', '2']);
  });

  it('keeps what is being written where another tab removes its words', async () => {
    const page = await notebook();
    const other = await site.context.newPage();
    await other.goto(`${site.url}/notebook/`);
    await button(page, 'Add a note: borders').click();
    await page.keyboard.type('mine');
    await button(other, 'Remove: borders').click();
    await other.locator('.own-removed').waitFor();
    await expect.poll(() => status(page).textContent()).toContain('2 highlights');
    await button(page, 'Save').click();
    await page.getByText('This was removed in another tab.').waitFor();
    await expect.poll(() => ids(other)).toContain('3');
    expect(await item(page, '3').textContent()).toContain('mine');
  });

  it('shows records that cannot be read as they are, and gives them as a file', async () => {
    const page = await notebook([...kept, { id: 'x', article: path, note: 7 }]);
    await page.getByText('1 record cannot be read').waitFor();
    expect(await page.locator('.own-unread pre').textContent()).toContain('"note": 7');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Save them as a file').click(),
    ]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual([
      { id: 'x', article: path, note: 7 },
    ]);
  });

  it('has no effect on the page from whatever words it keeps', async () => {
    const hostile = anAnnotation({
      id: 'h',
      article: path,
      note: '<img src=x onerror="document.title=1">\n\n[a](javascript:alert(1)) ![b](https://example.org/x.png) \u202eevil',
      ...quote(`<script>document.title='x'</script>\u202e ${'a'.repeat(90_000)}`),
    });
    const page = await notebook([hostile]);
    await item(page, 'h').getByText('onerror').waitFor();
    expect(await item(page, 'h').locator('img, script, a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).toMatch(/^Notebook/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1280,
    );
    expect((await item(page, 'h').textContent())?.length).toBeLessThan(5000);
    await button(page, 'Show all').last().click();
    expect((await item(page, 'h').textContent())?.length).toBeGreaterThan(90_000);
  });

  it('deletes everything when it is asked twice', async () => {
    const page = await notebook();
    await button(page, 'Delete everything').click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('3 highlights and notes');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await ids(page)).toHaveLength(3);
    await button(page, 'Delete everything').click();
    await dialog.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('You have not marked anything yet.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('scholium:own/'))).toBeNull();
  });

  it('shows many in part, and all on demand', async () => {
    const many = Array.from({ length: 230 }, (_, n) =>
      anAnnotation({ id: `n${n}`, article: path, where: { order: n } }),
    );
    const page = await notebook(many);
    expect(await page.locator('[data-own]').count()).toBe(100);
    await button(page, 'Show 130 more').click();
    expect(await page.locator('[data-own]').count()).toBe(230);
  });

  it('says plainly that nothing can be stored', async () => {
    const page = await site.open('/', desktop);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await page.goto(`${site.url}/notebook/`);
    await page.getByText('This browser does not let the site store anything').waitFor();
  });

  it('is read only where a newer version has changed the storage', async () => {
    const page = await notebook();
    await page.goto(`${site.url}/about-this-site/`);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('scholium-own/', 9);
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve(undefined);
          });
          opening.addEventListener('error', () => reject(opening.error ?? new Error('Unexpected')));
        }),
    );
    await page.goto(`${site.url}/notebook/`);
    await page.getByText('stored by a newer version of this site').waitFor();
    await item(page, '1').waitFor();
    expect(await page.locator('.own-doings select').count()).toBe(0);
  });

  it.each([
    ['light', narrow],
    ['dark', desktop],
  ] as const)('is accessible, and fits a narrow window, in %s', async (colorScheme, options) => {
    const page = await notebook(kept, { ...options, colorScheme });
    await item(page, '1').locator('em').waitFor();
    await button(page, 'Add a note: borders').click();
    const { width } = options.viewport;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    expect(await violations(page)).toEqual([]);
    await button(page, 'Take my notes').first().click();
    await page.getByRole('dialog').waitFor();
    await button(page, 'Markdown').waitFor();
    expect(await violations(page)).toEqual([]);
    const box = await page.getByRole('dialog').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(width);
  });

  it('fits a narrow window right to left, with the edge of what is yours at the beginning', async () => {
    const page = await notebook(kept, narrow);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await item(page, '1').locator('em').waitFor();
    await button(page, 'Add a note: borders').click();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(320);
    const edge = await item(page, '1').evaluate((each) => {
      const { borderRightWidth, borderLeftWidth } = getComputedStyle(each);
      return [parseFloat(borderRightWidth) > 0, parseFloat(borderLeftWidth) > 0];
    });
    expect(edge).toEqual([true, false]);
    await button(page, 'Take my notes').first().click();
    await button(page, 'Markdown').waitFor();
    expect(await wide()).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
  });

  it('says without scripts what it is, and that it needs them', async () => {
    const { url, context } = (await site.open('/', desktop)) && site;
    const plain = await context.browser()!.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${url}/notebook/`);
    expect(await page.locator('main').textContent()).toContain('which is turned off');
    expect(await page.locator('main button').count()).toBe(0);
    await plain.close();
  });
});

describe('notes taken away and brought back', () => {
  const take = async (page: Page, form: string) => {
    await button(page, 'Take my notes').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), path: await download.path() };
  };
  const bring = (page: Page, ...files: readonly { name: string; buffer: Buffer }[]) =>
    page
      .locator('dialog input[type=file]')
      .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));

  it('are the same after everything was deleted', async () => {
    const page = await notebook(kept.slice(0, 2));
    const file = await take(page, 'Web Annotation');
    await page.keyboard.press('Escape');
    await button(page, 'Delete everything').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('You have not marked anything yet.').waitFor();
    await button(page, 'Take my notes').first().click();
    const buffer = await readFile(file.path);
    await bring(page, { name: file.name, buffer });
    await page.getByText('2 notes came in.').waitFor();
    await bring(page, { name: file.name, buffer });
    await page.getByText('2 were already here.').waitFor();
    await page.keyboard.press('Escape');
    expect(await ids(page)).toEqual(['1', '2']);
    const [first] = await stored(page);
    expect(first).toEqual(kept[0]);
  });

  it('come in by dropping a file on the page', async () => {
    const page = await notebook(kept.slice(0, 2));
    const file = await take(page, 'Web Annotation');
    await page.keyboard.press('Escape');
    const text = await readFile(file.path, 'utf8');
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'notes.jsonld'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await page.getByText('2 were already here.').waitFor();
  });

  it('of other people are placed by the article, and lists name the place from then on', async () => {
    const page = await notebook([]);
    const words = 'Outside observers often find it difficult to understand';
    const target = [
      { source: published + path, selector: [{ type: 'TextQuoteSelector', exact: words }] },
    ];
    const row = { id: 'AbC', uri: published + path, text: 'Theirs', target };
    const buffer = Buffer.from(JSON.stringify({ total: 1, rows: [row] }));
    await button(page, 'Take my notes').first().click();
    await bring(page, { name: 'hypothesis.json', buffer });
    await page.getByText('1 note came in.').waitFor();
    await page.goto(`${site.url}${path}`);
    await expect.poll(async () => (await stored(page))[0]?.where.paragraph).toBe('1');
    const [placed] = await stored(page);
    expect(placed?.target).toMatchObject({ start: { offset: 0 }, quote: { exact: words } });
    expect(placed?.note).toBe('Theirs');
    await page.goto(`${site.url}/notebook/`);
    await item(page, 'AbC').getByRole('link', { name: '¶1' }).waitFor();
    await button(page, 'Take my notes').first().click();
    await bring(page, { name: 'hypothesis.json', buffer });
    await page.getByText('1 was already here.').waitFor();
  });

  it('of an article that the site does not have are refused by its name', async () => {
    const page = await notebook();
    const file = await take(page, 'Web Annotation');
    const text = (await readFile(file.path, 'utf8'))
      .replaceAll('/articles/other/', '/articles/foreign/')
      .replaceAll(published, 'https://elsewhere.example');
    await bring(page, { name: 'x.jsonld', buffer: Buffer.from(text) });
    await page.getByText('which is not on this site').first().waitFor();
    expect(await ids(page)).toEqual(['3', '1', '2']);
  });

  it.each([
    ['garbage', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))],
    ['nothing', Buffer.alloc(0)],
    ['ten megabytes of brackets', Buffer.alloc(9_999_999, '[')],
    ['more than is read', Buffer.alloc(10_000_001, ' ')],
  ])('of %s leave the page alive, and what is kept', async (_, buffer) => {
    const page = await notebook();
    await button(page, 'Take my notes').first().click();
    await bring(page, { name: '<b>\u202efile</b>.json', buffer });
    await page.getByText('Nothing came in.').waitFor();
    expect(await page.locator('.take-result b').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await ids(page)).toEqual(['3', '1', '2']);
  });

  it.each(['Markdown', 'E-book notes', 'Table'])('go out as %s', async (form) => {
    const page = await notebook(kept.slice(0, 2));
    const file = await take(page, form);
    expect((await readFile(file.path)).length).toBeGreaterThan(100);
    await page.getByText(`${file.name} is saved`).waitFor();
  });
});

describe('e-book notes', () => {
  const words = 'Outside observers often find it difficult';
  const place = (offset: number) => ({ block: 'p-kn72m', offset });
  const marked = anAnnotation({
    article: path,
    target: { ...quote(words).target, start: place(0), end: place(words.length) },
  });
  const saved = async (page: Page) => {
    await button(page, 'Take my notes').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'E-book notes').click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };

  it('name the place in the article’s book', async () => {
    const text = await saved(await notebook([marked]));
    expect(text).toContain('TextPositionSelector');
    expect(text).toContain(words);
  });

  it('name the words alone where the book cannot be had', async () => {
    const page = await notebook([marked]);
    await page.route('**/article.epub', (route) => route.fulfill({ status: 200, body: 'none' }));
    const text = await saved(page);
    expect(text).not.toContain('TextPositionSelector');
    expect(text).toContain(words);
  });
});

/** The annotations that are kept, as they are. */
function stored(page: Page): Promise<Annotation[]> {
  return page.evaluate(
    () =>
      new Promise<Annotation[]>((resolve) => {
        const opening = indexedDB.open('scholium-own/');
        opening.addEventListener('success', () => {
          const asking = opening.result
            .transaction('annotations')
            .objectStore('annotations')
            .getAll();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result as Annotation[]);
          });
        });
      }),
  );
}
