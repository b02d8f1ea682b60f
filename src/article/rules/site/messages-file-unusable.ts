import { defineRule } from '../rule.ts';

export const messagesFileUnusable = defineRule({
  id: 'messages-file-unusable',
  severity: 'error',
  meaning: 'A file in messages/ is not called after a language, or its language has another one.',
  message: ({ name, other }: { name: string; other?: string }) =>
    other === undefined
      ? `Unexpected "${name}" in messages/, expected a file such as de.yaml or pt-BR.yaml`
      : `Unexpected second file "${name}" for a language, expected only "${other}"`,
  remedy: 'Name it by the language’s tag (BCP 47): cy.yaml, pt-BR.yaml, zh-Hans.yaml.',
  example: { '../../messages/german.yaml': 'page: { skip: Zum Text }' },
  fixed: { '../../messages/de.yaml': 'page: { skip: Zum Text }' },
});
