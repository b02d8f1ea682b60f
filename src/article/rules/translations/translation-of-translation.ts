import { defineRule } from '../rule.ts';

export interface Values {
  readonly of: string;
  /** What that article is a translation of. */
  readonly itsOriginal: string;
}

export const translationOfTranslation = defineRule({
  id: 'translation-of-translation',
  severity: 'error',
  meaning:
    'An article is said to be a translation of one that is a translation itself. All translations name one original.',
  message: ({ of, itsOriginal }: Values) =>
    `Unexpected \`translation-of: ${of}\`, which is a translation of "${itsOriginal}", expected the original of both`,
  remedy:
    'Name the original. That it was translated from another language can be said in the abstract or in a note.',
  hint: ({ itsOriginal }) => `Write \`translation-of: ${itsOriginal}\`, if that is the original.`,
  example: {
    'article.md': '---\ntitle: Un exemple\nlang: fr\ntranslation-of: german\n---\n\nMots.\n',
    '../german/article.md':
      '---\ntitle: Ein Beispiel\nlang: de\ntranslation-of: english\n---\n\nWorte.\n',
    '../english/article.md': '---\ntitle: An Example\n---\n\nWords.\n',
  },
  fixed: {
    'article.md': '---\ntitle: Un exemple\nlang: fr\ntranslation-of: english\n---\n\nMots.\n',
    '../german/article.md':
      '---\ntitle: Ein Beispiel\nlang: de\ntranslation-of: english\n---\n\nWorte.\n',
    '../english/article.md': '---\ntitle: An Example\n---\n\nWords.\n',
  },
});
