import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { type Article, typeset } from '../../article/index.ts';
import { addressesOf, type Site } from '../addresses.ts';
import { toPdfHtml } from './pdf-html.ts';
import { linkTargets } from './pdf-link-names.ts';
import { pdfMetadata, withMetadata } from './pdf-metadata.ts';
import { pdfStyle } from './pdf-style.ts';
import { taggedObjects } from './pdf-tags.ts';

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
 * heads, page numbers, and each note at the foot of the page that calls it. Nothing is loaded
 * from the network.
 */
export async function openPress(executablePath: string, site: Site): Promise<PdfPress> {
  const script = await pageScript();
  const fonts = await readFonts(site);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--no-first-run'],
  });
  return {
    print: (article, images) =>
      withinTime(print(browser, { article, site, images, fonts, script })),
    close: () => browser.close(),
  };
}

interface Job {
  readonly article: Article;
  readonly site: Site;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly fonts: Fonts;
  readonly script: string;
}

async function print(browser: Browser, job: Job): Promise<Uint8Array> {
  const { article, site, images, fonts, script } = job;
  const addresses = addressesOf(article, site);
  const known = new Map([...images].map(([path, bytes]) => [addresses.file(path), bytes]));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const html = toPdfHtml(article, site, fonts.css + pdfStyle(article, site));
    // The page is asked for at its own address, so that relative links mean what they say.
    await page.route('**', async (route) => {
      const address = route.request().url();
      const image = known.get(address);
      if (address === addresses.article) {
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      } else if (image) {
        // Other pictures are known by their first bytes.
        const type = /\.svg$/i.test(address) ? { contentType: 'image/svg+xml' } : {};
        await route.fulfill({ body: Buffer.from(image), ...type });
      } else if (fonts.files.has(address)) await route.fulfill({ path: fonts.files.get(address)! });
      else await route.abort();
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(addresses.article);
    await page.evaluate(loadFonts);
    await page.evaluate(script);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const tagged = taggedObjects(pdf, linkTargets(typeset(article), site));
    return withMetadata(withoutClock(pdf), pdfMetadata(article, site), tagged);
  } finally {
    await context.close();
  }
}

/** Running heads and page numbers are drawn only when the page is printed: their fonts as well. */
async function loadFonts(): Promise<void> {
  await document.fonts.load("400 9pt 'Source Sans 3'");
  await document.fonts.ready;
}

/** What runs in the page, as one script: `pdf-browser.ts` with what it imports. */
async function pageScript(): Promise<string> {
  const { build } = await import('vite');
  // It ends as this file does, compiled or not.
  const entry = fileURLToPath(import.meta.url).replace(/pdf(\.\w+)$/, 'pdf-browser$1');
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'scholium' },
    },
  });
  const [output] = [built].flat();
  const code = output && 'output' in output ? output.output[0].code : undefined;
  if (code === undefined) throw new Error('no script to lay out pages');
  return `${code}\nscholium.makePages();`;
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
async function readFonts(site: Site): Promise<Fonts> {
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
  for (const [family, name, face, range] of moreFaces) {
    const file = `files/${name}-${face}-normal.woff2`;
    const address = `${fontHost}${name}/${file}`;
    files.set(address, fileOf(`@fontsource/${name}`, file));
    const weight = face.slice(-3);
    const source = `src: url('${address}') format('woff2'); unicode-range: ${range};`;
    // There is no italic of these: what is set in italics has the letters as they are.
    for (const style of ['normal', 'italic'])
      css += `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; ${source} }\n`;
  }
  for (const [use, name] of ownFonts) {
    for (const [index, face] of (site.fonts?.[use] ?? []).entries()) {
      const address = `${fontHost}own/${use}-${index}.woff2`;
      files.set(address, face.path);
      const range = face.range === undefined ? '' : `unicode-range: ${face.range};`;
      css += `@font-face { font-family: '${name}'; font-weight: ${face.weight}; font-style: ${face.style}; src: url('${address}') format('woff2'); ${range} }\n`;
    }
  }
  return { css, files };
}

/** The site's own fonts, by the names that `pdf-style.ts` knows. */
const ownFonts = [
  ['body', 'Site Text'],
  ['headings', 'Site Title'],
] as const;

const fontHost = 'https://fonts.invalid/';
const fontFaces = [
  ['@fontsource/source-serif-4', ['400', '400-italic', '600']],
  ['@fontsource/source-sans-3', ['400', '400-italic', '600']],
] as const;

const alphabets = [
  ['armenian', 'U+530-58F, U+FB13-FB17'],
  ['georgian', 'U+10A0-10FF, U+1C90-1CBF'],
] as const;
/** Letters of other alphabets, as if they were of our families. */
const moreFaces = alphabets.flatMap(([script, range]) =>
  ['400', '600'].flatMap((weight) => [
    ['Source Serif 4', `noto-serif-${script}`, `${script}-${weight}`, range] as const,
    ['Source Sans 3', `noto-sans-${script}`, `${script}-${weight}`, range] as const,
  ]),
);

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
