import { describe, expect, test } from 'vitest';
import { packed, unpacked } from '../../../src/library/packed-result.ts';
import { compileTexts } from '../../support/compile.ts';

const text = `---
title: A *title*
subtitle: With a note[^1]
abstract: Some words.
authors:
  - name: Anna Berg
    note: She *writes*.
---

# One

[A sentence.]{.pull-quote} Words [@key].[^1]

[^1]: A note.
`;

async function compiled() {
  return compileTexts({
    'article.md': text,
    'references.json': JSON.stringify([{ id: 'key', type: 'book', title: 'A book' }]),
  });
}

describe('a compiled article, kept in memory', () => {
  test('is the same article', async () => {
    const result = await compiled();
    expect(result.article?.subtitle).toBeDefined();
    expect(JSON.parse(JSON.stringify(unpacked(packed(result))))).toEqual(
      JSON.parse(JSON.stringify(result)),
    );
  });

  test('holds no tree until one is asked for', async () => {
    const { article } = unpacked(packed(await compiled()));
    const carriers = [article?.title, article?.sections[0], article?.notes[0]?.body];
    for (const carrier of carriers) {
      const property = Object.getOwnPropertyDescriptor(carrier, 'tree');
      expect(property?.get).toBeDefined();
      expect(carrier?.tree.children.length).toBeGreaterThan(0);
    }
  });

  test('gives the same tree to all who ask while pages of it are made, and lets it go later', async () => {
    const bytes = packed(await compiled());
    const { article } = unpacked(bytes);
    const tree = article?.title.tree;
    expect(article?.title.tree).toBe(tree);
    for (let n = 0; n < 4; n++) void unpacked(bytes).article?.title.tree;
    expect(article?.title.tree).not.toBe(tree);
    expect(article?.title.tree).toEqual(tree);
  });

  test('keeps a result without an article', async () => {
    const result = await compileTexts({ 'article.md': '---\ntitle: [\n---\n' });
    expect(result.article).toBeUndefined();
    expect(unpacked(packed(result))).toEqual(JSON.parse(JSON.stringify(result)));
  });

  test.each(['', '{}', '{"problems":[]}\n'])('is told from what is none: %j', (bytes) => {
    const read = () => {
      const { article, problems } = unpacked(Buffer.from(bytes));
      return [article?.title.tree, problems];
    };
    if (bytes.includes('\n')) expect(read()).toEqual([undefined, []]);
    else expect(read).toThrow(SyntaxError);
  });
});
