import { defineRule } from '../rule.ts';

const published = `{
  "version": 1,
  "sections": [
    {"id":"opening","title":""}
  ],
  "paragraphs": [
    {"id":"p-c9q0e","in":"opening","hash":"c9q0e650rh","size":16,"print":"AJ-uIVgyIfDxJ9XNNcrwSHWrSdQQUmGdYkWDbU8pk8RTmvKJo6HxwPnRyovAzz87","begins":"Liberal theory expects institutions to l"}
  ],
  "aliases": [],
  "named": []
}
`;

const withoutText = `---
title: An Example
---
`;

const oneParagraph = `---
title: An Example
---

Liberal theory expects institutions to lower the price of cooperation.
`;

export const permalinkDead = defineRule({
  id: 'permalink-dead',
  severity: 'error',
  meaning: 'A published address has nothing left that it could lead to.',
  message: ({ id, begins }: { id: string; begins: string | undefined }) =>
    `Unexpected end of a published address: ${begins === undefined ? `"${id}"` : `"${id}" ("${begins}…")`} has nothing left to lead to`,
  remedy: 'Keep at least one paragraph.',
  example: { 'permalinks.json': published, 'article.md': withoutText },
  fixed: { 'permalinks.json': published, 'article.md': oneParagraph },
});
