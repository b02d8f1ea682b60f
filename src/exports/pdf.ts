import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Article } from '../compile/article.ts';
import { addressesOf, type Site } from './addresses.ts';
import { toPdfHtml } from './pdf-html.ts';
import { pdfMetadata, withMetadata } from './pdf-metadata.ts';
import { pdfStyle } from './pdf-style.ts';

/** Prints articles with one browser; to be closed when all are done. */
export interface PdfPress {
  readonly print: (
    article: Article,
    images: ReadonlyMap<string, Uint8Array>,
  ) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the browser at `executablePath` to print `article.pdf`: tagged, with bookmarks, running
 * heads, page numbers, and each note at the foot of the page that calls it. Chromium alone knows
 * no notes at the foot, so Paged.js lays the pages out. Nothing is loaded from the network.
 */
export async function openPress(executablePath: string, site: Site): Promise<PdfPress> {
  const engine = await readFile(fileOf('pagedjs', 'dist/paged.min.js'), 'utf8');
  const fonts = await readFonts();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--no-first-run'],
  });
  return {
    print: (article, images) =>
      withinTime(print(browser, { article, site, images, fonts, engine })),
    close: () => browser.close(),
  };
}

interface Job {
  readonly article: Article;
  readonly site: Site;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly fonts: Fonts;
  readonly engine: string;
}

async function print(browser: Browser, job: Job): Promise<Uint8Array> {
  const { article, site, images, fonts, engine } = job;
  const addresses = addressesOf(article, site);
  const known = new Map([...images].map(([path, bytes]) => [addresses.file(path), bytes]));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const html = toPdfHtml(article, site, fonts.css + pdfStyle);
    // The page is asked for at its own address, so that relative links mean what they say.
    await page.route('**', async (route) => {
      const address = route.request().url();
      const image = known.get(address);
      if (address === addresses.article) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      } else if (image) await route.fulfill({ body: Buffer.from(image) });
      else if (fonts.files.has(address)) await route.fulfill({ path: fonts.files.get(address)! });
      else await route.abort();
    });
    await page.goto(addresses.article);
    await page.evaluate(() => document.fonts.ready);
    await page.addScriptTag({ content: engine });
    await page.evaluate(layOut);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return withMetadata(withoutClock(pdf), pdfMetadata(article, site));
  } finally {
    await context.close();
  }
}

/** Runs in the page: lays it out in pages. */
async function layOut(): Promise<void> {
  const engine: unknown = Reflect.get(window, 'PagedModule');
  if (typeof engine !== 'object' || engine === null) throw new Error('no paged engine');
  const Previewer: unknown = Reflect.get(engine, 'Previewer');
  if (typeof Previewer !== 'function') throw new Error('no paged engine');
  const style = [...document.querySelectorAll('style')].map((each) => each.textContent).join('\n');
  for (const each of document.querySelectorAll('style')) each.remove();
  const content = document.createElement('template');
  content.innerHTML = document.body.innerHTML;
  document.body.replaceChildren();
  const previewer: unknown = Reflect.construct(Previewer, []);
  if (typeof previewer !== 'object' || previewer === null) throw new Error('no paged engine');
  const preview: unknown = Reflect.get(previewer, 'preview');
  if (typeof preview !== 'function') throw new Error('no paged engine');
  await Reflect.apply(preview, previewer, [
    content.content,
    [{ [document.location.href]: style }],
    document.body,
  ]);
  // The engine's own marks are empty, and its ids of notes are random.
  for (const mark of document.querySelectorAll('[data-footnote-call]')) mark.remove();
  for (const note of document.querySelectorAll('[data-own-id]')) {
    note.id = note.getAttribute('data-own-id') ?? '';
  }
  // Running heads and page numbers are no part of the text that is read aloud.
  for (const box of document.querySelectorAll('.pagedjs_margin')) {
    box.setAttribute('aria-hidden', 'true');
  }
}

/**
 * The browser notes when it printed; the same article is to give the same bytes. The dates are
 * overwritten in place, as other parts of the file are found by their offset.
 */
function withoutClock(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(
      /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g,
      (_, key: string) => `${key}19700101000000`,
    ),
    'latin1',
  );
}

interface Fonts {
  readonly css: string;
  /** Files by the address that the style gives them. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Faces of fixed weight: variable fonts reach a PDF only as drawings of their letters. The
 * browser takes of them what the text needs.
 */
async function readFonts(): Promise<Fonts> {
  const files = new Map<string, string>();
  let css = '';
  for (const [name, faces] of fontFaces) {
    for (const face of faces) {
      const path = fileOf(name, `${face}.css`);
      const typed = await readFile(path, 'utf8');
      css += typed.replace(/url\(\.\/(files\/[\w.-]+)\)/g, (_, file: string) => {
        const address = `${fontHost}${name}/${file}`;
        files.set(address, join(dirname(path), file));
        return `url('${address}')`;
      });
    }
  }
  return { css, files };
}

const fontHost = 'https://fonts.invalid/';
const fontFaces = [
  ['@fontsource/source-serif-4', ['400', '400-italic', '600']],
  ['@fontsource/source-sans-3', ['400', '400-italic', '600']],
] as const;

function fileOf(name: string, file: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, name, file);
    if (existsSync(path)) return path;
  }
  throw new Error(`${name} brings no ${file}`);
}

/** An article that cannot be laid out must not hold up the others. */
async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the pages took too long')), longest);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const longest = 120_000;
