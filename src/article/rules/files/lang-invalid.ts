import { frontmatter } from '../example.ts';
import { defineRule } from '../rule.ts';

export const langInvalid = defineRule({
  id: 'lang-invalid',
  severity: 'warning',
  meaning: 'The language is not a BCP 47 tag; English is assumed.',
  message: ({ lang }: { lang: string }) =>
    `Unexpected language "${lang}", expected a tag such as en, en-GB or ar (BCP 47)`,
  remedy: 'Write en, en-GB, ar, zh-Hans or the like.',
  example: frontmatter('lang: in English'),
  fixed: frontmatter('lang: en'),
});
