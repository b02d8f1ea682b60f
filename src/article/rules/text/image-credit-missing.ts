import { frontmatter, picture } from '../example.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const imageCreditMissing = defineRule({
  id: 'image-credit-missing',
  severity: 'warning',
  meaning: 'A picture that the frontmatter names does not say who made it.',
  message: ({ file }: { file: string }) =>
    `Unexpected picture "${shortened(file)}" without a credit`,
  remedy: 'Name after `credit:` who made it, and after `licence:` on what terms it may be used.',
  example: {
    ...frontmatter('cover:\n  file: map.png\n  alt: A map of the town'),
    'map.png': picture,
  },
  fixed: {
    ...frontmatter('cover:\n  file: map.png\n  alt: A map of the town\n  credit: Jane Doe'),
    'map.png': picture,
  },
});
