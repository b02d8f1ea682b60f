import { defineRule } from '../rule.ts';

export const headingDuplicate = defineRule({
  id: 'heading-duplicate',
  severity: 'warning',
  meaning: 'Two headings have the same words, so that the second gets a number in its address.',
  message: ({ words, id, line }: { words: string; id: string; line: number }) =>
    `Unexpected second heading "${words}": two headings give the id "${id}", ` +
    `the first at line ${line}; this one becomes "${id}-1" or the like`,
  remedy: 'Reword one, or give it an id of its own, such as {#results-2020}.',
  example: '## Results\n\nWords.\n\n## Results\n\nMore.',
  fixed: '## Results\n\nWords.\n\n## Results {#results-2020}\n\nMore.',
});
