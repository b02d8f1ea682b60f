import type { Article, Emendation } from '../article/index.ts';
import { PARAGRAPH_NUMBERS } from '../library/index.ts';
import type { Words } from '../messages/index.ts';
import { characters } from './characters.ts';

/** Where it was done: "Note 16", "¶3", or "Paragraph" where the site shows no numbers of them. */
export function emendationPlace(
  { place }: Emendation,
  { article, terms, digits }: Words,
  numbered = PARAGRAPH_NUMBERS,
): string {
  const { places } = article.emendations;
  const [, paragraph] = /^¶(\d+)$/.exec(place) ?? [];
  if (paragraph !== undefined)
    return numbered ? terms.paragraphNumber({ number: digits(paragraph) }) : places.paragraph;
  const [, kind = '', name = ''] = /^(\S+)(?: (.+))?$/su.exec(place) ?? [];
  switch (kind) {
    case 'Note':
      return places.note({ number: digits(name) });
    case 'Heading':
      return places.heading({ number: digits(name) });
    case 'Source':
      return places.source({ name });
    default: {
      const known: Readonly<Record<string, unknown>> = places;
      const said = known[place.toLowerCase()];
      return typeof said === 'string' ? said : place;
    }
  }
}

/** The same with the source by its author and year rather than by its key: "Source Narlikar 2020". */
export function placeInArticle(
  emendation: Emendation,
  { works }: Pick<Article, 'works'>,
  words: Words,
): string {
  const work = works.find(({ id }) => id === emendation.target);
  if (!work) return emendationPlace(emendation, words);
  const name = [work.names[0] ?? work.title, work.year !== undefined && words.date(work.year)];
  return words.article.emendations.places.source({ name: name.filter(Boolean).join(' ') });
}

/** Emendations that were made for one reason, in the order of the edition. */
export interface SameReason {
  readonly reason: string;
  readonly emendations: readonly Emendation[];
}

/** Equal reasons once, where the first of their emendations stands. */
export function byReason(emendations: readonly Emendation[]): SameReason[] {
  const groups = new Map<string, Emendation[]>();
  for (const emendation of emendations) {
    const group = groups.get(emendation.reason);
    if (group) group.push(emendation);
    else groups.set(emendation.reason, [emendation]);
  }
  return [...groups].map(([reason, group]) => ({ reason, emendations: group }));
}

/** A reading in three parts: what it shares with another one before and after what differs. */
export interface Reading {
  readonly before: string;
  readonly differs: string;
  readonly after: string;
}

/** Two readings, each with the part in which it differs from the other; whole characters only. */
export function differing(received: string, edited: string): readonly [Reading, Reading] {
  const [a, b] = [characters(received), characters(edited)];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (all: readonly string[]): Reading => ({
    before: all.slice(0, start).join(''),
    differs: all.slice(start, all.length - end).join(''),
    after: all.slice(all.length - end).join(''),
  });
  return [cut(a), cut(b)];
}
