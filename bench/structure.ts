import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cslItem, type CslItem } from '../src/article/index.ts';
import { loadStyle, readBibliography } from '../src/compiler/index.ts';
import { commandLine } from '../src/cli/arguments.ts';
import { readStyles } from '../src/library/index.ts';
import { type Structure, structureNotes } from '../src/manuscripts/index.ts';
import { shared } from '../tests/shared.ts';
import { articleWith, typedNotes } from '../tests/unit/manuscripts/structure/made-up-works.ts';
import { receivedArticle, receivedNotes } from '../tests/unit/manuscripts/structure/received.ts';
import { table } from './figures.ts';
import read from './structure-read.json' with { type: 'json' };

await commandLine({
  usage: 'node bench/structure.ts',
  about:
    'Structures notes that are only typed, and prints for each article how many are proved, nearly proved and left as typed, and how many works are wrong: with something that the note does not say, merged or split.',
  options: {},
});

const own = 'caucasus-strategic-perspectives';
const styles = await readStyles('content/styles');

interface Row {
  readonly name: string;
  readonly structure: Structure;
  readonly seconds: number;
  /** True for a citation that is right, by note and place in it; the rest is wrong. */
  readonly isRight: (label: string, cited: Cited, nth: number) => boolean;
}

type Cited = Extract<
  Structure['proposals'][number]['segments'][number],
  { readonly kind: 'citation' }
>;

async function timed(article: string, style?: string): Promise<[Structure, number]> {
  const begun = performance.now();
  const files = new Map([['article.md', article]]);
  const structure = await structureNotes({
    ...{ slug: 'bench', files, styles },
    ...(style !== undefined && { style }),
  });
  return [structure, (performance.now() - begun) / 1000];
}

