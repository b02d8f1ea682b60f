import { nameReadings } from './names.ts';
import { readDetails } from './details.ts';
import { imprintReadings } from './imprint.ts';
import type { Scanned } from './parts.ts';
import { made } from './read-references.ts';
import type { Reading } from './reading.ts';
import type { Span } from './spans.ts';
import { isOfNewspaper } from './types-of-work.ts';

/** Where the title must have ended: the brackets of the imprint, a date, an address. */
const anchor =
  /\s\((?=[^()]*(?:1[4-9]\d\d|20\d\d)\))|,\s(?=(?:\p{Lu}\p{L}{2,11}\.?\s\d{1,2},\s|\d{1,2}\.?\s\p{L}{3,12}\.?\s)(?:1[4-9]\d\d|20\d\d))|,?\s(?=(?:available\s|online\s)?(?:at:?\s)?<?https?:)/iu;

/** No title is longer. */
const longest = 600;

/**
 * Readings of a reference whose titles do not stand out: "Broers, L., Anatomy of a Rivalry
 * (Edinburgh University Press, 2019)". Only where an imprint or an address tells that it is one.
 */
export function plainReadings({ text }: Scanned, part: Span, lang: string): Reading[] {
  const words = text.slice(part.from, Math.min(part.to, part.from + longest));
  const found = anchor.exec(words);
  if (!found || found.index === 0) return [];
  const before = words.slice(0, found.index);
  const details = readDetails(text, part.from + found.index, part.to, lang);
  const imprints = imprintReadings(text, details, true);
  const isBook = found[0].includes('(') && details.issued?.precision === 'year';
  const isDated = details.issued !== undefined || details.accessed !== undefined;
  if (!isDated || (!isBook && !('URL' in details.fields))) return [];
  return imprints.flatMap((imprint) =>
    leadsOf(before).flatMap((lead) =>
      typesFor(isBook, lead).flatMap((type) =>
        made(details, { type, ...imprint, ...lead }).map(({ to, ...body }) => ({
          ...body,
          span: { from: part.from, to },
        })),
      ),
    ),
  );
}

function typesFor(isBook: boolean, lead: object): string[] {
  if (isBook) return 'container-title' in lead ? [] : ['book'];
  if (!('container-title' in lead)) return ['webpage', 'report'];
  const isPaper = isOfNewspaper(String(lead['container-title']));
  return isPaper ? ['article-newspaper'] : ['webpage', 'article-newspaper'];
}

/** Where names or the title of a paper end and the title begins: after each of the first commas. */
function leadsOf(before: string): Pick<Reading['work'], 'author' | 'title' | 'container-title'>[] {
  const commas = [...before.matchAll(/,\s/gu)].slice(0, 4).map(({ index }) => index);
  return commas.flatMap((comma, n) => {
    const names = before.slice(0, comma);
    const title = before.slice(comma + 1).trim();
    // Prose has words in small letters where titles and names have none.
    if (!/^[\p{Lu}\d"“„«‘'].*\s/u.test(title) || !/^[\p{Lu}\d]/u.test(names)) return [];
    if (
      /^(?:see|for|the\s(?:site|page|text)|here|as|in|on|at|this|these|from|with)\s/iu.test(names)
    )
      return [];
    const authors = nameReadings(names).map((author) => ({ author, title }));
    return n === 0 ? [{ 'container-title': names, title }, ...authors] : authors;
  });
}
