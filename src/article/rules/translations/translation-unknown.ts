import { didYouMean } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const translationUnknown = defineRule({
  id: 'translation-unknown',
  severity: 'error',
  meaning: 'An article is said to be a translation of one that the library does not have.',
  message: ({ of, meant }: { of: string; meant: string | undefined }) =>
    `Unexpected \`translation-of: ${of}\`, expected the name of another article's folder${didYouMean(meant)}`,
  remedy: 'Correct the name, or add the article that was translated.',
  example: {
    'article.md': '---\ntitle: Ein Beispiel\nlang: de\ntranslation-of: frist-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
  fixed: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
});
