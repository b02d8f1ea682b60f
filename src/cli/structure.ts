import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { StyleError } from '../compiler/index.ts';
import {
  howToRun,
  librarySettings,
  readFolder,
  readStyles,
  writeAtomically,
} from '../library/index.ts';
import {
  ManuscriptError,
  type Proposal,
  type Structure,
  structureNotes,
} from '../manuscripts/index.ts';
import { commandLine } from './arguments.ts';
import { slugPattern } from './new-article.ts';
import { askProposals, shownProposal } from './show-proposals.ts';

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
  const choose = await choice(structure);
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

/** Which of the nearly proved proposals are taken; undefined where nothing is to be written. */
async function choice(
  structure: Structure,
): Promise<((proposal: Proposal) => boolean) | undefined> {
  const { proposals, style } = structure;
  const count = (status: Proposal['status']): number =>
    proposals.filter((each) => each.status === status).length;
  process.stdout.write(
    `Style: ${style.name}${style.isChosen ? ' (chosen: the article names none)' : ''}. Notes: ${proposals.length}, proved ${count('proved')}, nearly ${count('nearly')}, as typed ${count('not proved')}.\n`,
  );
  if (values.nearly) return () => true;
  if (values.yes) return () => false;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    const shown = proposals.map(shownProposal).join('');
    process.stdout.write(
      `${shown}This is no terminal that could be asked: --yes takes what is proved.\n`,
    );
    return undefined;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<undefined>((done) => terminal.once('close', () => done(undefined)));
    const taken = await askProposals(proposals, (question) =>
      Promise.race([terminal.question(question), closed]),
    );
    return taken && (({ label }) => taken.has(label));
  } finally {
    terminal.close();
  }
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

async function readKnown(file: string): Promise<{ file: string; text: string }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new ManuscriptError(`${file} cannot be read, expected a bibliography`);
  if (!/\.(?:json|bib|bibtex|biblatex|ya?ml)$/i.test(file))
    throw new ManuscriptError(`Unexpected file ${basename(file)}, expected .json, .bib or .yaml`);
  return { file: basename(file), text };
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
