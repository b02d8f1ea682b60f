import type { Article, DatedEvent } from '../article/index.ts';
import { eventDate, spanOf, yearText } from './event-date.ts';
import { type FactPicture, FEWEST_FACTS } from './picture.ts';
import { drawTimeline } from './timeline-drawing.ts';
import { type Shown, isSpan, shownDate } from './timeline-layout.ts';
import { words } from './words.ts';

/** The dated events that the text tells, on an axis of years; the table has the words that tell them. */
export function timeline(article: Article, isNumbered: boolean): FactPicture | undefined {
  const { events } = article.edition;
  if (events.length < FEWEST_FACTS) return undefined;
  const numbers = new Map(article.paragraphs.map(({ id, n }) => [id, n]));
  const placeOf = ({ paragraph }: DatedEvent) =>
    words.paragraph(isNumbered ? numbers.get(paragraph) : undefined);
  const shown = events.map((event): Shown => {
    const date = eventDate(event);
    const place = placeOf(event);
    const name = words.timeline.mark(date, event.label ?? words.quoted(event.words), place);
    return { event, date: shownDate(date), name, span: spanOf(event) };
  });
  const draw = (width: number, isLabelled: boolean) =>
    drawTimeline(shown, { width, isLabelled, isMirrored: article.dir === 'rtl' });
  const years = shown.flatMap(({ event: { start, end } }) => [start.year, (end ?? start).year]);
  return {
    kind: 'timeline',
    title: words.timeline.title,
    reading: words.timeline.reading({
      hasSpans: shown.some(isSpan),
      hasLoose: events.some(({ isLoose }) => isLoose),
      hasQuotes: events.some(({ label }) => label === undefined),
    }),
    description: words.timeline.description(
      events.length,
      yearText(Math.min(...years)),
      yearText(Math.max(...years)),
    ),
    wide: draw(widths.wide, true),
    paper: draw(widths.paper, true),
    narrow: draw(widths.narrow, false),
    legend: [],
    table: {
      columns: words.timeline.columns,
      rows: events.map((event) => [
        { text: eventDate(event) },
        { text: event.words, more: [{ text: placeOf(event), href: `#${event.paragraph}` }] },
      ]),
    },
  };
}

const widths = { wide: 952, paper: 540, narrow: 350 } as const;
