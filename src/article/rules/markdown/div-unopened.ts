import { defineRule } from '../rule.ts';

export const divUnopened = defineRule({
  id: 'div-unopened',
  severity: 'warning',
  meaning: 'A closing line of colons stands where no fenced div is open.',
  message: 'Unexpected ":::", expected an open fenced div',
  remedy: 'Delete the line, or open the div with `::: name`.',
  example: 'Text.\n\n:::',
  fixed: '::: warning\nText.\n:::',
});
