import type { Site } from '../addresses.ts';
import type { PdfPress } from './pdf.ts';
import type { PdfPrinter } from '../prepare.ts';

/**
 * Prints PDFs where a browser can be had; the browser starts with the first article that needs
 * it. Without one, or where `PDF=0` asks for none, nothing is printed; what is missing is told
 * to `say`, once, in one line.
 */
export function pdfPrinter(
  site: Site,
  say: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): { readonly print: PdfPrinter; readonly close: () => Promise<void> } {
  let press: Promise<PdfPress | undefined> | undefined;
  const open = async (): Promise<PdfPress | undefined> => {
    if (env['PDF'] === '0') return undefined;
    // Playwright takes a third of a second to load.
    const loaded = await Promise.all([import('./find-browser.ts'), import('./pdf.ts')]).catch(
      (error: unknown) => {
        if (!isAbsent(error)) throw error;
      },
    );
    if (!loaded) {
      say('The site is built without PDFs, which need a package: npm install playwright-core.');
      return undefined;
    }
    const [{ installedBrowser }, { openPress }] = loaded;
    const browser = installedBrowser(env);
    if (browser === undefined) {
      say('No browser found: the site is built without PDFs (set CHROME_PATH to a Chromium).');
      return undefined;
    }
    try {
      return await openPress(browser, site, say);
    } catch (error) {
      say(`The browser did not start: the site is built without PDFs (${reason(error)}).`);
      return undefined;
    }
  };
  return {
    async print(article, images) {
      const opened = await (press ??= open());
      try {
        return await opened?.print(article, images);
      } catch (error) {
        say(`No PDF of ${article.slug}: ${reason(error)}`);
        return undefined;
      }
    },
    async close() {
      await (await press)?.close();
    },
  };
}

/** Playwright is a package that only PDFs need: a project may do without. */
function isAbsent(error: unknown): boolean {
  return /^(?:ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND)$/.test(
    (error as NodeJS.ErrnoException | undefined)?.code ?? '',
  );
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
