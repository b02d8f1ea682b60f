import { defineRule } from '../rule.ts';

export const bibliographyShape = defineRule({
  id: 'bibliography-shape',
  severity: 'error',
  meaning: 'The file is well-formed, but it is not a list of works.',
  message: ({ found, within }: { found: string; within: 'file' | 'list' }) =>
    within === 'file'
      ? `Unexpected ${found}, expected a list of works`
      : `Unexpected ${found} in the list of works, expected an object`,
  remedy: 'CSL-JSON is a list of objects: [{"id": "doe2020", "type": "book", …}].',
  example: { 'references.json': '["doe2020"]' },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
