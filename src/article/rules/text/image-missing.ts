import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { didYouMean } from '../phrases.ts';

export const imageMissing = defineRule({
  id: 'image-missing',
  severity: 'error',
  meaning: 'An image is not in the article’s folder.',
  message: ({ path, meant }: { path: string; meant: string | undefined }) =>
    `Unexpected image "${path}", expected a file in the article's folder${didYouMean(meant)}`,
  remedy: 'Correct the name, or add the file.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](mpa.png)',
    'map.png': picture,
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
