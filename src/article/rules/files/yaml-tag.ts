import { defineRule } from '../rule.ts';

export const yamlTag = defineRule({
  id: 'yaml-tag',
  severity: 'warning',
  meaning: 'A value has a tag, which in YAML says of what type it is. The tag is not read.',
  message: ({ tag }: { tag: string }) => `Unexpected tag "${tag}", expected a value without one`,
  remedy: 'Delete the tag, or put a value that begins with ! into quotation marks.',
  example: { 'article.md': '---\ntitle: !expr paste(name)\n---\n\nWords.' },
  fixed: { 'article.md': '---\ntitle: "!expr paste(name)"\n---\n\nWords.' },
});
