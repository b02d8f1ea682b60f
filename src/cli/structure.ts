import { join } from 'node:path';
import { StyleError } from '../compiler/index.ts';
import {
  howToRun,
  librarySettings,
  readFolder,
  readStyles,
  writeAtomically,
} from '../library/index.ts';
import { ManuscriptError, structureNotes } from '../manuscripts/index.ts';
import { commandLine } from './arguments.ts';
import { chooseProposals } from './choose-proposals.ts';
import { slugPattern } from './new-article.ts';
import { readKnown } from './read-known.ts';

const { values, positionals } = await commandLine({
  usage: howToRun('structure', '<slug>'),
  about:
    'Makes works and citations of the notes of an article that are only typed. A note is changed only where the citation style prints it as it was typed; all others stay. On a terminal, those that are printed nearly so are asked about.',
  options: {
    bibliography: {
      type: 'string',
      value: 'file',
      about: 'Works that are matched first: CSL-JSON, BibTeX or CSL-YAML.',
    },
    style: {
      type: 'string',
      value: 'name',
      about: 'The citation style, instead of the article’s.',
    },
    yes: { type: 'boolean', default: false, about: 'Takes what is proved, and asks nothing.' },
    nearly: {
      type: 'boolean',
      default: false,
      about:
        'Takes what is nearly proved, too, and asks nothing: the differences are listed in edition.yaml.',
    },
  },
  operands: 1,
});
const { contentDir } = librarySettings();
const [slug] = positionals;
if (slug === undefined || !slugPattern.test(slug))
  fail(
    `Usage: ${howToRun('structure', '<slug>')}\nUnexpected slug ${JSON.stringify(slug ?? '')}, expected the name of an article’s folder in ${contentDir}/articles`,
  );
else
  try {
    await run(slug, join(contentDir, 'articles', slug));
  } catch (error) {
    if (!(error instanceof ManuscriptError || error instanceof StyleError)) throw error;
    fail(error.message);
  }

async function run(name: string, path: string): Promise<void> {
  const texts = await readTexts(path, name);
  const structure = await structureNotes({
    slug: name,
    files: new Map([...texts].map(([file, { text }]) => [file, text])),
    styles: await readStyles(join(contentDir, 'styles')),
    ...(values.style !== undefined && { style: values.style }),
    ...(values.bibliography !== undefined && { known: [await readKnown(values.bibliography)] }),
  });
  const choose = await chooseProposals(structure, values);
  if (choose === undefined) {
    process.stdout.write('Nothing is written.\n');
    return;
  }
  const { files, changed, report } = await structure.take(choose);
  const lines = report.map(
    ({ fate, what, where, why }) =>
      `${what}${where === undefined ? '' : ` (${where})`}: ${fate}${why === undefined ? '' : `, ${why}`}\n`,
  );
  process.stdout.write(lines.join(''));
  // The text last: where writing fails before it, its notes are as they were.
  const last = (file: string): number => (file === 'article.md' ? 1 : 0);
  for (const file of [...changed].sort((a, b) => last(a) - last(b)))
    await writeAtomically(
      join(path, file),
      (texts.get(file)?.mark ?? '') + (files.get(file) ?? ''),
    );
  const written = changed.length > 0 ? `Written: ${changed.join(', ')}.` : 'Nothing to write.';
  process.stdout.write(`${written} Check it with ${howToRun('check')}.\n`);
}

/** A text without its byte order mark, which is written again before it. */
interface Text {
  readonly mark: string;
  readonly text: string;
}

async function readTexts(path: string, name: string): Promise<Map<string, Text>> {
  const folder = await readFolder(path, name).catch(() => undefined);
  if (folder === undefined)
    throw new ManuscriptError(`There is no article "${name}" in ${contentDir}/articles`);
  const texts = new Map<string, Text>();
  for (const [file, bytes] of folder.sources) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
      texts.set(file, { mark, text: text.slice(mark.length) });
    } catch {
      throw new ManuscriptError(`Unexpected encoding of ${file}, expected UTF-8`);
    }
  }
  return texts;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
