import type { Article } from '../../src/article/article.ts';
import { toEpub } from '../../src/exports/epub/epub.ts';
import { compileTexts } from './compile.ts';

const text = `---
title: 'On *lanterns*^[Thanks to the keepers.]'
subtitle: 'A **count**^[Made by hand.]'
author:
  - name: Ada Roe
    note: 'She counts.^[Every day.]'
abstract: |
  It *counts* them.[^abstract]

  And again.
lang: en
---

## Notes

One.[^often] Two.[^often] Three.[^often] See @fig:map and @tbl:count.

![A map of the harbour](map.svg){#fig:map}

| Lantern | Lit |
|---------|----:|
| first   | 3   |

Table: What was counted {#tbl:count}

- [x] counted
- [ ] not counted

## Works

Outer.[^outer] Blocks.[^blocks]

[^abstract]: The note of the abstract.
[^often]: A note that is called often.
[^outer]: The outer note calls[^inner] another.
[^inner]: The inner note.
[^blocks]: Words of the first paragraph.

    | a | b |
    |---|---|
    | cell one | cell two |

    1. first item
    2. second item
`;

const map = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">
<rect width="40" height="30" fill="#123456"/></svg>`;

export interface ReaderBook {
  readonly article: Article;
  readonly epub: Uint8Array;
}

/**
 * A book with what readers stumble over: notes in title, subtitle, abstract and the sentence
 * about an author, notes called often and within others, notes of several blocks, a drawing,
 * and sections that are called as the book calls its own parts.
 */
export async function readerBook(): Promise<ReaderBook> {
  const assets = [{ path: 'map.svg', picture: 'svg', width: 40, height: 30 }];
  const { article, problems } = await compileTexts({ 'article.md': text }, {}, { assets });
  if (!article || problems.length > 0)
    throw new Error(problems.map(({ message }) => message).join('\n'));
  const images = new Map([['map.svg', new TextEncoder().encode(map)]]);
  return { article, epub: toEpub(article, { root: 'https://example.org/', name: 'Site' }, images) };
}
