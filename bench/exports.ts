import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compileLibrary } from '../src/library/compile-library.ts';
import { prepareExports, writeArticleFiles, writeSiteFiles } from '../src/exports/prepare.ts';
import { pdfPrinter } from '../src/exports/pdf/printer.ts';
import { thisSite } from '../src/exports/this-site.ts';
import { ofBudget, ratio, short } from './figures.ts';

/** Seconds that all downloads of one article take, its pages left out. */
export interface ExportFigures {
  readonly withoutPdf: number;
  /** From nothing, the start of the browser included. */
  readonly withPdf: number;
  /** The same again, nothing changed. */
  readonly unchanged: number;
}

/** Seconds that the downloads of one article may take. */
const budget = { withoutPdf: 2, withPdf: 15 };

/** Makes and writes the downloads of the first article of `contentDir`, in files below `work`. */
export async function timeExports(contentDir: string, work: string): Promise<ExportFigures> {
  const all = await compileLibrary({ contentDir, draft: false, base: '/' });
  const entries = all.slice(0, 1);
  const outDir = join(work, 'exports-out');
  const make = async (cacheDir: string, pdf: boolean): Promise<number> => {
    await rm(outDir, { recursive: true, force: true });
    await mkdir(outDir, { recursive: true });
    const started = performance.now();
    const { print, close } = pdfPrinter(thisSite, (line) => process.stderr.write(`${line}\n`));
    const site = thisSite;
    const prepared = await prepareExports(entries, {
      site,
      cacheDir,
      ...(pdf && { printPdf: print }),
    });
    await writeArticleFiles(entries, prepared, { site, outDir });
    await writeSiteFiles(entries, { site, outDir });
    await close();
    return (performance.now() - started) / 1000;
  };
  const caches = ['exports-plain', 'exports-pdf'].map((name) => join(work, name));
  for (const cache of caches) await rm(cache, { recursive: true, force: true });
  const [plain = '', whole = ''] = caches;
  return {
    withoutPdf: await make(plain, false),
    withPdf: await make(whole, true),
    unchanged: await make(whole, true),
  };
}

/** A line for the report, each figure with the part of its budget that it takes. */
export function exportsLine({ withoutPdf, withPdf, unchanged }: ExportFigures): string {
  return (
    `The downloads of one article: ${ofBudget(withoutPdf, budget.withoutPdf)} without the PDF, ` +
    `${ofBudget(withPdf, budget.withPdf)} with it, the start of the browser included; ` +
    `${short(unchanged)} s where nothing changed (${ratio(unchanged, withPdf)}).`
  );
}
