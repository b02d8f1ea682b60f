import { defineRule } from '../rule.ts';
import { shortened } from '../phrases.ts';

export const noteLabelSpaces = defineRule({
  id: 'note-label-spaces',
  severity: 'warning',
  meaning:
    'The label of a note holds white space, which other tools do not read as a note; or a note in place has its caret inside the bracket.',
  message: ({ typed, instead }: { typed: string; instead?: string }) =>
    instead === undefined
      ? `Unexpected "${shortened(typed, 60)}", expected a label of one word`
      : `Unexpected white space in the label "${typed}", expected one word`,
  remedy: 'Write a label of one word, or for a note in place ^[its words].',
  hint: ({ instead }) =>
    instead === undefined
      ? 'A note in place is written ^[its words].'
      : `Other tools read no note there: write ${instead}.`,
  example: 'Words.[^a note of many words]',
  fixed: 'Words.^[A note of many words.]',
});
