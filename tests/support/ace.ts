import ace, { type AxeRunner } from '@daisy/ace-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { z } from 'zod';

const assertion = z.object({
  'earl:test': z.object({ 'dct:title': z.string(), 'earl:impact': z.string() }),
  'earl:result': z.object({
    'dct:description': z.string(),
    html: z.string().optional(),
  }),
});
const report = z.object({
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z.array(assertion),
    }),
  ),
});

/**
 * Every violation that Ace by DAISY finds in a book: its rule, the document and the element. Ace
 * comes with a Chromium of its own; here it uses the one of the tests.
 */
export async function aceViolations(epub: Uint8Array, browser: Browser): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ace-'));
  try {
    const file = join(folder, 'book.epub');
    writeFileSync(file, epub);
    const options = {
      cwd: folder,
      outdir: join(folder, 'report'),
      lang: 'en',
      initLogger: true,
      silent: true,
    };
    const [, found] = await ace(file, options, runnerIn(browser));
    return report
      .parse(found)
      .assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
        assertions.map(
          ({ 'earl:test': rule, 'earl:result': result }) =>
            `${rule['dct:title']} in ${url}: ${result.html ?? result['dct:description']}`,
        ),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runnerIn(browser: Browser): AxeRunner {
  return {
    concurrency: 1,
    setTimeout: () => undefined,
    launch: () => Promise.resolve(),
    close: () => Promise.resolve(),
    async run(url, scripts, scriptContents) {
      const page = await browser.newPage();
      try {
        await page.route(/^https?:/, (route) => route.abort());
        await page.goto(url);
        const contents = [...scriptContents, ...scripts.map((path) => readFileSync(path, 'utf8'))];
        for (const content of contents) await page.addScriptTag({ content });
        return await page.evaluate(
          `new Promise((resolve, reject) =>
            daisy.ace.run((error, result) => (error ? reject(error) : resolve(result))))`,
        );
      } finally {
        await page.close();
      }
    },
  };
}
