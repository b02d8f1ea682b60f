import { picture } from '../example.ts';
import { shortened } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const imageIiifAddress = defineRule({
  id: 'image-iiif-address',
  severity: 'warning',
  meaning:
    'An image names an image service (IIIF) by an address that is none; its large view offers no higher resolution.',
  message: ({ address }: { address: string }) =>
    `Unexpected address "${shortened(address)}" of an image service, expected one that begins with "https://" and ends with "/info.json"`,
  remedy: 'Copy the address of the image\'s "info.json" from the library or museum that has it.',
  example: {
    'article.md':
      '---\ntitle: An Example\n---\n\n![A map of the town](map.png){iiif=http://example.org/map}',
    'map.png': picture,
  },
  fixed: {
    'article.md':
      '---\ntitle: An Example\n---\n\n![A map of the town](map.png){iiif=https://example.org/iiif/map/info.json}',
    'map.png': picture,
  },
});
