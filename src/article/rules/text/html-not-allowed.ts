import { defineRule } from '../rule.ts';

export const htmlNotAllowed = defineRule({
  id: 'html-not-allowed',
  severity: 'warning',
  meaning:
    'Raw HTML holds what is never published: a script, style, frame or form, or an instruction to a program.',
  message: ({ what }: { what: string }) =>
    `Unexpected ${what}, expected HTML that only marks up text`,
  remedy: 'Delete it; scripts, styles, frames and forms are never published.',
  example: 'Words.\n\n<script>alert(1)</script>',
  fixed: 'Words.\n\n<mark>More words.</mark>',
});
