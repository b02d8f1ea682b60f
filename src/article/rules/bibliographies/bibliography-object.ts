import { defineRule } from '../rule.ts';

export const bibliographyObject = defineRule({
  id: 'bibliography-object',
  severity: 'warning',
  meaning: 'The file is an object where the list of works belongs; what it holds is read.',
  message: ({ isWork }: { isWork: boolean }) =>
    `Unexpected object, expected a list of works: ${isWork ? 'it is read as a list of one' : 'the list in it is read'}`,
  remedy: 'Put square brackets around the works: other tools read nothing else.',
  example: { 'references.json': '{"id": "doe2020", "type": "book", "title": "On Tiny Things"}' },
  fixed: { 'references.json': '[{"id": "doe2020", "type": "book", "title": "On Tiny Things"}]' },
});
