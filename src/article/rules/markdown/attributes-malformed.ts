import { defineRule } from '../rule.ts';

export const attributesMalformed = defineRule({
  id: 'attributes-malformed',
  severity: 'warning',
  meaning: 'Braces after a span, link, image, code or heading do not hold readable attributes.',
  message: 'Unexpected words in braces, expected attributes such as {#id .class key="value"}',
  remedy: 'Write `{#id .class key="value"}`, or `\\{` for a literal brace.',
  example: '# Heading {#id .class',
  fixed: '# Heading {#id .class}',
});
