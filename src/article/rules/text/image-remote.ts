import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const imageRemote = defineRule({
  id: 'image-remote',
  severity: 'warning',
  meaning:
    'An image lies on another site; the page links to it, or leaves it out where the frontmatter names it, because pages load nothing from other sites.',
  message: ({ url }: { url: string }) => `Unexpected image "${shortened(url)}" from another site`,
  remedy: "Save the image in the article's folder; here it is not shown.",
  example: '![A map of the town](https://example.org/map.png)',
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
