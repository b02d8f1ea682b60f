import { defineRule } from '../rule.ts';

export const fileLinked = defineRule({
  id: 'file-linked',
  severity: 'warning',
  meaning:
    'A text file of the article is a symbolic link, which is not followed: it could lead out of the folder.',
  message: ({ file }: { file: string }) =>
    `Unexpected symbolic link "${file}", expected a file: links are neither read nor published`,
  remedy: 'Put a copy of the file in its place.',
  example: { 'references.bib': { link: '../../library.bib' } },
  fixed: { 'references.bib': '@book{doe2020, title = {On Tiny Things}, year = 2020}' },
});
