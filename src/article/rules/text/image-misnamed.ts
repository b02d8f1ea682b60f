import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';

export const imageMisnamed = defineRule({
  id: 'image-misnamed',
  severity: 'warning',
  meaning: 'The ending of a picture’s name is not that of its format, which some readers go by.',
  message: ({ path, kind }: { path: string; kind: string }) =>
    `Unexpected image "${path}", which is a picture of kind ${kind}`,
  remedy: 'Rename it.',
  hint: ({ kind }) => `Rename it to end in .${kind}: some readers go by the name.`,
  example: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.jpg)',
    'map.jpg': picture,
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
