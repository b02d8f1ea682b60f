import { defineRule } from '../rule.ts';

export const editionKeyNearMiss = defineRule({
  id: 'edition-key-near-miss',
  severity: 'warning',
  meaning: 'An unknown key of edition.yaml is spelled almost like a known one.',
  message: ({ key, meant }: { key: string; meant: string }) =>
    `Unexpected key "${key}", which nothing reads: did you mean "${meant}"?`,
  remedy: 'Rename the key.',
  example: { 'edition.yaml': 'provenence:\n  - Set from the printed pages.' },
  fixed: { 'edition.yaml': 'provenance:\n  - Set from the printed pages.' },
});
