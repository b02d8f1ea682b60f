import type { Place } from './engine.ts';
import type { PlaceKind } from '../shared/format.ts';
import { excerpt, type Match } from './match.ts';
import type { Result } from './results.ts';
import { joined, nameOfPlace, sectionLabel } from './words-for-readers.ts';

/** Says what a place is, where it stands and which of its words were found. */
export function placeResult(
  place: Place,
  match: Match,
  titles: Readonly<Record<string, string>>,
): Result {
  const { kind, number, sectionNumber, sectionTitle } = place;
  const article = titles[place.article] ?? '';
  const base = {
    kind: kind === 'note' ? ('note' as const) : ('text' as const),
    url: place.url,
    articles: [place.article],
    ...(place.names.length > 0 ? { names: place.names } : {}),
    sections: sectionNumber ? { [place.article]: [sectionNumber] } : {},
  };
  if (kind === 'heading')
    return {
      ...base,
      title: { text: place.text, ranges: match.ranges },
      where: joined(sectionLabel(number), article),
    };
  if (kind === 'title')
    return {
      ...base,
      title: { text: place.text, ranges: match.ranges },
      where: nameOfPlace(kind, '', ''),
    };
  return {
    ...base,
    title: { text: nameOfPlace(kind, number, place.term), ranges: [] },
    excerpt: excerpt(place.text, match.ranges, excerptLength, match.start),
    where: joined(sectionLabel(sectionNumber, sectionTitle), article),
    ...(verbatim.has(kind) ? { verbatim: true } : {}),
  };
}

/** Characters of an excerpt. */
const excerptLength = 180;
/** Shown in the letters of code. */
const verbatim = new Set<PlaceKind>(['code', 'formula']);
