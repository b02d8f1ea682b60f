import type { PlaceKind } from '../shared/format.ts';
import { digits, messages, numeral, spoken } from './messages.ts';
import type { Kind, Results } from './results.ts';

/** What a name is and in how many passages it stands: "place · named in 3 passages". */
export function factsOfName(kind: string, passages: number, articles: number): string {
  const { names, named, namedAcross } = messages;
  const where =
    articles > 1 ? namedAcross({ count: passages, articles }) : named({ count: passages });
  return joined(kind in names ? names[kind as keyof typeof names] : '', where);
}

/** What a place is called: "¶ 5", "Note 3", "Table"; a site may show no numbers of paragraphs. */
export function nameOfPlace(kind: PlaceKind, number: string, term: string): string {
  const { places } = messages;
  if (kind === 'paragraph' && number !== '')
    return places.paragraphNumbered({ number: digits(number) });
  if (kind === 'note') return places.note({ number: digits(number) });
  if (kind === 'definition' && term) return places.definitionOf({ term });
  if (kind === 'heading') return sectionLabel(number);
  return kind === 'about-author' ? places.aboutAuthor : places[kind === 'title' ? 'article' : kind];
}

/** "§ 2.1 Walls"; either may be empty. */
export function sectionLabel(number: string, title = ''): string {
  const { section, sectionTitled } = messages.places;
  if (!number) return title;
  return title
    ? sectionTitled({ number: digits(number), title })
    : section({ number: digits(number) });
}

/** Facts of one thing, side by side: those that there are. */
export function joined(...facts: readonly string[]): string {
  return facts.filter(Boolean).join(' · ');
}

/** Numbers of notes or sections in a row. */
export function listed(numbers: readonly (string | number)[]): string {
  return numbers.map(digits).join(messages.separator);
}

/** The kind of a work, from the word that stands for it in the index. */
export function kindOfWork(kind: string): string {
  return messages.kinds[kind as keyof typeof messages.kinds] ?? kind;
}

/** "1990s" as readers of the language write it; another year as it is. */
export function yearLabel(year: string | number): string {
  const decade = /^(\d+)s$/.exec(String(year))?.[1];
  return decade === undefined ? digits(year) : messages.decade({ year: digits(decade) });
}

/** The name of a language; its tag where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(spoken, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "5 results: 1 work, 2 notes, 2 passages": for the live region. */
export function summary(results: Results): string {
  if (results.total === 0) return results.failed ? '' : messages.nothing;
  const counted = (kind: Kind | 'results', count: number, more: boolean): string =>
    messages[more ? 'countsOrMore' : 'counts'][kind]({ count });
  const more = results.groups.some((group) => group.more);
  return messages.summary({
    results: counted('results', results.total, more),
    groups: results.groups
      .map((group) => counted(group.kind, group.total, group.more))
      .join(messages.separator),
  });
}

/** How many there are, beside a heading: "25", "25+". */
export function briefCount(total: number, more: boolean): string {
  return more ? messages.orMore({ count: total }) : numeral(total);
}

/** What could not be reached, in a sentence; empty where all is well. */
export function failure(results: Results): string {
  return results.failed ? messages.failures[results.failed] : '';
}

/** What to do where nothing was found. */
export function advice(q: string): string {
  return /\s/u.test(q.trim()) ? messages.fewerWords : messages.otherWord;
}

/** What can be typed: for a dialog that is still empty. */
export function hintsForReaders(numberedParagraphs: boolean): readonly string[] {
  const { words, places, placesUnnumbered } = messages.hints;
  return [words, numberedParagraphs ? places : placesUnnumbered];
}

/** The keys, and what each does. */
export function keysForReaders(): readonly (readonly [key: string, does: string])[] {
  const { arrows, choose, enter, open, shiftEnter, openInTab, escape, close } = messages.keys;
  return [
    [arrows, choose],
    [enter, open],
    [shiftEnter, openInTab],
    [escape, close],
  ];
}
