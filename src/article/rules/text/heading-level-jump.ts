import { defineRule } from '../rule.ts';

export const headingLevelJump = defineRule({
  id: 'heading-level-jump',
  severity: 'warning',
  meaning: 'A heading skips a level, which breaks the outline that screen readers read.',
  message: ({ level, before }: { level: number; before: number }) =>
    `Unexpected heading of level ${level}: heading level jumps from ${before} to ${level}`,
  remedy: 'Remove # signs.',
  hint: ({ before }) => `Give it ${before + 1} # signs.`,
  example: '## Method\n\n##### Sample',
  fixed: '## Method\n\n### Sample',
});
