import type { Details } from './details.ts';

/** What is known of a work whose type is asked for. */
interface Known extends Pick<Details, 'fields' | 'issued'> {
  /** Its title stands in quotation marks. */
  readonly quoted: boolean;
  readonly container: string | undefined;
  readonly newspaper?: boolean;
  /** The title of what holds it is emphasised. */
  readonly italic?: boolean;
}

/**
 * The types (CSL 1.0.2, "Appendix III") that a work may have, the likeliest first. Where a style
 * prints several of them alike, the first one counts.
 */
export function typesOf(known: Known): string[] {
  const { fields, issued, quoted, container, newspaper, italic } = known;
  const isOnline = 'URL' in fields;
  if (!quoted) return isOnline ? ['book', 'report', 'webpage'] : ['book', 'report'];
  if (container === undefined)
    return isOnline ? ['webpage', 'report', 'document'] : ['document', 'report', 'thesis'];
  const isNumbered = 'volume' in fields || 'issue' in fields;
  const isOfDay = issued?.precision === 'day';
  if (isNumbered && !isOfDay) return ['article-journal', 'article-magazine'];
  if (isNumbered) return ['article-magazine', 'article-journal', 'article-newspaper'];
  if (newspaper === true) return ['article-newspaper', 'article-magazine', 'webpage'];
  if (isOnline && italic !== true) return ['webpage', 'post-weblog', 'article-newspaper'];
  if (isOnline && isOfDay) return ['webpage', 'article-newspaper', 'article-magazine'];
  if (isOnline) return ['webpage', 'article-journal', 'article-magazine', 'article-newspaper'];
  return isOfDay
    ? ['article-newspaper', 'article-magazine']
    : ['article-journal', 'article-magazine', 'article-newspaper'];
}

const papers =
  /\b(?:Times|Guardian|Post|Daily|News|Herald|Tribune|Telegraph|Gazette|Observer|Independent|Standard|Courier|Chronicle|Express|Sun|Star|Mirror|Journal-\w+|Zeitung|Allgemeine|Tagblatt|Tageblatt|Anzeiger|Kurier|Presse|Nachrichten|Bote|Spiegel|Zeit|Welt|Monde|Figaro|Libération|País|Mundo|Corriere|Repubblica|Stampa|Pravda|Izvestia|Kommersant|Gazeta|Euractiv|Reuters)\b/u;

/** True for a title that newspapers and agencies have. */
export function isOfNewspaper(title: string): boolean {
  return papers.test(title);
}
