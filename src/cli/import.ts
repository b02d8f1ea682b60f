import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { formatProblems, hasErrors, sourceEnding } from '../article/index.ts';
import { StyleError } from '../compiler/index.ts';
import { howToRun, librarySettings, readStyles } from '../library/index.ts';
import {
  type Imported,
  ManuscriptError,
  formatReport,
  importedProblems,
  isWhole,
  reportFile,
  slugFor,
  structureNotes,
  tooLarge,
  trackChanges,
} from '../manuscripts/index.ts';
import { commandLine } from './arguments.ts';
import { chooseProposals } from './choose-proposals.ts';
import { importerFor, readPrintedText } from './importers.ts';
import { readKnown } from './read-known.ts';
import { slugPattern } from './new-article.ts';
import { writeNewFolder } from './write-article-folder.ts';

const { positionals, values } = await commandLine({
  usage: howToRun('import', 'FILE [slug] [options]'),
  about:
    'Makes the folder of an article from a manuscript: Word and Google Docs (.docx), OpenDocument (.odt), LaTeX (.tex), HTML, JATS (.xml), EPUB, a Jupyter notebook, the Markdown of other tools (.md, .qmd, .Rmd), the text of a PDF (.txt). Prints what has become of every note, citation and picture, and writes it to import-report.md beside the article. A folder that is there is never overwritten. Exit code 0 only if nothing was lost and the article passes the check.',
  operands: 2,
  options: {
    out: {
      type: 'string',
      value: 'folder',
      about: 'The new folder (default: articles/<slug> in the content, the slug from the title).',
    },
    onto: {
      type: 'string',
      value: 'slug',
      about:
        'Puts the changes of a Word file that came back, an article.docx of this site, into that article: only paragraphs and notes that are others are written.',
    },
    'from-text': {
      type: 'boolean',
      default: false,
      about: 'Reads the file as the text of a PDF, whatever its name ends in.',
    },
    structure: {
      type: 'boolean',
      default: false,
      about:
        'Makes works and citations of notes that are only typed, where the style prints them as they were typed; on a terminal, asks about those that it nearly does.',
    },
    bibliography: {
      type: 'string',
      value: 'file',
      about: 'With --structure: works that are matched first (CSL-JSON, BibTeX, CSL-YAML).',
    },
    style: { type: 'string', value: 'name', about: 'With --structure: the citation style.' },
    yes: {
      type: 'boolean',
      default: false,
      about: 'With --structure: takes what is proved, and asks nothing.',
    },
    nearly: {
      type: 'boolean',
      default: false,
      about:
        'With --structure: takes what is nearly proved, too, and asks nothing; the differences are listed in edition.yaml.',
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
  if (error instanceof ManuscriptError || error instanceof StyleError)
    return refuse(`${error.message}\nNothing was written.`);
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
  if (values.onto !== undefined) {
    const { importOnto } = await import('./import-onto.ts');
    return (await importOnto(values.onto, path, bytes)) ? 0 : 1;
  }
  const importer = values['from-text'] ? readPrintedText : importerFor(path);
  const read = await importer({ path, bytes, trackChanges: mode });
  const name = slug ?? slugFor(read, path);
  const styles = await readStyles(join(librarySettings().contentDir, 'styles'));
  const imported = values.structure ? await structured(name, read, styles) : read;
  const folder = values.out ?? join(librarySettings().contentDir, 'articles', name);
  const problems = await importedProblems(imported.files, basename(folder), styles);
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

/** The article with works and citations for its typed notes, and a report of each note. */
async function structured(
  name: string,
  { files, report }: Imported,
  styles: ReadonlyMap<string, string>,
): Promise<Imported> {
  const texts = [...files].flatMap(([file, content]) =>
    typeof content === 'string'
      ? [[file, content] as const]
      : sourceEnding.test(file)
        ? [[file, new TextDecoder().decode(content)] as const]
        : [],
  );
  const structure = await structureNotes({
    slug: name,
    files: new Map(texts),
    styles,
    ...(values.style !== undefined && { style: values.style }),
    ...(values.bibliography !== undefined && { known: [await readKnown(values.bibliography)] }),
  });
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  const choose = await chooseProposals(structure, {
    yes: values.yes || !canAsk,
    nearly: values.nearly,
  });
  if (choose === undefined) return { files, report };
  const taken = await structure.take(choose);
  return {
    files: new Map([...files, ...taken.files]),
    // Each note is accounted for anew.
    report: [
      ...report.filter(({ kind, fate }) => kind !== 'note' || fate !== 'kept'),
      ...taken.report,
    ],
  };
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
