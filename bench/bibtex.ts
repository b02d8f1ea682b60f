import { parse, type Creator, type Entry } from '@retorquere/bibtex-parser';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CslName } from '../src/article/index.ts';
import { mapFields } from '../src/compiler/bibliography/bibtex-map.ts';
import { FieldReader } from '../src/compiler/bibliography/bibtex-read-fields.ts';
import { checkEntry } from '../src/compiler/bibliography/check-entry.ts';
import { commandLine } from '../src/cli/arguments.ts';
import {
  fieldsOf,
  fileOf,
  ourWorks,
  pandocWorks,
  type Works,
} from '../tests/laws/bibliography/family/compare.ts';
import type { Case } from '../tests/laws/bibliography/family/case.ts';
import { dates } from '../tests/laws/bibliography/family/dates.ts';
import { entries } from '../tests/laws/bibliography/family/entries.ts';
import { latex } from '../tests/laws/bibliography/family/latex.ts';
import { names } from '../tests/laws/bibliography/family/names.ts';
import { parents } from '../tests/laws/bibliography/family/parents.ts';
import { reasons, type Reason } from '../tests/laws/bibliography/family/reasons.ts';
import { preamble, words } from '../tests/laws/bibliography/family/words.ts';
import { shared } from '../tests/shared.ts';

await commandLine({
  usage: 'node bench/bibtex.ts',
  about:
    'Reads BibTeX with our reader and with @retorquere/bibtex-parser, whose fields go through our mapping to CSL-JSON, and counts the fields that each reads as Pandoc does: over the cases of the tests, and over the .bib files of the corpora.',
  options: {},
});

/** The cases of the tests, by what they are about: of the many, every eighth or second. */
const families = {
  names,
  dates,
  LaTeX: everyNth(latex, 2),
  'words and numbers': everyNth(words, 2),
  'entries that inherit': parents,
  'types with fields': everyNth(entries, 8),
};

function everyNth<T>(list: readonly T[], n: number): readonly T[] {
  return list.filter((_, index) => index % n === 0);
}

/** All well-formed `.bib` files below folders as one, the keys of each with its number. */
async function bibFiles(folders: readonly (string | undefined)[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders.filter((path) => path !== undefined)) {
    const found = await readdir(folder, { recursive: true });
    for (const path of found.filter((name) => name.endsWith('.bib')).sort())
      texts.push(await readFile(join(folder, path), 'utf8'));
  }
  return texts
    .map((text, n) =>
      text
        .replace(/^(\s*@(?!string|comment|preamble)\w+\s*[{(]\s*)(?=[^\s,]+,)/gim, `$1f${n}-`)
        .replace(/\b(crossref\s*=\s*[{"])/gi, `$1f${n}-`),
    )
    .join('\n');
}

/**
 * What the library reads, with the settings by which it agrees best with Pandoc, made
 * CSL-JSON by our mapping and checked as our own works are.
 */
function theirWorks(file: string): Works {
  const read = parse(file, { unsupported: 'ignore', sentenceCase: { guess: false } });
  return new Map(read.entries.map((entry) => [entry.key, theirWork(entry)]));
}

const nameFields = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
} as const;

function theirWork(entry: Entry): Readonly<Record<string, unknown>> {
  const people = new Set<string>(Object.keys(nameFields));
  const given = new Map(
    Object.entries(entry.fields).filter(([field]) => !people.has(field)),
  ) as ReadonlyMap<string, string | readonly string[]>;
  const { csl } = mapFields(new TheirFields(given), entry.type);
  for (const [from, to] of Object.entries(nameFields)) {
    const creators = entry.fields[from as keyof typeof nameFields];
    if (creators) csl.set(to, creators.map(cslName));
  }
  const place = { file: '', line: 1, column: 1 };
  const { work } = checkEntry({ key: entry.key, place, fields: csl, places: new Map() });
  return work.csl;
}

/** Fields that are text already, titles with their case settled. */
class TheirFields extends FieldReader {
  constructor(fields: ReadonlyMap<string, string | readonly string[]>) {
    super(new Map([...fields].map(([name, value]) => [name, [value].flat().join(' and ')])), true);
    const { raw } = this;
    const plain = (name: string) => raw(name)?.replace(/<[^>]*>/g, '');
    Object.assign(this, {
      text: plain,
      name: raw,
      title: raw,
      list: (name: string) => {
        const value = fields.get(name);
        return value === undefined ? undefined : [value].flat().join('; ');
      },
    });
  }
}

function cslName({ name, lastName, firstName, prefix, suffix }: Creator): CslName {
  if (name !== undefined) return { literal: name };
  return {
    ...(lastName !== undefined && { family: lastName }),
    ...(firstName !== undefined && { given: firstName }),
    ...(prefix !== undefined && { 'non-dropping-particle': prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}

/**
 * Reads a file by all three and prints a row for each group of its works: how many works and
 * fields Pandoc reads, and which share of these fields we and the library read alike, and in brackets
 * alike or otherwise for one of the reasons that the tests name.
 */
async function compare(
  file: string,
  groupOf: (key: string) => string,
  caseOf: (key: string) => Case,
): Promise<void> {
  const judge = await pandocWorks('biblatex', file);
  const readings = [timed('ours', () => ourWorks(file)), timed('library', () => theirWorks(file))];
  const alike = (read: Works, key: string, known: readonly Reason[]): number =>
    fieldsOf(read.get(key), judge.get(key)).filter(
      (field) =>
        field.theirs !== '' &&
        (field.ours === field.theirs ||
          known.some(({ explains }) =>
            explains({ case: caseOf(key), format: 'biblatex', ...field }),
          )),
    ).length;
  for (const [group, keys] of Map.groupBy(judge.keys(), groupOf)) {
    const sum = (count: (key: string) => number): number =>
      keys.reduce((all, key) => all + count(key), 0);
    const fields = sum((key) => Object.keys(judge.get(key) ?? {}).length);
    const share = (read: Works, known: readonly Reason[]): string =>
      `${((100 * sum((key) => alike(read, key, known))) / fields).toFixed(1)} %`;
    const shares = readings.map((read) => `${share(read, [])} (${share(read, reasons)})`);
    process.stdout.write(`| ${group} | ${keys.length} | ${fields} | ${shares.join(' | ')} |\n`);
  }
}

function timed<T>(what: string, make: () => T): T {
  const begun = performance.now();
  const made = make();
  process.stderr.write(`${what}: ${(performance.now() - begun).toFixed(0)} ms\n`);
  return made;
}

const all = Object.entries(families).flatMap(([name, cases]) =>
  cases.map((one) => ({ name, one })),
);
const at = (key: string) => all[Number.parseInt(key.slice(1), 10)];
await compare(
  await bibFiles([
    'content',
    'tests/fixtures/judged',
    shared('corpus/articles'),
    shared('corpus/cases'),
  ]),
  () => '`.bib` files of the corpora',
  (name) => ({ name, bibtex: '' }),
);
await compare(
  fileOf(
    all.map(({ one }) => one),
    preamble,
  ),
  (key) => at(key)?.name ?? '',
  (key) => at(key)?.one ?? { name: key, bibtex: '' },
);
