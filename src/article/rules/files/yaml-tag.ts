import { defineRule } from '../rule.ts';

export const yamlTag = defineRule({
  id: 'yaml-tag',
  severity: 'warning',
  meaning: 'A value has a tag, which would say of what type it is; it is read as it is typed.',
  message: ({ tag }: { tag: string }) => `Unexpected tag "${tag}", expected a value without one`,
  remedy: 'Delete the tag, or put a value that begins with ! into quotation marks.',
  example: { 'article.md': '---\ntitle: !expr paste(name)\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: "!expr paste(name)"\n---\n\nWords.' },
});
