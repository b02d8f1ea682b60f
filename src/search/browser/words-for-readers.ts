import type { PlaceKind } from '../shared/format.ts';
import type { Kind, Results } from './results.ts';

const names: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  work: ['work', 'works'],
  name: ['name', 'names'],
  note: ['note', 'notes'],
  text: ['passage', 'passages'],
};

export const headings: Readonly<Record<Kind, string>> = {
  work: 'Works',
  name: 'Names',
  note: 'Notes',
  text: 'Text',
};

/** What a name is and in how many passages it stands: "place · named in 3 passages". */
export function factsOfName(kind: string, passages: number, articles: number): string {
  const count = counted(passages, names.text);
  const where = articles > 1 ? ` of ${articles} articles` : '';
  return [kind, `named in ${count}${where}`].filter(Boolean).join(' · ');
}

/** What a place is called; ¶ and note are followed by their number. */
export const nameOfPlace: Readonly<Record<PlaceKind, string>> = {
  heading: 'Section',
  paragraph: '¶',
  note: 'Note',
  abstract: 'Abstract',
  item: 'List item',
  term: 'Term',
  definition: 'Definition',
  table: 'Table',
  figure: 'Figure',
  code: 'Code',
  formula: 'Formula',
  subheading: 'Heading',
  words: 'Text',
  title: 'Title',
  subtitle: 'Subtitle',
  author: 'Author',
  'about-author': 'About the author',
  keywords: 'Keywords',
};

/** "5 results: 1 work, 2 notes, 2 passages": for the live region. */
export function summary(results: Results): string {
  if (results.total === 0) return results.failed ? '' : 'Nothing found';
  const parts = results.groups.map(({ kind, total, more }) =>
    counted(total, names[kind], more ? ' or more' : ''),
  );
  const more = results.groups.some((group) => group.more) ? ' or more' : '';
  return `${counted(results.total, ['result', 'results'], more)}: ${parts.join(', ')}`;
}

const failures: Readonly<Record<NonNullable<Results['failed']>, string>> = {
  text: 'The full text could not be searched: its index did not load. These are works only.',
  works: 'Works could not be searched: their index did not load. These are notes and text only.',
  all: 'Search is not available: its index did not load. You may be offline. The plain index of all sections and sources needs no search.',
};

/** What could not be reached, in a sentence; empty where all is well. */
export function failure(results: Results): string {
  return results.failed ? failures[results.failed] : '';
}

/** What to do where nothing was found. */
export function advice(q: string): string {
  return /\s/u.test(q.trim())
    ? 'No place holds all of these words. Try fewer of them, or one that is surely there.'
    : 'Try another spelling, a surname, a year, or a word that is surely there.';
}

/** What can be typed, and the keys: for a dialog that is still empty. */
export function hintsForReaders(numberedParagraphs: boolean): readonly string[] {
  return [
    'A surname, words of a title or of the text, a year, or “a phrase in quotation marks”.',
    `Straight to a place: note 3, ${numberedParagraphs ? '¶ 5, ' : ''}§ 2.`,
  ];
}
export const keysForReaders: readonly (readonly [key: string, does: string])[] = [
  ['↓ ↑', 'choose'],
  ['Enter', 'open'],
  ['Shift Enter', 'open in a new tab'],
  ['Esc', 'close'],
];

function counted(count: number, [one, many]: readonly [string, string], more = ''): string {
  return `${count}${more} ${count === 1 && !more ? one : many}`;
}
