import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export interface Values {
  readonly of: string;
  /** Heading of the section; empty for the opening. */
  readonly section: string;
  /** How many blocks the section has here and in the original. */
  readonly here: number;
  readonly there: number;
  /** How the first block begins that has no counterpart, on each side. */
  readonly ownBegins: string | undefined;
  readonly otherBegins: string | undefined;
}

export const translationUnmatched = defineRule({
  id: 'translation-unmatched',
  severity: 'warning',
  meaning:
    'Blocks of a translation and of its original do not match: some have no counterpart. Side by side each of them stands alone, and the page says so.',
  message: ({ of, section, here, there, ownBegins, otherBegins }: Values) =>
    `Unexpected blocks in ${section === '' ? 'the opening' : `the section "${shortened(section, 60)}"`}: ${here} here, ${there} in "${of}", expected a counterpart for each; ${[
      ownBegins === undefined ? '' : `first without one here: "${shortened(ownBegins, 50)}"`,
      otherBegins === undefined ? '' : `first without one there: "${shortened(otherBegins, 50)}"`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  remedy:
    'Translate what is missing, or name what a block stands for: `::: {of=p-…}` around it, with `of=none` for words of the translator’s own. What is left out on purpose can be accepted.',
  example: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n\nMore words.\n',
  },
  fixed: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\nWorte.\n\nMehr Worte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n\nMore words.\n',
  },
});
