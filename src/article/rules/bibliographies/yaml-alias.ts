import { defineRule } from '../rule.ts';

export const yamlAlias = defineRule({
  id: 'yaml-alias',
  severity: 'error',
  meaning:
    'An alias stands for a value written elsewhere; in a bibliography aliases are not followed.',
  message: ({ alias }: { alias: string }) =>
    `Unexpected alias "*${alias}", expected the value itself`,
  remedy: 'Write the value out. A value that begins with * stands in quotation marks.',
  example: {
    'references.yaml':
      '- id: doe2020\n  type: book\n  title: &title On Tiny Things\n- id: roe2021\n  type: book\n  title: *title',
  },
  fixed: {
    'references.yaml':
      '- id: doe2020\n  type: book\n  title: On Tiny Things\n- id: roe2021\n  type: book\n  title: On Tiny Things',
  },
});
