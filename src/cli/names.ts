import { proposeEdition } from '../compiler/index.ts';
import { compileLibrary, howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';

const { positionals } = await commandLine({
  usage: howToRun('names', '<slug>'),
  about:
    'Prints events and names that an article may have, as YAML to choose from for its edition.yaml: sentences with dates, and words with capitals. What edition.yaml has already is left out. No file is written.',
  options: {},
  operands: 1,
});
const [slug] = positionals;
const settings = librarySettings();
if (slug === undefined) {
  fail(
    `Usage: ${howToRun('names', '<slug>')}\nNo article is named, expected the name of its folder in ${settings.contentDir}/articles.`,
  );
} else {
  const only = (each: string): boolean => each === slug;
  const entries = await compileLibrary({ ...settings, draft: true, only });
  const article = entries.find((entry) => only(entry.slug))?.article;
  if (article) process.stdout.write(proposeEdition(article));
  else
    fail(
      `No article "${slug}" can be read in ${settings.contentDir}/articles: see ${howToRun('check')}`,
    );
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
