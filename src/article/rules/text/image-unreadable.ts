import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';

export const imageUnreadable = defineRule({
  id: 'image-unreadable',
  severity: 'warning',
  meaning:
    'A file that is shown as an image is damaged or is not a picture; its alternative text is shown.',
  message: ({ path }: { path: string }) => `Unexpected image "${path}", expected a picture`,
  remedy: 'Save the picture again.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': 'No picture.',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
