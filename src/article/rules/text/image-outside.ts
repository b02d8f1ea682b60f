import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const imageOutside = defineRule({
  id: 'image-outside',
  severity: 'error',
  meaning: 'An image lies outside the article’s folder; it is neither read nor published.',
  message: ({ url }: { url: string }) =>
    `Unexpected image "${shortened(url)}", which lies outside the article folder`,
  remedy: 'Put the image into the folder.',
  example: '![A map of the town](../../map.png)',
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