/** The article of this repository as it was received; its edition judges. */
async function received(): Promise<Row[]> {
  const notes = receivedNotes();
  if (!notes) return [];
  const folder = 'content/articles/failure-of-multilateral-diplomacy';
  const works = z
    .array(cslItem)
    .parse(JSON.parse(await readFile(join(folder, 'references.json'), 'utf8')));
  const edition = await readFile(join(folder, 'article.md'), 'utf8');
  const keys = new Map(
    [...edition.matchAll(/^\[\^(\d+)\]: \[@([\w-]+)/gm)].map(([, label, key]) => [label, key]),
  );
  const [structure, seconds] = await timed(receivedArticle(notes));
  const isRight: Row['isRight'] = (label, { work }) => {
    const judge = works.find(({ id }) => id === keys.get(label));
    return judge !== undefined && isTold(work, judge);
  };
  return [{ name: 'the 25 notes as received', structure, seconds, isRight }];
}

/**
 * An article of the corpora. Which work each note cites (`structure-read.json`) was listed from what
 * the program made and then checked by reading: it finds what gets worse, and is no blind judge.
 */
async function corpus(): Promise<Row[]> {
  const file = shared('corpus/articles/archipelagos-neigh/article.md');
  if (file === undefined) return [];
  const [structure, seconds] = await timed(await readFile(file, 'utf8'));
  const keys = new Map(Object.entries(read));
  const isRight: Row['isRight'] = (label, { key, work, text }, nth) =>
    keys.get(label)?.[nth] === key &&
    (isIn(work, text) ||
      structure.proposals.some(({ segments }) =>
        segments.some(
          (each) => each.kind === 'citation' && each.key === key && isIn(work, each.text),
        ),
      ));
  return [{ name: '`archipelagos-neigh`', structure, seconds, isRight }];
}

/** True where every word of the work stands in the note. */
function isIn(work: Cited['work'], text: string): boolean {
  const words = plain(text);
  const { issued, accessed, author, editor, page } = work;
  const values = fields.map((field) => work[field] ?? '');
  const names = [...(author ?? []), ...(editor ?? [])].flatMap(({ family, given }) => [
    family ?? '',
    given ?? '',
  ]);
  const years = [issued, accessed].map((date) => String(date?.['date-parts']?.[0]?.[0] ?? ''));
  const pages = (page ?? '').split('-').slice(0, 1);
  return [...values, ...names, ...years, ...pages].every((value) => words.includes(plain(value)));
}

/** Works of all bibliographies at hand, printed in a style and then read again. */
async function printed(style: string): Promise<Row[]> {
  const works = await worksAtHand();
  const notes = await typedNotes(works, loadStyle(style, styles), []);
  const article = articleWith(
    notes.map((note) => note.replace(/\s+/g, ' ')),
    style,
  );
  const [structure, seconds] = await timed(article);
  return [
    {
      name: `works of bibliographies, printed in \`${style}\``,
      structure,
      seconds,
      isRight: (label, { work }) => isTold(work, works[Number(label) - 1]!),
    },
  ];
}

async function worksAtHand(): Promise<CslItem[]> {
  const folders = ['examples/articles', 'content/articles', shared('corpus/articles')];
  const works: CslItem[] = [];
  for (const folder of folders) {
    if (folder === undefined) continue;
    const found = await readdir(folder, { recursive: true });
    for (const file of found
      .filter((name) => /(?:^|\/)(?:references\.\w+|[^/]+\.bib)$/.test(name))
      .sort()) {
      const text = await readFile(join(folder, file), 'utf8');
      works.push(...readBibliography([{ file, text }]).works.map(({ csl }) => csl));
    }
  }
  return works;
}

/** Fields in which a work that was read may not differ from the one that was printed. */
const fields = [
  'title',
  'container-title',
  'volume',
  'issue',
  'edition',
  'publisher',
  'DOI',
  'URL',
] as const;

/**
 * True where all that was read is in the work: years, fields, and names by their words. Which word is
 * the surname, the kind of the work and its pages are not judged.
 */
function isTold(work: Cited['work'], judge: CslItem): boolean {
  const people = (list: CslItem['author']) =>
    (list ?? []).map((name) => plain(Object.values(name).join(' ')).split(' ').sort().join(' '));
  const known = [...people(judge.author), ...people(judge.editor)];
  const isPerson = (name: string) =>
    name === 'others' ||
    known.some((each) => each === name || name.split(' ').every((part) => each.includes(part)));
  // Some bibliographies have an address where the publisher belongs: the note says it all the same.
  const odd = /https?:/.test(judge.publisher ?? '') ? plain(judge.publisher ?? '') : '';
  const isValue = (field: (typeof fields)[number]): boolean => {
    const [value, known] = [plain(work[field] ?? ''), plain(judge[field] ?? '')];
    return value === known || odd.includes(value);
  };
  const year = (date: CslItem['issued']) => date?.['date-parts']?.[0]?.[0];
  return (
    fields.every((field) => work[field] === undefined || isValue(field)) &&
    [...people(work.author), ...people(work.editor)].every(isPerson) &&
    String(year(work.issued) ?? year(judge.issued)) === String(year(judge.issued))
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/<\/?(?:span|i|b|sub|sup)\b[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function cells({ name, structure, seconds, isRight }: Row): string[] {
  const { proposals, style } = structure;
  const count = (status: string): number =>
    proposals.filter((each) => each.status === status).length;
  const cited = proposals.flatMap(({ label, segments }) =>
    segments.filter((each) => each.kind === 'citation').map((each, nth) => ({ label, each, nth })),
  );
  const wrong = cited.filter(({ label, each, nth }) => !isRight(label, each, nth));
  for (const { label, each } of wrong)
    process.stderr.write(`${name}, note ${label}: ${each.text} → ${JSON.stringify(each.work)}\n`);
  const works = new Set(cited.map(({ each }) => each.key)).size;
  const share = cited.length === 0 ? '0' : ((100 * wrong.length) / cited.length).toFixed(1);
  return [
    name,
    `\`${style.name}\``,
    ...[proposals.length, count('proved'), count('nearly'), count('not proved'), works].map(String),
    `${wrong.length} of ${cited.length} (${share} %)`,
    seconds.toFixed(1),
  ];
}

const rows = [
  ...(await received()),
  ...(await corpus()),
  ...(await printed('chicago-fullnote-bibliography')),
  ...(await printed(own)),
];
process.stdout.write(
  `${table(['notes of', 'style', 'notes', 'proved', 'nearly', 'as typed', 'works', 'wrong', 's'], rows.map(cells))}\n`,
);
