import type { Accounted, Fate } from '../model.ts';
import type { Dialect } from './detect.ts';
import type { Beside } from './files.ts';
import type { Labels } from './labels.ts';
import type { Value } from './front/read.ts';
import type { Macros } from './tex-macros.ts';

/** Lines of a file that follow each other. */
export interface Piece {
  readonly lines: readonly string[];
  /** Number of the first line in its file, counted from 1. */
  readonly first: number;
  /** Name of the file: the manuscript, or one that it includes. */
  readonly file: string;
}

/** An article of the library that a wikilink may mean. */
export interface LibraryArticle {
  /** Name of its folder. */
  readonly slug: string;
  readonly title?: string;
}

/** What all parts of one conversion share. */
export interface Run {
  readonly dialect: Dialect;
  /** The frontmatter as the manuscript has it. */
  readonly front: ReadonlyMap<string, Value>;
  readonly account: (piece: Accounted) => void;
  readonly labels: Labels;
  readonly beside: Beside;
  readonly library: readonly LibraryArticle[];
  /** Macros of formulas that the manuscript defines. */
  readonly macros: Macros;
  /** True for a key of the bibliography; always false without one. */
  readonly isKey: (key: string) => boolean;
  /** Definitions of notes that go to the end of the article. */
  readonly definitions: string[];
  /** Text references of bookdown, `(ref:name)`, by name. */
  readonly textReferences: Map<string, string>;
  /** How many containers are open around the piece. */
  readonly depth: number;
  /** Files whose inclusion is open around the piece, the manuscript first. */
  readonly including: readonly string[];
  readonly blocks: (piece: Piece, run: Run) => string[];
  readonly inline: (text: string, place: InlinePlace, run: Run) => string;
}

export interface InlinePlace {
  readonly file: string;
  readonly line: number;
}

/** More containers within each other than this are an accident or an attack. */
const maxDepth = 40;

/** The run within one more container; nothing where there are too many. */
export function deeper(run: Run): Run | undefined {
  return run.depth >= maxDepth ? undefined : { ...run, depth: run.depth + 1 };
}

/** `article.md:12` */
export function placeIn({ file, first }: Piece, at: number): string {
  return `${file}:${first + at}`;
}

/** Some of the lines of a piece, as a piece. */
export function part(piece: Piece, from: number, to = piece.lines.length): Piece {
  return { lines: piece.lines.slice(from, to), first: piece.first + from, file: piece.file };
}

/** A piece in a line for a report; what is not in the article has all its words. */
export function shortened(words: string, fate: Fate): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const isGone = fate === 'left out' || fate === 'lost';
  return isGone || line.length <= 160 ? line : `${line.slice(0, 159).trimEnd()}…`;
}

/** Accounts for a piece of syntax at a line, `article.md:12`. */
export function tellAt(
  where: string,
  { account }: Run,
  kind: Accounted['kind'],
  fate: Fate,
  what: string,
  why?: string,
): void {
  account({
    kind,
    fate,
    what: shortened(what, fate),
    where,
    ...(why !== undefined && { why }),
  });
}

/** Words in one line, as a caption or a title takes them. */
export function joinLines(words: string): string {
  if (!words.includes('\n')) return words.trim();
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
