import type { Article } from '../../article/index.ts';
import { isoDate, plainDate, type PlainDate } from '../works/csl-fields.ts';

/**
 * The day that stands for the last change of an article, in formats that demand one (Atom:
 * RFC 4287, §4.2.15; EPUB 3.3, §5.5.5), as `2020-12-12`. There is no clock in what is published,
 * so it is a date that the article itself states: its date of publication, the first day where it
 * names a year or a month only; without one, the newest day on which it looked at a source;
 * without any, the newest date of a source. An article that states no date at all gets the day
 * from which the form of its downloads is. Nothing says of any of them but the first that the
 * article was published then.
 */
export function statedDay({ date, works }: Article): string {
  if (date) return day(date);
  const accessed = works.map(({ csl }) => plainDate(csl.accessed));
  const issued = works.map(({ csl }) => plainDate(csl.issued));
  return newest(accessed) ?? newest(issued) ?? dayOfForm;
}

/** The day on which the form of the downloads was settled; to be changed when it changes. */
export const dayOfForm = '2026-11-29';

function newest(dates: readonly (PlainDate | undefined)[]): string | undefined {
  const days = dates.flatMap((date) => (date !== undefined && date.year > 0 ? [day(date)] : []));
  return days.sort().at(-1);
}

/** Days that no calendar has, such as 31 February, give the first of their month. */
function day({ year, month = 1, day: given = 1 }: PlainDate): string {
  const there = new Date(Date.UTC(year, month - 1, given)).getUTCMonth() === month - 1;
  return isoDate({ year, month, day: there ? given : 1 });
}
