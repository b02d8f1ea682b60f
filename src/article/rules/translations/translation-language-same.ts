import { defineRule } from '../rule.ts';

export const translationLanguageSame = defineRule({
  id: 'translation-language-same',
  severity: 'error',
  meaning: 'A translation has the language of its original.',
  message: ({ lang, of }: { lang: string; of: string }) =>
    `Unexpected language "${lang}" of a translation, expected another one than that of "${of}"`,
  remedy: 'Name the language of this text with `lang`; without it an article is English.',
  example: {
    'article.md': '---\ntitle: Der erste Teil\ntranslation-of: first-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
  fixed: {
    'article.md':
      '---\ntitle: Der erste Teil\nlang: de\ntranslation-of: first-part\n---\n\nWorte.\n',
    '../first-part/article.md': '---\ntitle: The First Part\n---\n\nWords.\n',
  },
});
