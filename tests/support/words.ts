import type { Article } from '../../src/article/article.ts';

/** Words as the author typed them (and as a style prints the works), and where they stand. */
export interface Passage {
  readonly where: string;
  readonly text: string;
}

/** Every passage of an article that each of its faces has to hold. Formulas are not among them. */
export function passagesOf(article: Article): Passage[] {
  const { title, subtitle, authors, abstract, sections, paragraphs, blocks, notes, works } =
    article;
  const passage = (where: string, text: string | undefined): Passage[] =>
    text === undefined || text === '' ? [] : [{ where, text }];
  return [
    ...passage('title', title.text),
    ...passage('subtitle', subtitle?.text),
    ...authors.flatMap(({ name, affiliations, note }, index) => [
      ...passage(`author ${index + 1}`, [name, ...affiliations].join(', ')),
      ...passage(`note about author ${index + 1}`, note?.text),
    ]),
    ...passage('abstract', abstract?.text),
    ...sections.flatMap(({ id, title: heading }) => passage(`heading #${id}`, heading.text)),
    ...paragraphs.flatMap(({ n, text }) => passage(`¶${n}`, text)),
    ...blocks.flatMap(({ id, kind, text }) =>
      kind === 'formula' ? [] : passage(`${kind} #${id}`, text),
    ),
    ...notes.flatMap(({ number, body }) => passage(`note ${number}`, body.text)),
    ...works.flatMap(({ key, reference }) => passage(`work ${key}`, reference.text)),
  ];
}

/** How often each word stands in a text: runs of letters and digits, in lower case. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Words that stand less often in `text` than in the passages, each with the passages that hold it.
 * Empty where nothing is lost.
 */
export function lostWords(passages: readonly Passage[], text: string): string[] {
  const there = wordCounts(text);
  const wanted = new Map<string, { count: number; where: Set<string> }>();
  for (const { where, text: words } of passages) {
    for (const [word, count] of wordCounts(words)) {
      const entry = wanted.get(word) ?? { count: 0, where: new Set() };
      entry.count += count;
      entry.where.add(where);
      wanted.set(word, entry);
    }
  }
  return [...wanted].flatMap(([word, { count, where }]) => {
    const found = there.get(word) ?? 0;
    const places = [...where].slice(0, 4).join(', ');
    return found < count ? [`"${word}" ${found} of ${count} times (${places})`] : [];
  });
}

/** Made-up words that do not stand exactly once in `text`; see `made-up.ts`. */
export function notOnce(
  words: readonly { readonly word: string; readonly where: string }[],
  text: string,
): string[] {
  const letters = text.normalize('NFKC').toLowerCase();
  return words.flatMap(({ word, where }) => {
    const found = letters.split(word).length - 1;
    return found === 1 ? [] : [`${word} ${found} times (${where})`];
  });
}
