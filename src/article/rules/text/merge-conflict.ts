import { defineRule } from '../rule.ts';
import { type Found, andMore } from '../phrases.ts';

export const mergeConflict = defineRule({
  id: 'merge-conflict',
  severity: 'error',
  meaning: 'Marks of a merge conflict were left in a file.',
  message: ({ more }: Found) => `Unexpected mark of a merge conflict${andMore(more)}`,
  remedy: 'Keep one of the two versions and delete the marks.',
  example: '<<<<<<< HEAD\nOne version.\n=======\nAnother.\n>>>>>>> branch',
  fixed: 'One version.',
});
