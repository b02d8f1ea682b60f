import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatProblems, hasErrors } from '../article/index.ts';
import { howToRun, librarySettings } from '../library/index.ts';
import {
  ManuscriptError,
  formatReport,
  importedProblems,
  isWhole,
  reportFile,
  slugFor,
  tooLarge,
  trackChanges,
} from '../manuscripts/index.ts';
import { commandLine } from './arguments.ts';
import { importerFor } from './importers.ts';
import { slugPattern } from './new-article.ts';
import { writeNewFolder } from './write-article-folder.ts';

const { positionals, values } = await commandLine({
  usage: howToRun('import', 'FILE [slug] [options]'),
  about:
    'Makes the folder of an article from a manuscript: Word and Google Docs (.docx), OpenDocument (.odt), LaTeX (.tex), HTML, JATS (.xml), EPUB, a Jupyter notebook. Prints what has become of every note, citation and picture, and writes it to import-report.md beside the article. A folder that is there is never overwritten. Exit code 0 only if nothing was lost and the article passes the check.',
  operands: 2,
  options: {
    out: {
      type: 'string',
      value: 'folder',
      about: 'The new folder (default: articles/<slug> in the content, the slug from the title).',
    },
    'track-changes': {
      type: 'string',
      choices: trackChanges,
      about:
        'Changes that Word keeps track of: accept them (default), reject them, or keep all, with comments as notes.',
    },
  },
});
const [path, slug] = positionals;
process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof ManuscriptError) return refuse(`${error.message}\nNothing was written.`);
  throw error;
});

async function run(): Promise<number> {
  if (path === undefined)
    return refuse(
      `Usage: ${howToRun('import', 'FILE [slug]')}\nNo manuscript is named, expected a file.`,
    );
  if (slug !== undefined && !slugPattern.test(slug))
    return refuse(
      `Unexpected slug ${JSON.stringify(slug)}, expected small letters, digits and hyphens, as in "on-footnotes".`,
    );
  const mode = trackChanges.find((each) => each === values['track-changes']) ?? 'accept';
  const bytes = await readManuscript(path);
  const imported = await importerFor(path)({ path, bytes, trackChanges: mode });
  const name = slug ?? slugFor(imported, path);
  const folder = values.out ?? join(librarySettings().contentDir, 'articles', name);
  const problems = await importedProblems(imported.files, basename(folder));
  const files = new Map(imported.files).set(
    'import-report.md',
    reportFile(basename(path), imported.report, problems),
  );
  if (!(await writeNewFolder(folder, files)))
    return refuse(`${folder} is there already; nothing was written. Name another slug.`);
  process.stdout.write(formatReport(imported.report));
  process.stdout.write(
    `\n${formatProblems(problems, { format: 'plain', sources: new Map(), root: folder })}\n\n`,
  );
  process.stdout.write(
    `${folder} is written; all of this stands in ${join(folder, 'import-report.md')}.\n`,
  );
  return isWhole(imported.report) && !hasErrors(problems) ? 0 : 1;
}

/** @throws ManuscriptError where there is no such file, or too large a one. */
async function readManuscript(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    throw new ManuscriptError(
      found.code === 'ENOENT'
        ? `No file ${file}, expected a manuscript.`
        : `${file} cannot be read (${found.code ?? found.message}).`,
    );
  if (!found.isFile()) throw new ManuscriptError(`${file} is no file, expected a manuscript.`);
  const large = tooLarge(file, found.size);
  if (large !== undefined) throw new ManuscriptError(large);
  return readFile(file);
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
