import { defineRule } from '../rule.ts';

export const linkEmpty = defineRule({
  id: 'link-empty',
  severity: 'warning',
  meaning: 'A link has no address or no words.',
  message: ({ url }: { url: string | undefined }) =>
    url === undefined
      ? 'Unexpected link without an address'
      : `Unexpected link to "${url}" without words`,
  remedy: 'Fill it in, or delete the link.',
  example: 'See [here]().',
  fixed: 'See [here](https://example.org/).',
});
