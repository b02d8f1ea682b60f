import { picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const imageKindUnsupported = defineRule({
  id: 'image-kind-unsupported',
  severity: 'warning',
  meaning: 'An image is in a format that browsers do not show.',
  message: ({ url }: { url: string }) =>
    `Unexpected image "${shortened(url)}", expected PNG, JPEG, WebP, AVIF, GIF or SVG`,
  remedy: 'Convert it to PNG, JPEG, WebP, AVIF or SVG.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.tiff)',
    'map.tiff': { bytes: '49 49 2A 00' },
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\n![A map of the town](map.png)',
    'map.png': picture,
  },
});
