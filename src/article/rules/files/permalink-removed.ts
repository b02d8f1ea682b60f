import { defineRule } from '../rule.ts';

const twoParagraphsPublished = `{
  "version": 1,
  "sections": [
    {"id":"opening","title":""}
  ],
  "paragraphs": [
    {"id":"p-c9q0e","in":"opening","hash":"c9q0e650rh","size":16,"print":"AJ-uIVgyIfDxJ9XNNcrwSHWrSdQQUmGdYkWDbU8pk8RTmvKJo6HxwPnRyovAzz87","begins":"Liberal theory expects institutions to l"},
    {"id":"p-6sxr2","in":"opening","hash":"6sxr20ed4f","size":13,"print":"FwJaJ1XwLA7BL0fnREGWRPBbRytve38Af09bgtEWmTUaq2RV8L3C","begins":"Realists answer that great powers decide"}
  ],
  "aliases": [],
  "named": []
}
`;

const oneParagraph = `---
title: An Example
---

Liberal theory expects institutions to lower the price of cooperation.
`;

const oneParagraphPublished = `{
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

export const permalinkRemoved = defineRule({
  id: 'permalink-removed',
  severity: 'error',
  meaning:
    'A published paragraph, section, note, work or pull-quote is gone, and the ledger does not say yet where its address leads.',
  message: ({ id, begins }: { id: string; begins: string | undefined; to: string }) =>
    `Unexpected end of a published address: nothing has the id ${begins === undefined ? `"${id}"` : `"${id}" ("${begins}…")`} any more`,
  remedy: 'Run npm run permalinks: it records what replaces it.',
  hint: ({ to }) => `Run "npm run permalinks": it will lead to "${to}" from then on.`,
  example: { 'permalinks.json': twoParagraphsPublished, 'article.md': oneParagraph },
  fixed: { 'permalinks.json': oneParagraphPublished, 'article.md': oneParagraph },
});
