import {
  type DatedEvent,
  type Paragraph,
  type Problem,
  report,
  rules,
} from '../../article/index.ts';
import type { LocatedEvent } from '../metadata/edition-events.ts';
import { compareEventDates } from '../metadata/event-date.ts';
import { comparable, placesOf, type ComparableText } from '../names/comparable.ts';

/** Italics and marks of notes as editors write them: they are no words of the text. */
const apart = /[*⁰¹²³⁴⁵⁶⁷⁸⁹]/;

/** Looking through the whole text takes its time: of thousands of slips, the first are helped. */
const mostSuggestions = 20;

/**
 * The events by their dates, those of one date in reading order, each with its words as they stand
 * in its paragraph. One whose words stand elsewhere or nowhere is a problem, and left out. White
 * space and the shapes of quotation marks, apostrophes and dashes count for nothing.
 */
export function eventsOf(
  entries: readonly LocatedEvent[],
  paragraphs: readonly Paragraph[],
): { readonly events: DatedEvent[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const texts = new Map<number, ComparableText>();
  const find = ({ n, text }: Paragraph, words: string) => {
    const shape = texts.get(n) ?? comparable(text, apart);
    texts.set(n, shape);
    return placesOf(words, shape, apart)[0];
  };
  const found = entries.flatMap(({ value, date, at }) => {
    const { words, label, dated, paragraph: n } = value;
    const paragraph = paragraphs[n - 1];
    if (!paragraph) {
      const values = { n, last: paragraphs.length };
      problems.push(report(rules.editionParagraphMissing, at('paragraph'), values));
      return [];
    }
    const place = find(paragraph, words);
    const datePlace = dated === undefined ? undefined : find(paragraph, dated);
    const missing = [
      ...(place ? [] : [{ field: 'words', words }]),
      ...(dated === undefined || datePlace ? [] : [{ field: 'dated', words: dated }]),
    ];
    for (const { field, words } of missing) {
      const isHelped = problems.length < mostSuggestions;
      const instead = isHelped
        ? paragraphs.find((each) => find(each, words) !== undefined)?.n
        : undefined;
      problems.push(report(rules.eventNotInText, at(field), { words, n, instead }));
    }
    if (!place || missing.length > 0) return [];
    const event: DatedEvent = {
      ...date,
      ...(datePlace && { dated: paragraph.text.slice(datePlace.start, datePlace.end) }),
      ...(label !== undefined && { label }),
      words: paragraph.text.slice(place.start, place.end),
      paragraph: paragraph.id,
    };
    return [{ event, n, place }];
  });
  found.sort(
    (a, b) => compareEventDates(a.event, b.event) || a.n - b.n || a.place.start - b.place.start,
  );
  return { events: found.map(({ event }) => event), problems };
}
