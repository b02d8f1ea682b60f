import type { Place } from './engine.ts';
import type { PlaceKind } from '../shared/format.ts';
import { excerpt, type Match } from './match.ts';
import type { Result } from './results.ts';
import { nameOfPlace } from './words-for-readers.ts';

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
  const section = [sectionNumber && `§ ${sectionNumber}`, sectionTitle].filter(Boolean).join(' ');
  if (kind === 'heading')
    return {
      ...base,
      title: { text: place.text, ranges: match.ranges },
      where: [number && `§ ${number}`, article].filter(Boolean).join(' · '),
    };
  if (kind === 'title')
    return { ...base, title: { text: place.text, ranges: match.ranges }, where: 'Article' };
  const label = nameOf(kind, number);
  return {
    ...base,
    title: { text: place.term ? `${label}: ${place.term}` : label, ranges: [] },
    excerpt: excerpt(place.text, match.ranges, excerptLength, match.start),
    where: [section, article].filter(Boolean).join(' · '),
    ...(verbatim.has(kind) ? { verbatim: true } : {}),
  };
}

/** "¶ 5", "Note 3", "Table"; a site may show no numbers of paragraphs. */
function nameOf(kind: PlaceKind, number: string): string {
  if (kind === 'paragraph' && number === '') return 'Paragraph';
  return numbered.has(kind) ? `${nameOfPlace[kind]} ${number}` : nameOfPlace[kind];
}

/** Characters of an excerpt. */
const excerptLength = 180;
const numbered = new Set<PlaceKind>(['paragraph', 'note']);
/** Shown in the letters of code. */
const verbatim = new Set<PlaceKind>(['code', 'formula']);
