import { defineRule } from '../rule.ts';

export const translationOfItself = defineRule({
  id: 'translation-of-itself',
  severity: 'error',
  meaning: 'An article is said to be a translation of itself.',
  message: ({ slug }: { slug: string }) =>
    `Unexpected \`translation-of: ${slug}\` in the article "${slug}" itself, expected the folder of the article that was translated`,
  remedy: 'Name the folder of the original, or take the key away.',
  example: {
    'article.md': '---\ntitle: Ein Beispiel\nlang: de\ntranslation-of: an-example\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
  fixed: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
});
