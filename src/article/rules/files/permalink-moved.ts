import { defineRule } from '../rule.ts';

const published = `{
  "version": 1,
  "sections": [
    {"id":"opening","title":""}
  ],
  "paragraphs": [
    {"id":"p-m6qcp","in":"opening","hash":"m6qcpj0p5f","size":30,"print":"AJ-uFwJaIVgyIfDxJ1XwJ9XNLA7BL0fnNcrwREGWRPBbRytvSHWrSdQQUmGdYkWDZI7UbU8pe38Af09bgtEWk8RTmTUamvKJ","begins":"Liberal theory expects institutions to l"}
  ],
  "aliases": [],
  "named": [
    {"id":"note-1","in":"p-m6qcp","hash":"qwhzk01afa"},
    {"id":"note-2","in":"p-m6qcp","hash":"2cj6zxzm6r"}
  ]
}
`;

const swapped = `---
title: An Example
---

Liberal theory expects institutions to lower the price of cooperation.[^2] Realists answer that great powers decide for themselves.[^1]

[^2]: First of all published notes.

[^1]: Another note entirely here.
`;

const inOrder = `---
title: An Example
---

Liberal theory expects institutions to lower the price of cooperation.[^1] Realists answer that great powers decide for themselves.[^2]

[^1]: First of all published notes.

[^2]: Another note entirely here.
`;

export const permalinkMoved = defineRule({
  id: 'permalink-moved',
  severity: 'error',
  meaning: 'A note has the label under which another was published, so that links to it mislead.',
  message: ({ id, now }: { id: string; now: string }) =>
    `Unexpected other note at a published address: the words of "${id}" stand at "${now}" now`,
  remedy: 'Give both their labels back: a label is a name, the page counts the numbers.',
  example: { 'permalinks.json': published, 'article.md': swapped },
  fixed: { 'permalinks.json': published, 'article.md': inOrder },
});
