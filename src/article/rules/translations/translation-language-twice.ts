import { defineRule } from '../rule.ts';

export interface Values {
  readonly lang: string;
  readonly of: string;
  /** Slug of the other translation. */
  readonly other: string;
}

export const translationLanguageTwice = defineRule({
  id: 'translation-language-twice',
  severity: 'error',
  meaning: 'An article has two translations into one language.',
  message: ({ lang, of, other }: Values) =>
    `Unexpected second translation of "${of}" into "${lang}", expected one: "${other}" is there, too`,
  remedy: 'Keep one of them, or say by the tags in what they differ, as pt-BR and pt-PT do.',
  example: {
    'article.md': '---\ntitle: Ein Beispiel\nlang: de\ntranslation-of: english\n---\n\nWorte.\n',
    '../aaa/article.md':
      '---\ntitle: Das Beispiel\nlang: de\ntranslation-of: english\n---\n\nWorte.\n',
    '../english/article.md': '---\ntitle: An Example\n---\n\nWords.\n',
  },
  fixed: {
    'article.md': '---\ntitle: Ein Beispiel\nlang: de-CH\ntranslation-of: english\n---\n\nWorte.\n',
    '../aaa/article.md':
      '---\ntitle: Das Beispiel\nlang: de\ntranslation-of: english\n---\n\nWorte.\n',
    '../english/article.md': '---\ntitle: An Example\n---\n\nWords.\n',
  },
});
