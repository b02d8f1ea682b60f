import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readImages, thisSite, toDocx } from '../exports/index.ts';
import { compileLibrary, howToRun, librarySettings, writeAtomically } from '../library/index.ts';
import {
  ManuscriptError,
  compareOnto,
  formatReport,
  isWhole,
  readWord,
} from '../manuscripts/index.ts';
import { findPandoc, noPandoc } from '../pandoc/index.ts';

/**
 * Puts the changes of a Word file that came back into its article: `article.md` alone is written, and
 * only where all has been read. Prints the report.
 * @returns True if every change is in the article.
 * @throws ManuscriptError where the article or the file cannot be read.
 */
export async function importOnto(slug: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const settings = librarySettings();
  const isIt = (each: string): boolean => each === slug;
  const entries = await compileLibrary({ ...settings, draft: true, only: isIt });
  const article = entries.find((entry) => isIt(entry.slug))?.article;
  if (!article)
    throw new ManuscriptError(
      `No article "${slug}" can be read in ${settings.contentDir}/articles: see ${howToRun('check')}`,
    );
  const pandoc = await findPandoc();
  if (!pandoc) throw new ManuscriptError(noPandoc);
  const folder = join(settings.contentDir, 'articles', slug);
  const file = join(folder, 'article.md');
  const markdown = await readFile(file, 'utf8');
  const own = await toDocx(article, thisSite, await readImages(folder, article), pandoc);
  const { files, report } = compareOnto({
    markdown,
    lang: article.lang,
    written: await readWord('article.docx', own, pandoc),
    changed: await readWord(basename(path), bytes, pandoc),
  });
  await pandoc.close();
  const text = files.get('article.md');
  if (typeof text === 'string') await writeAtomically(file, text);
  process.stdout.write(formatReport(report));
  process.stdout.write(
    text === undefined
      ? `\nNothing of ${file} is changed.\n`
      : `\n${file} is written. Check it with ${howToRun('check')}.\n`,
  );
  return isWhole(report);
}
