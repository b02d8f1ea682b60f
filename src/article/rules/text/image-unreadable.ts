import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';

export const imageUnreadable = defineRule({
  id: 'image-unreadable',
  severity: 'warning',
  meaning: 'A file that the text shows as an image is damaged or no picture; its words are shown.',
  message: ({ path }: { path: string }) => `Unexpected image "${path}", expected a picture`,
  remedy: 'Save the picture anew.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': 'No picture.',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
