import type { Article } from '../../article/index.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a style prints citations in the text, by the id of the paragraph: their names and years are
 * no words of the author.
 */
export function printedCitations({
  paragraphs,
  citations,
}: Pick<Article, 'paragraphs' | 'citations'>): ReadonlyMap<string, readonly Stretch[]> {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const found = new Map<string, Stretch[]>();
  for (const { text, note, places } of citations) {
    const id = places[0]?.paragraph;
    if (note !== undefined || id === undefined || text === '') continue;
    const known = found.get(id) ?? [];
    found.set(id, known);
    // They come in the order of the text: each is sought behind the one before it.
    const start = texts.get(id)?.indexOf(text, known.at(-1)?.end ?? 0) ?? -1;
    if (start >= 0) known.push({ start, end: start + text.length });
  }
  return found;
}

/** Whether a stretch shares a character with one of others. */
export function overlaps({ start, end }: Stretch, others: readonly Stretch[] = []): boolean {
  return others.some((other) => start < other.end && other.start < end);
}
