import { defineRule } from '../rule.ts';

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

const twoParagraphs = `---
title: An Example
---

Liberal theory expects institutions to lower the price of cooperation.

Realists answer that great powers decide for themselves.
`;

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

export const permalinksStale = defineRule({
  id: 'permalinks-stale',
  severity: 'warning',
  meaning: 'The text has changed since permalinks.json was written.',
  message: 'Unexpected permalink ledger: the text has changed since it was written',
  remedy: 'Run npm run permalinks before you publish.',
  example: { 'permalinks.json': oneParagraphPublished, 'article.md': twoParagraphs },
  fixed: { 'permalinks.json': twoParagraphsPublished, 'article.md': twoParagraphs },
});
