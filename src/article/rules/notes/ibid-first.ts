import { defineRule } from '../rule.ts';

export const ibidFirst = defineRule({
  id: 'ibid-first',
  severity: 'warning',
  meaning: 'The first note says “Ibid.”, with nothing before it to refer to.',
  message: 'Unexpected "Ibid." in the first note, expected a note before it to refer to',
  remedy: 'Name the work.',
  example: 'Words.[^1]\n\n[^1]: Ibid., p. 3.',
  fixed: 'Words.[^1]\n\n[^1]: [@doe2020, p. 3]',
});
