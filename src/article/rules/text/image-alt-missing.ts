import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const imageAltMissing = defineRule({
  id: 'image-alt-missing',
  severity: 'warning',
  meaning: 'An image has no alternative text, which readers need who cannot see it.',
  message: ({ url }: { url: string }) =>
    `Unexpected image "${shortened(url)}" without alternative text`,
  remedy:
    'Say in the square brackets what the image shows: ![A map of the town](map.png); in the ' +
    'frontmatter, after `alt:`.',
  example: { 'article.md': '---\ntitle: An Example\n---\n\n![](map.png)', 'map.png': picture },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
