import type { Article, Paragraph } from '../../article/index.ts';
import { sentences } from '../language/sentences.ts';
import { type DateInText, datesIn } from './dates-in.ts';
import { overlaps, printedCitations, type Stretch } from './printed-citations.ts';

/** A sentence of the text that names a date, as an entry for `events`. */
export interface ProposedEvent {
  readonly date: string;
  /** The date in the text's words, of one that it gives loosely. */
  readonly dated?: string;
  readonly words: string;
  readonly paragraph: number;
}

/** Sentences are cut to so many characters on each side of their date. */
const mostAround = 240;

/**
 * The dated sentences of an article, in reading order, without the dates that its edition has
 * already: those within the words of an event. Years that a style prints in citations are none.
 */
export function proposeEvents(
  article: Pick<Article, 'paragraphs' | 'citations' | 'lang' | 'edition'>,
): ProposedEvent[] {
  const { paragraphs, lang, edition } = article;
  const cited = printedCitations(article);
  return paragraphs.flatMap((paragraph) => {
    const told = edition.events
      .filter((event) => event.paragraph === paragraph.id)
      .map(({ words }) => ({ start: paragraph.text.indexOf(words), length: words.length }));
    const isTold = ({ start, end }: DateInText): boolean =>
      told.some((words) => start >= words.start && end <= words.start + words.length);
    const dates = datesIn(paragraph.text, lang).filter(
      (date) => !isTold(date) && !overlaps(date, cited.get(paragraph.id)),
    );
    return dates.length === 0 ? [] : eventsOf(paragraph, dates, lang);
  });
}

function eventsOf(
  { text, n }: Paragraph,
  dates: readonly DateInText[],
  lang: string,
): ProposedEvent[] {
  const ranges = sentences(text, lang);
  const events = dates.map(({ date, start, end }): ProposedEvent => {
    const range = ranges.find((each) => start < each.end) ?? { start: 0, end: text.length };
    const dated = date.includes('~') ? { dated: text.slice(start, end) } : {};
    return { date, ...dated, words: around(text, range, { start, end }), paragraph: n };
  });
  const seen = new Set<string>();
  return events.filter(({ date, words }) => {
    const key = `${date} ${words}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A sentence, or of a very long one whole words around its date. */
function around(text: string, sentence: Stretch, date: Stretch): string {
  const start = Math.max(sentence.start, date.start - mostAround);
  const end = Math.min(Math.max(sentence.end, date.end), date.end + mostAround);
  const before = text.slice(start, date.start);
  const after = text.slice(date.end, end);
  return (
    (start > sentence.start ? before.replace(/^\S+\s/u, '') : before) +
    text.slice(date.start, date.end) +
    (end < sentence.end ? after.replace(/\s\S+$/u, '') : after)
  ).trim();
}
