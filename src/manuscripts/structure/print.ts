import { formatCitations } from '../../compiler/index.ts';
import { setWords, type SetWords } from './compare.ts';
import type { Locator, TypedWork } from './reading.ts';

/** A work as a note cites it. */
export interface Cite {
  readonly work: TypedWork;
  readonly locator?: Locator;
}

/** CSL as XML, and the language in which it prints. */
export interface PrintStyle {
  readonly xml: string;
  readonly lang: string;
}

/**
 * Prints each of many citations as if no other stood in the article, without the last stop. All at
 * once: an engine costs more than what it prints.
 * @throws {StyleError} where the style cannot be used.
 */
export async function printAlone(
  cites: readonly Cite[],
  { xml, lang }: PrintStyle,
): Promise<SetWords[]> {
  const { clusters } = await formatCitations({
    works: cites.map(({ work }, n) => ({ ...work, id: `work-${n}` })),
    clusters: cites.map(({ locator }, n) => ({
      mode: 'group',
      // Far from each other: a style may shorten what was cited only some notes before.
      noteNumber: (n + 1) * 100,
      stop: false,
      items: [
        {
          key: `work-${n}`,
          prefix: '',
          suffix: '',
          suppressAuthor: false,
          ...(locator && { label: locator.label, locator: locator.value }),
        },
      ],
    })),
    style: xml,
    lang,
  });
  return clusters.map(({ children }) => setWords(children));
}
