import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readerBook, type ReaderBook } from '../support/reader-book.ts';
import { launch } from './support/browser.ts';

/** Where the pages of the readers stand: nothing but the test answers there. */
const origin = 'http://reader.test/';
const require = createRequire(import.meta.url);
const folders: Readonly<Record<string, string>> = {
  epubjs: dirname(require.resolve('epubjs/package.json')),
  // The one that epub.js brings.
  jszip: dirname(createRequire(require.resolve('epubjs')).resolve('jszip/package.json')),
  'foliate-js': dirname(require.resolve('foliate-js/view.js')),
};
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

let browser: Browser;
let book: ReaderBook;
let page: Page;
beforeAll(async () => {
  [browser, book] = await Promise.all([launch(), readerBook()]);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

/** Opens a page with `html` that can load the packages above and `book.epub`. */
async function open(html: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  page = await context.newPage();
  await page.route(`${origin}**`, async (route) => {
    const [first = '', ...rest] = new URL(route.request().url()).pathname.slice(1).split('/');
    const folder = folders[first];
    if (first === '') return route.fulfill({ body: html, contentType: 'text/html' });
    if (first === 'book.epub') return route.fulfill({ body: Buffer.from(book.epub) });
    if (folder === undefined) return route.fulfill({ status: 404 });
    const contentType = types[rest.at(-1)?.split('.').at(-1) ?? ''] ?? 'text/plain';
    return route.fulfill({ body: await readFile(join(folder, ...rest)), contentType });
  });
  await page.goto(origin);
  await page.locator('html[data-open]').waitFor();
}

const noteWords = [
  'Thanks to the keepers.',
  'Made by hand.',
  'Every day.',
  'The note of the abstract.',
  'A note that is called often.',
  'The outer note calls',
  'The inner note.',
  'Words of the first paragraph.',
  'cell one',
  'cell two',
  'first item',
  'second item',
];

describe('in epub.js', () => {
  const reader = `<!doctype html><div id="viewer"></div>
    <script src="/jszip/dist/jszip.min.js"></script><script src="/epubjs/dist/epub.min.js"></script>
    <script>
      (async () => {
        const bytes = await (await fetch('/book.epub')).arrayBuffer();
        window.book = ePub(bytes);
        window.rendition = book.renderTo('viewer', { width: 800, height: 600, flow: 'scrolled-doc' });
        await rendition.display();
        await book.loaded.navigation;
        document.documentElement.dataset.open = '';
      })();
    </script>`;
  /** Follows an entry of the contents, the last of that name. */
  const follow = async (label: string): Promise<Frame> => {
    await page.evaluate(`(() => {
      const entry = book.navigation.toc.findLast((each) => each.label.trim() === ${JSON.stringify(label)});
      return rendition.display(entry.href).then(() => undefined);
    })()`);
    return frame();
  };
  const frame = async (): Promise<Frame> => {
    const handle = await page.locator('#viewer iframe').elementHandle();
    return (await handle!.contentFrame())!;
  };

  test('the contents lead to the notes, and the words of all are there', async () => {
    await open(reader);
    const text = await (await follow('Notes')).locator('[role=doc-endnotes]').innerText();
    for (const words of noteWords) expect(text).toContain(words);
    expect(await atTop('[role=doc-endnotes]', await frame())).toBe(true);
  });

  test('a mark of the title page leads to its note, and the note back to it', async () => {
    await open(reader);
    const title = await frame();
    await title.locator('h1 a').click();
    await page.waitForFunction(`rendition.currentLocation().start?.href === 'article.xhtml'`);
    const note = (await frame()).locator('[role=doc-footnote]', {
      hasText: 'Thanks to the keepers.',
    });
    await expectInView(note);
    await note.locator('a[role=doc-backlink]').click();
    await page.waitForFunction(`rendition.currentLocation().start?.href === 'title.xhtml'`);
  });

  test('a drawing is shown, and “Figure 1” leads to it', async () => {
    await open(reader);
    const text = await follow('Works');
    const image = text.locator('figure img');
    expect(await image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
    await text.locator('a', { hasText: 'Figure 1' }).click();
    await expectInView(image);
  });

  async function atTop(selector: string, within: Frame): Promise<boolean> {
    const box = await within.locator(selector).boundingBox();
    return box !== null && Math.abs(box.y) < 300;
  }
  async function expectInView(locator: ReturnType<Frame['locator']>): Promise<void> {
    await expect
      .poll(async () => {
        const box = await locator.boundingBox();
        return box !== null && box.y >= 0 && box.y < 600;
      })
      .toBe(true);
  }
});

describe('in foliate-js', () => {
  // The style sheet of its own reader leaves notes that are asides out of the text.
  const reader = `<!doctype html><style>foliate-view { display: block; height: 600px }</style>
    <script type="module">
      import '/foliate-js/view.js';
      import { FootnoteHandler } from '/foliate-js/footnotes.js';
      const view = document.createElement('foliate-view');
      document.body.append(view);
      const bytes = await (await fetch('/book.epub')).arrayBuffer();
      await view.open(new File([bytes], 'book.epub'));
      view.renderer.setStyles(\`@namespace epub "http://www.idpf.org/2007/ops";
        aside[epub|type~="endnote"], aside[epub|type~="footnote"] { display: none; }\`);
      view.renderer.setAttribute('flow', 'scrolled');
      const notes = new FootnoteHandler();
      const boxes = [];
      notes.addEventListener('before-render', (event) => document.body.append(event.detail.view));
      notes.addEventListener('render', (event) => {
        const { view: box, type, hidden } = event.detail;
        const doc = box.renderer.getContents()[0].doc;
        boxes.push({ type, hidden, text: doc.body.innerText });
        box.remove();
      });
      view.addEventListener('link', (event) => notes.handle(view.book, event));
      Object.assign(window, { view, boxes });
      await view.goTo(0);
      document.documentElement.dataset.open = '';
    </script>`;
  /** What a reader sees of the document in view. */
  const text = (selector: string) =>
    page.evaluate(
      `view.renderer.getContents()[0].doc.querySelector(${JSON.stringify(selector)})?.innerText`,
    );
  const follow = async (label: string): Promise<void> => {
    await page.evaluate(`(() => {
      const entry = view.book.toc.findLast((each) => each.label.trim() === ${JSON.stringify(label)});
      return view.goTo(entry.href).then(() => undefined);
    })()`);
  };
  /** Presses the mark with a name and returns the box that opens. */
  const press = async (selector: string): Promise<unknown> => {
    await page.evaluate(
      `view.renderer.getContents()[0].doc.querySelector(${JSON.stringify(selector)}).click()`,
    );
    const box = await page.waitForFunction('boxes.shift()');
    return box.jsonValue();
  };

  test('the contents lead to the notes, and the words of all are there', async () => {
    await open(reader);
    await follow('Notes');
    const notes = String(await text('[role=doc-endnotes]'));
    for (const words of noteWords) expect(notes).toContain(words);
  });

  test('a mark opens its note in a box, from the title page and from the text', async () => {
    await open(reader);
    expect(await press('h1 a')).toEqual({
      type: 'footnote',
      hidden: false,
      text: '1. Thanks to the keepers.',
    });
    await follow('Works');
    expect(await press('#noteref-blocks')).toMatchObject({
      text: expect.stringMatching(/Words of the first paragraph\.[^]*cell two[^]*second item/),
    });
  });
});
