import { defineRule } from '../rule.ts';

export const linkReferenceUndefined = defineRule({
  id: 'link-reference-undefined',
  severity: 'warning',
  meaning: 'A reference link names a label that is not defined; it is shown as typed.',
  message: ({ label }: { label: string }) =>
    `Unexpected reference link [${label}], expected a definition of it; the link is shown as typed`,
  remedy: 'Add a definition of the label, or write the address in the link itself.',
  hint: ({ label }) => `Add [${label}]: https://…, or write the address in the link itself.`,
  example: 'See [the text][source].',
  fixed: 'See [the text][source].\n\n[source]: https://example.org/text',
});
