import { type Inline, type MetaValue, nodesOf, wordsOf } from '../../pandoc/index.ts';
import type { FactAuthor } from './facts.ts';
import { contentOf, inlinesOf } from './shapes.ts';

/** Authors as a line or a list of lines names them, with what was concluded. */
export interface ReadAuthors {
  readonly authors: readonly FactAuthor[];
  /** Footnotes at their names, by the place of the author in the list. */
  readonly notes: ReadonlyMap<number, readonly Inline[]>;
  /** True where the names had to be parted, or given their affiliations by marks or lines. */
  readonly isGuess: boolean;
}

/**
 * Authors of lines such as "Jane Doe¹, John Roe² and Ann Poe": parted where several stand in a line,
 * each with the affiliations that its raised marks name. Lines after the name (LaTeX `\\`) are its
 * affiliation.
 */
export function readAuthors(
  lines: readonly (readonly Inline[])[],
  affiliations: readonly (readonly Inline[])[],
): ReadAuthors {
  const places = affiliationMarks(affiliations);
  const notes = new Map<number, readonly Inline[]>();
  let isGuess = false;
  const authors = lines.flatMap((line, at) => {
    const [first = [], ...rest] = splitLines(line);
    const note = [...nodesOf(line)].find(({ t }) => t === 'Note');
    if (note) notes.set(at, inlinesOf(contentOf('Note', note) ?? []));
    const own = rest.map((each) => wordsOf(each).trim()).filter((words) => words !== '');
    const names = parted(marked(first));
    if (names.length > 1 || own.length > 0) isGuess = true;
    return names.map(({ name, marks }): FactAuthor => {
      const named = marks.flatMap((mark) => places.get(mark) ?? []);
      const affiliation = [...new Set([...own.filter((each) => !isEmail(each)), ...named])];
      const email = own.find(isEmail);
      return {
        name,
        ...(affiliation.length > 0 && { affiliation }),
        ...(email !== undefined && { email }),
      };
    });
  });
  const unnumbered = places.get('') ?? [];
  if (unnumbered.length > 0 && authors.length > 0) isGuess = true;
  const withAll = authors.map((author) =>
    author.affiliation === undefined && unnumbered.length > 0
      ? { ...author, affiliation: unnumbered }
      : author,
  );
  return { authors: withAll, notes, isGuess: isGuess || places.size > 0 };
}

const isEmail = (words: string): boolean => /^\S+@\S+\.\S+$/.test(words);

/** Lines of a metadata value: of a list each entry, of anything else itself. */
export function linesOf(value: MetaValue | undefined): Inline[][] {
  if (!value) return [];
  if (value.t === 'MetaInlines') return [[...value.c]];
  if (value.t === 'MetaBlocks') return value.c.map((block) => inlinesOf([block]));
  if (value.t === 'MetaString') return [[{ t: 'Str', c: value.c }]];
  if (value.t === 'MetaList') return value.c.flatMap(linesOf);
  if (value.t === 'MetaMap') return linesOf(value.c['name'] ?? value.c['literal']);
  return [];
}

function splitLines(line: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const each of line)
    if (each.t === 'LineBreak') lines.push([]);
    else lines.at(-1)?.push(each);
  return lines;
}

/** The words of a line; raised letters stand between signs of private use. */
function marked(line: readonly Inline[]): string {
  return line
    .map((each) => (each.t === 'Superscript' ? `\uE000${wordsOf(each)}\uE001` : wordsOf([each])))
    .join('');
}

function parted(line: string): { readonly name: string; readonly marks: readonly string[] }[] {
  return line
    .split(
      /\s*(?:;|,(?![^\uE000]*\uE001)(?!\s*(?:Jr|Sr|II|III|PhD|MD)\b)|\s(?:and|und|et|y|e|&)\s)\s*/,
    )
    .map((part) => ({
      name: part
        .replaceAll(/\uE000[^\uE001]*\uE001/g, '')
        .replace(/^(?:by|von|par|por|and|und|et|&)\s+/i, '')
        .replaceAll(/[*†‡§¶]+/g, '')
        .trim(),
      marks: [...part.matchAll(/\uE000([^\uE001]*)\uE001/g)].flatMap(([, marks = '']) =>
        marks.split(/[,;\s]+/).filter((mark) => mark !== ''),
      ),
    }))
    .filter(({ name }) => name !== '');
}

/** Affiliations by the mark that they begin with; without one under the empty mark. */
function affiliationMarks(lines: readonly (readonly Inline[])[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [, raised, number, words = ''] =
      /^\s*(?:\uE000([^\uE001]*)\uE001|(\d{1,2})[.)]?(?=\s))?\s*([\s\S]*)$/.exec(marked(line)) ??
      [];
    const mark = (raised ?? number ?? '').trim();
    const clean = words.replaceAll(/[\uE000\uE001]/g, '').trim();
    if (clean !== '') found.set(mark, [...(found.get(mark) ?? []), clean]);
  }
  return found;
}
