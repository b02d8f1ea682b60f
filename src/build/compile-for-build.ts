import {
  type LibraryEntry,
  type LibraryOptions,
  compileLibrary,
  howToRun,
  libraryProblems,
  librarySources,
} from '../library/index.ts';
import { formatProblems, hasErrors } from '../article/index.ts';
import { progress } from './progress.ts';

/** The content has faults that forbid to build it; they are printed. */
export class ContentFaultsError extends Error {
  override readonly name = 'ContentFaultsError';

  constructor() {
    super('The content has faults; they are printed above.');
    // Where the program found them tells an editor nothing.
    this.stack = '';
  }
}

/**
 * Compiles everything and prints what is wrong: of articles that are not `own` the errors alone,
 * since whoever builds those prints the rest. Resolves to the library.
 * @throws {ContentFaultsError} where a problem forbids to build it.
 */
export async function compileForBuild(
  options: LibraryOptions,
  own: (slug: string) => boolean = () => true,
): Promise<readonly LibraryEntry[]> {
  const bar = progress('Compiling');
  const entries = await compileLibrary({ ...options, onProgress: bar.update });
  bar.end();
  const problems = entries.flatMap((entry) =>
    libraryProblems([entry]).filter(({ severity }) => severity === 'error' || own(entry.slug)),
  );
  if (problems.length > 0) {
    const format = process.stderr.isTTY ? 'terminal' : 'plain';
    await print(`${formatProblems(problems, { format, sources: librarySources(entries) })}\n`);
  }
  if (entries.every(({ article, problems: own }) => !article && own.length === 0)) {
    await print(
      `No article found in ${options.contentDir}/articles: add one with ${howToRun('new', '<slug>')}\n`,
    );
  }
  if (hasErrors(problems)) throw new ContentFaultsError();
  return entries;
}

/** Resolves when the text has left this process, which may end then. */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stderr.write(text, () => done()));
}
