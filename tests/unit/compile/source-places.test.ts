import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { elementsOf } from '../../../src/article/index.ts';
import { compileTexts } from '../../support/compile.ts';

const text = `---
title: Tiny
---

# One

First, with a note.[^1] As @key says, *so*.

- An item
  > quoted

<p>Typed <b>as HTML</b>.</p>

| a | b |
|---|---|
| c | $x$ |

[^1]: A note, see [@key].
`;

describe('an element of the text', () => {
  const places = async () => {
    const { article } = await compileTexts({
      'article.md': text,
      'references.json': JSON.stringify([{ id: 'key', type: 'book', title: 'A book' }]),
    });
    const trees = [
      ...(article?.sections ?? []).map(({ tree }) => tree),
      ...(article?.notes ?? []).map(({ body }) => body.tree),
    ];
    return trees.flatMap(elementsOf).map(({ tagName, properties, source }: Element) => {
      const role = properties['role'] === undefined ? '' : `[${String(properties['role'])}]`;
      return `${tagName}${role} ${source ? `${source.line}:${source.column}` : '-'}`;
    });
  };

  test.each([
    ['a paragraph', 'p 7:1'],
    ['the mark of a note', 'sup 7:20'],
    ['a citation', 'a[doc-biblioref] 7:28'],
    ['emphasis', 'em 7:39'],
    ['a list', 'ul 9:1'],
    ['a quotation', 'blockquote 10:3'],
    ['a paragraph typed as HTML', 'p 12:1'],
    ['an element typed as HTML', 'b 12:10'],
    ['a table', 'table 14:1'],
    ['a citation in a note', 'a[doc-biblioref] 18:19'],
  ])('says where it begins in the source: %s', async (_, place) => {
    expect(await places()).toContain(place);
  });
});

test('a link that the compiler makes says what it stands for', async () => {
  const { article } = await compileTexts({
    'article.md':
      '---\ntitle: Tiny\n---\n\nA note.[^1] See [@key, chap. 2] and @fig:x.\n\n![Seen](https://a.org/b.png){#fig:x}\n\n[^1]: Note.\n',
    'references.json': JSON.stringify([{ id: 'key', type: 'book', title: 'A book' }]),
  });
  const links = elementsOf(article?.sections[0]?.tree ?? { type: 'root', children: [] });
  expect(links.flatMap(({ meaning }) => meaning ?? [])).toEqual([
    { kind: 'noteMark', note: 'note-1' },
    { kind: 'citation', key: 'key', locator: 'ch. 2' },
    { kind: 'crossReference', to: 'fig:x' },
  ]);
});
