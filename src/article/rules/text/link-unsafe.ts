import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const linkUnsafe = defineRule({
  id: 'link-unsafe',
  severity: 'warning',
  meaning:
    'A link would run a script, or open a local file or a program; it is not a link on the page.',
  message: ({ url }: { url: string }) => `Unexpected link to "${shortened(url)}"`,
  remedy: 'Delete it: only addresses of the web, of mail and the like become links.',
  example: 'See [here](javascript:alert(1)).',
  fixed: 'See [here](https://example.org/).',
});
