import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const syntaxForeign = defineRule({
  id: 'syntax-foreign',
  severity: 'warning',
  meaning:
    'The syntax of another tool for a citation, an include, a box or a link is not read here and stands on the page as typed: roles and directives of MyST, tags of Jekyll and Distill, links of Obsidian, shortcodes of Hugo and Quarto, references of bookdown, and the like. `scholium import` turns a whole file into ours. Put a backslash before it where it is meant as typed.',
  message: ({
    typed,
    of,
    instead,
  }: {
    typed: string;
    of: string;
    instead: string;
    shown?: string;
  }) => `Unexpected "${shortened(typed, 60)}", ${of}, expected ${instead}`,
  remedy:
    'Write it as the message says, or let `scholium import` turn the whole file into the Markdown that is read here.',
  hint: ({ shown = 'It stands on the page as typed.' }) =>
    `${shown} "scholium import" turns a whole file of another tool into ours.`,
  example: 'As shown {cite:p}`doe2020` and in [[another page]].',
  fixed: 'As shown [@doe2020] and in [the first section](#words).\n\n## Words\n\nMore.',
});
