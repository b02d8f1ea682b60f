import { chromium, type Page } from 'playwright-core';
import { serve } from '../src/cli/serve.ts';
import { precompress } from '../src/build/hosting/precompress.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { median } from './figures.ts';

export interface PageFigures {
  readonly requests: number;
  /** Bytes over the wire by kind, as sent (Brotli where it was compressed), without headers. */
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly total: number;
}

export interface PreviewFigures {
  readonly marks: number;
  /** Milliseconds of script and layout from the press of a mark to its open box. */
  readonly median: number;
  readonly slowest: number;
}

export type Kind = 'html' | 'css' | 'js' | 'font' | 'other';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Opens a page of a built site and weighs what it loads before the reader does anything. */
export async function weighPage(dir: string, path: string, port: number): Promise<PageFigures> {
  await precompress(dir);
  return inBrowser(dir, port, async (page, url) => {
    const sent = watch(page);
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const found = await sent();
    const bytes = { html: 0, css: 0, js: 0, font: 0, other: 0 };
    for (const { kind, size } of found) bytes[kind] += size;
    const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
    return { requests: found.length, bytes, total };
  });
}

/**
 * Opens the box of every note mark of a page, in a window with notes in the margin, and times the
 * script that it takes. Each mark counts with the best of three, as a busy machine only adds.
 */
export async function timePreviews(
  dir: string,
  path: string,
  port: number,
): Promise<PreviewFigures> {
  const times = await inBrowser(
    dir,
    port,
    async (page, url) => {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await page.locator('[data-margin-note]').first().waitFor();
      // The first press loads the script of the box.
      await page.locator('article a[role=doc-noteref]').first().click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      return page.locator('article a[role=doc-noteref]').evaluateAll(async (marks) => {
        const best: number[] = [];
        for (const mark of marks.filter((it) => it instanceof HTMLElement)) {
          mark.scrollIntoView({ block: 'center' });
          const runs: number[] = [];
          for (let run = 0; run < 3; run++) {
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const started = performance.now();
            mark.click();
            runs.push(performance.now() - started);
            if (!document.querySelector('#preview:popover-open'))
              throw new Error(`Unexpected closed box of ${mark.id}, expected it open`);
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
          }
          best.push(Math.min(...runs));
        }
        return best;
      });
    },
    { width: 1440, height: 900 },
  );
  return { marks: times.length, median: median(times), slowest: Math.max(...times) };
}

/** Serves a built site and opens a new browser on it. */
export async function inBrowser<T>(
  dir: string,
  port: number,
  use: (page: Page, url: string) => Promise<T>,
  viewport = { width: 1280, height: 800 },
): Promise<T> {
  const served = await serve(dir, port, '/');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  try {
    return await use(await browser.newPage({ viewport }), served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

export interface Sent {
  readonly kind: Kind;
  readonly size: number;
}

/** Listens to a page; the function that comes back says what was sent since. */
export function watch(page: Page): () => Promise<Sent[]> {
  const sizes: Promise<Sent>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => ({
        kind: kindOf(request.resourceType()),
        size: responseBodySize,
      })),
    );
  });
  return () => Promise.all(sizes);
}

function kindOf(type: string): Kind {
  return kinds[type] ?? 'other';
}

const kinds: Readonly<Record<string, Kind>> = {
  document: 'html',
  font: 'font',
  script: 'js',
  stylesheet: 'css',
};
