import {
  type Article,
  type Citation,
  type CitationPlace,
  type Note,
  type Paragraph,
  type Section,
  type Work,
  lookup,
  worksOfNote,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { PARAGRAPH_NUMBERS } from './publication.ts';

/** One place where a reader meets a work. */
export interface Mention {
  readonly citation: Citation;
  readonly place: CitationPlace;
  readonly note?: Note;
  readonly paragraph?: Paragraph;
  readonly section?: Section;
  /** "pp. 3–5", "ch. 2", where the citation says which part of the work it means. */
  readonly locator?: string;
}

/** Every place of `article` that cites `work`, in page order. */
export function mentionsOf(article: Article, work: Work): Mention[] {
  const { citations, notes, paragraphs, sections } = lookup(article);
  return work.citations.flatMap((id) => {
    const citation = citations.get(id);
    if (!citation) return [];
    const note = citation.note === undefined ? undefined : notes.get(citation.note);
    const { locatorText: locator } = citation;
    return citation.places.map((place): Mention => {
      const paragraph = place.paragraph === undefined ? undefined : paragraphs.get(place.paragraph);
      const section = sections.get(place.section);
      return {
        citation,
        place,
        ...(note && { note }),
        ...(paragraph && { paragraph }),
        ...(section && { section }),
        ...(locator !== undefined && { locator }),
      };
    });
  });
}

/** What cites a work, as a reader looks it up: a note or a paragraph. */
export interface CitingPlace extends Pick<Mention, 'note' | 'paragraph'> {
  /** Where in the text it is first met. */
  readonly target: string;
  /** In page order; several where a note is called or a work cited there more than once. */
  readonly mentions: readonly Mention[];
}

/** Every note and paragraph of `article` that cites `work`, each once, in page order. */
export function citingPlaces(article: Article, work: Work): CitingPlace[] {
  const places = new Map<string, Mention[]>();
  for (const mention of mentionsOf(article, work)) {
    const { note, paragraph, place } = mention;
    const id = note?.id ?? paragraph?.id ?? place.target;
    places.set(id, [...(places.get(id) ?? []), mention]);
  }
  return [...places.values()].flatMap((mentions) => {
    const [first] = mentions;
    if (!first) return [];
    const { note, paragraph, place } = first;
    return [
      {
        ...(note && { note }),
        ...(paragraph && { paragraph }),
        target: place.target,
        mentions,
      },
    ];
  });
}

/** The notes that cite `work`, each once, in the order of their numbers. */
export function notesCiting(article: Article, work: Work): Note[] {
  const notes = mentionsOf(article, work).flatMap(({ note }) => note ?? []);
  return [...new Set(notes)].sort((a, b) => a.number - b.number);
}

/** The other works that the notes which cite `work` cite too, with the notes that they share. */
export function citedTogether(
  article: Article,
  work: Work,
): { readonly work: Work; readonly notes: readonly Note[] }[] {
  const shared = new Map<Work, Note[]>();
  for (const note of notesCiting(article, work)) {
    for (const other of worksOfNote(article, note)) {
      if (other !== work) shared.set(other, [...(shared.get(other) ?? []), note]);
    }
  }
  return article.works.flatMap((other) => {
    const notes = shared.get(other);
    return notes ? [{ work: other, notes }] : [];
  });
}

/** "note 3", "¶4": a place in a few characters. */
export function placeName(
  { note, paragraph }: Pick<Mention, 'note' | 'paragraph'>,
  words: Words,
): string {
  if (note) return words.terms.noteNumber({ number: note.number });
  return paragraphName(paragraph, words) ?? words.terms.theText;
}

/** "¶4"; nothing where there is no paragraph, or the site shows no numbers of paragraphs. */
export function paragraphName(
  paragraph: Paragraph | undefined,
  { terms, digits }: Words,
  numbered = PARAGRAPH_NUMBERS,
): string | undefined {
  return paragraph && numbered
    ? terms.paragraphNumber({ number: digits(String(paragraph.n)) })
    : undefined;
}

/** The locators of several mentions in one line, each once: "p. 3; fol. 12r"; empty without any. */
export function locatorsOf(mentions: readonly Mention[]): string {
  return [...new Set(mentions.flatMap(({ locator }) => locator ?? []))].join('; ');
}
