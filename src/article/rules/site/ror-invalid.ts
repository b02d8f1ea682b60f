import { defineRule } from '../rule.ts';

export const rorInvalid = defineRule({
  id: 'ror-invalid',
  severity: 'warning',
  meaning: 'A ROR id does not have the form of one, or its check digits are wrong.',
  message: ({ ror, fault }: { ror: string; fault: 'form' | 'check digits' }) =>
    `Unexpected ROR id "${ror}": ${fault === 'form' ? 'expected the form 03yrm5c26' : 'its check digits do not fit'}`,
  remedy: 'Copy it from ror.org.',
  example: { '../../site.yaml': 'publisher: { name: Open Press, ror: 03yrm5c27 }' },
  fixed: { '../../site.yaml': 'publisher: { name: Open Press, ror: 03yrm5c26 }' },
});
