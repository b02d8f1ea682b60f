import { defineRule } from '../rule.ts';

export const linkFileUnpublished = defineRule({
  id: 'link-file-unpublished',
  severity: 'warning',
  meaning:
    'A link leads to a file of a kind that is not published: a page, a script, a source of the article. It is not a link on the page.',
  message: ({ path }: { path: string }) => `Unexpected link to "${path}", which is not published`,
  remedy:
    'Save it as a document or as data, or delete the link. Data, documents, sound and pictures are published; pages, scripts and sources are not.',
  example: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the draft](draft.html).',
    'draft.html': '<p>Words',
  },
  fixed: {
    'article.md': '---\ntitle: An Example\n---\n\nSee [the draft](draft.pdf).',
    'draft.pdf': '%PDF-1.7',
  },
});
