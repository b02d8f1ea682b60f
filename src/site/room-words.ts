import type { AuthorWork, Issue } from '../library/index.ts';
import type { Words } from '../messages/index.ts';

/** "Vol. 3, no. 1: On Margins". */
export function issueHeading({ name, entry: { title } }: Issue, { terms }: Words): string {
  return title === undefined || title === name ? name : terms.named({ name, text: title });
}

/** What is said of an issue beside its heading. */
export function issueFacts({ name, entry: { title, date } }: Issue): string[] {
  return date === undefined || date === name || date === title ? [] : [date];
}

/** Each affiliation that an author has in any article, once, the newest first. */
export function affiliationsOf(
  works: readonly Pick<AuthorWork, 'author'>[],
): { readonly name: string; readonly ror?: string }[] {
  const found = new Map<string, { name: string; ror?: string }>();
  for (const { author } of works) {
    author.affiliations.forEach((name, nth) => {
      const ror = author.rors?.[nth];
      const known = found.get(name) ?? { name };
      if (ror && known.ror === undefined) known.ror = ror;
      found.set(name, known);
    });
  }
  return [...found.values()];
}
