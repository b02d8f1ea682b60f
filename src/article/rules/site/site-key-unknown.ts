import { defineRule } from '../rule.ts';

export const siteKeyUnknown = defineRule({
  id: 'site-key-unknown',
  severity: 'error',
  meaning: 'A key of site.yaml is not known; nothing would read it.',
  message: ({ key, meant, known }: { key: string; meant: string | undefined; known: string }) =>
    meant === undefined
      ? `Unexpected key "${key}", expected one of ${known}`
      : `Unexpected key "${key}": did you mean "${meant}"?`,
  remedy: 'Rename the key, or take it away.',
  example: { '../../site.yaml': 'name: Small Things\ntagine: Read closely' },
  fixed: { '../../site.yaml': 'name: Small Things\ntagline: Read closely' },
});
