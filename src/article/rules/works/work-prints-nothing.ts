import { defineRule } from '../rule.ts';

const style = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Notes alone</title><id>notes</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><names variable="author"/></layout></citation><bibliography><layout><text variable="note"/></layout></bibliography></style>`;

function folder(note: string): Record<string, string> {
  return {
    'article.md': '---\ntitle: An Example\ncsl: notes\n---\n\nAs was shown [@doe2020].\n',
    'notes.csl': style,
    'references.bib': `@book{doe2020, author = {Doe, Jane}, title = {On Tiny Things}${note}}`,
  };
}

export const workPrintsNothing = defineRule({
  id: 'work-prints-nothing',
  severity: 'warning',
  meaning:
    'The style prints nothing of a work in the list: the work has none of the fields that the style prints. Its title, or else its key, is printed for it.',
  message: ({ key }: { key: string }) =>
    `Unexpected work "${key}" of which the style prints nothing, expected one with words`,
  remedy: 'Complete the work, or choose another style.',
  hint: () =>
    'Its title, or else its key, is printed for it; complete the work or choose another style.',
  example: folder(''),
  fixed: folder(', note = {A first edition}'),
});
