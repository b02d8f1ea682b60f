const references = `[
  {
    "id": "grafton1997",
    "type": "book",
    "author": [{ "family": "Grafton", "given": "Anthony" }],
    "title": "The Footnote: A Curious History",
    "publisher": "Harvard University Press",
    "issued": { "date-parts": [[1997]] }
  }
]
`;

/** A name for the folder of an article, which is part of its addresses. */
export const slugPattern: RegExp = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The files of a new article, by their names: a text, a note and a work, all to be replaced. */
export function newArticle(slug: string): Readonly<Record<string, string>> {
  return { 'article.md': article(slug), 'references.json': references };
}

function article(slug: string): string {
  const title = slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  return `---
title: ${title}
author:
  - name: Your Name
    affiliation: Your Institution
abstract: |
  One paragraph that says what the article shows.
keywords: [footnotes, reading]
lang: en
---

## First section

Write a paragraph and call a note where the evidence belongs.[^1] [A sentence
marked like this one is drawn as a pull-quote.]{.pull-quote}

## Second section

A work can also be cited in the running text [see @grafton1997, chap. 1].

[^1]: A note can say more, and cite [@grafton1997, pp. 4-5].
`;
}
