import { defineRule } from '../rule.ts';

export interface Values {
  /** The id that is named. */
  readonly id: string;
  readonly of: string;
  readonly fault: 'unknown' | 'order';
}

export const translationPairUnusable = defineRule({
  id: 'translation-pair-unusable',
  severity: 'warning',
  meaning:
    'A block of a translation names a block of the original that is not there, or that cannot stand beside it, because blocks before and after it stand in another order or another block names it, too.',
  message: ({ id, of, fault }: Values) =>
    fault === 'unknown'
      ? `Unexpected \`of=${id}\`, expected the id of a block of "${of}", or none`
      : `Unexpected \`of=${id}\`, expected the blocks of the translation in the order of "${of}", each named once`,
  remedy:
    'Take the id from the address of the paragraph (the sign beside it). Two blocks for one stand together in one div; one for two names both ids.',
  example: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\n::: {of=tbl:missing}\nWorte.\n:::\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
  fixed: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\n::: {of=first}\nWorte.\n:::\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\n::: {#first}\nWords.\n:::\n',
  },
});
