import { type Article, type DatedEvent, quoted } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { eventDate, spanOf, yearText } from './event-date.ts';
import { type FactPicture, FEWEST_FACTS } from './picture.ts';
import { drawTimeline } from './timeline-drawing.ts';
import { type Shown, isSpan, shownDate } from './timeline-layout.ts';
import { inARow, placeText } from './words.ts';

/** The dated events that the text tells, on an axis of years; the table has the words that tell them. */
export function timeline(article: Article, t: Words, isNumbered = true): FactPicture | undefined {
  const said = t.pictures.timeline;
  const { events } = article.edition;
  if (events.length < FEWEST_FACTS) return undefined;
  const numbers = new Map(article.paragraphs.map(({ id, n }) => [id, n]));
  const placeOf = ({ paragraph }: DatedEvent) =>
    placeText(isNumbered ? numbers.get(paragraph) : undefined, t);
  const shown = events.map((event): Shown => {
    const date = eventDate(event, t);
    const place = placeOf(event);
    const label = event.label ?? quoted(event.words, t.lang);
    const name = said.mark({ date, label, place });
    return { event, date: shownDate(date), name, span: spanOf(event) };
  });
  const draw = (width: number, isLabelled: boolean) =>
    drawTimeline(shown, { width, isLabelled, isMirrored: article.dir === 'rtl', t });
  const years = shown.flatMap(({ event: { start, end } }) => [start.year, (end ?? start).year]);
  return {
    kind: 'timeline',
    title: said.title,
    reading: inARow(
      [
        events.some(({ isLoose }) => isLoose)
          ? shown.some(isSpan)
            ? said.spansLoose
            : said.datesLoose
          : shown.some(isSpan)
            ? said.spans
            : said.dates,
        events.some(({ label }) => label === undefined) ? said.quotes : said.noQuotes,
      ],
      t,
    ),
    description: said.description({
      count: events.length,
      first: yearText(Math.min(...years), t),
      last: yearText(Math.max(...years), t),
    }),
    wide: draw(widths.wide, true),
    paper: draw(widths.paper, true),
    narrow: draw(widths.narrow, false),
    legend: [],
    table: {
      columns: [said.columns.date, said.columns.words],
      rows: events.map((event) => [
        { text: eventDate(event, t) },
        { text: event.words, more: [{ text: placeOf(event), href: `#${event.paragraph}` }] },
      ]),
    },
  };
}

const widths = { wide: 952, paper: 540, narrow: 350 } as const;
