import { type Article, type Work, lookup, worksOfNote } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { makers } from './works.ts';
import { paragraphText } from './words.ts';

/** Where works are cited together: a paragraph, or a note that is called outside of any. */
export interface CitingPlace {
  /** Fragment of the article's page. */
  readonly href: string;
  /** Number of the paragraph, or of the note. */
  readonly n: number;
  readonly kind: 'paragraph' | 'note';
  /** At least two, in reading order. */
  readonly works: readonly Work[];
  /** Those of them that one note cites, for each note with several. */
  readonly inOneNote: readonly (readonly Work[])[];
}

/** Every place that cites two works or more, in reading order. */
export function citingPlaces(article: Article): CitingPlace[] {
  const { paragraphs, works } = lookup(article);
  const cited = new Map<string, Work[]>();
  const notes = new Map<string, (readonly Work[])[]>();
  const outside: CitingPlace[] = [];
  const add = (paragraph: string, more: readonly Work[]) =>
    cited.set(paragraph, [...(cited.get(paragraph) ?? []), ...more]);
  for (const note of article.notes) {
    const of = worksOfNote(article, note);
    for (const { paragraph } of note.marks) {
      if (paragraph === undefined) continue;
      add(paragraph, of);
      if (of.length > 1) notes.set(paragraph, [...(notes.get(paragraph) ?? []), of]);
    }
    const isOutside = note.marks.every(({ paragraph }) => paragraph === undefined);
    if (isOutside && of.length > 1) {
      const place = { href: `#${note.id}`, n: note.number, kind: 'note' as const };
      outside.push({ ...place, works: of, inOneNote: [of] });
    }
  }
  for (const { key, note, places } of article.citations) {
    const work = works.get(key);
    if (note !== undefined || !work) continue;
    for (const { paragraph } of places) if (paragraph !== undefined) add(paragraph, [work]);
  }
  const inParagraphs = article.paragraphs.flatMap(({ id, n }): CitingPlace[] => {
    const all = [...new Set(cited.get(id))];
    return all.length < 2 || !paragraphs.has(id)
      ? []
      : [{ href: `#${id}`, n, kind: 'paragraph', works: all, inOneNote: notes.get(id) ?? [] }];
  });
  return [...inParagraphs, ...outside];
}

/** The works of places, in the order in which they are met. */
export function worksMet(places: readonly CitingPlace[]): Work[] {
  return [...new Set(places.flatMap(({ works }) => works))];
}

/**
 * As many works and places as a drawing holds: the works that are cited with most others, and of
 * the places where at least two of these stand, those where most do. Both stay in reading order.
 */
export function strongest(
  places: readonly CitingPlace[],
  most: { readonly works: number; readonly places: number },
): CitingPlace[] {
  const others = new Map<Work, Set<Work>>();
  for (const { works } of places) {
    for (const work of works) {
      const known = others.get(work) ?? new Set();
      others.set(work, known);
      for (const other of works) if (other !== work) known.add(other);
    }
  }
  const kept = new Set(
    worksMet(places)
      .map((work, nth) => ({ work, nth, others: others.get(work)?.size ?? 0 }))
      .sort((a, b) => b.others - a.others || a.nth - b.nth)
      .slice(0, most.works)
      .map(({ work }) => work),
  );
  const reduced = places.flatMap((place) => {
    const works = place.works.filter((work) => kept.has(work));
    const inOneNote = place.inOneNote
      .map((of) => of.filter((work) => kept.has(work)))
      .filter(({ length }) => length > 1);
    return works.length < 2 ? [] : [{ ...place, works, inOneNote }];
  });
  const chosen = new Set(
    reduced.toSorted((a, b) => b.works.length - a.works.length).slice(0, most.places),
  );
  return reduced.filter((place) => chosen.has(place));
}

/** How places are named; paragraphs without their numbers where readers are shown none. */
export interface PlaceNames {
  readonly label: (place: CitingPlace) => string;
  readonly name: (place: CitingPlace) => string;
}

export function namesOfPlaces(isNumbered: boolean, t: Words): PlaceNames {
  const { noteNumber } = t.terms;
  const { paragraph, aParagraph, paragraphSign, note } = t.pictures;
  return {
    label: ({ kind, n }) =>
      kind === 'note'
        ? noteNumber({ number: n })
        : isNumbered
          ? paragraphText(String(n), t)
          : paragraphSign,
    name: ({ kind, n }) =>
      kind === 'note'
        ? note({ number: n })
        : isNumbered
          ? paragraph({ number: t.digits(String(n)) })
          : aParagraph,
  };
}

/** "Markedonov; Daily Sabah": works in a line. */
export function namesOf(works: readonly Work[], t: Words): string {
  return works.map((work) => makers(work, t)).join(t.terms.semicolon);
}
