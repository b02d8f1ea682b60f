import { describe, expect, test } from 'vitest';
import { strFromU8 } from 'fflate';
import { compareOnto, ontoReading } from '../../../../src/manuscripts/onto/index.ts';
import { readDocument } from '../../../../src/manuscripts/onto/document.ts';
import { lineOf } from '../../../../src/manuscripts/onto/tokens.ts';
import { toDocx } from '../../../../src/exports/documents/docx.ts';
import { mapTree, type Node, type PandocTree } from '../../../../src/pandoc/index.ts';
import { isWhole } from '../../../../src/manuscripts/model.ts';
import { compileTexts } from '../../../support/compile.ts';
import { endEngineAfterTests, engineOfTests } from '../../../support/engine.ts';

endEngineAfterTests();
const site = { root: 'https://example.org/', name: 'Scholium' };

const markdown = `---
title: On notes
author: Ada Roe
abstract: The abstract.
---

## One {#first}

The first paragraph has *some words* in it,
a line end, \\*stars\\* and [a pull quote]{.pull-quote}.[^a]

Another one cites [@roe, p. 4] and calls[^b] two notes.[^c]

> A quotation stays.

- An item with words.

| head | other |
| ---- | ----- |
| cell | more  |

A plain one.

## Two

The last paragraph.

[^a]: See [@poe] on birds.
[^b]: A note of its own.
[^c]: Ibid.
`;
const references = JSON.stringify([
  { id: 'roe', type: 'book', title: 'Lantern', author: [{ family: 'Roe' }] },
  { id: 'poe', type: 'book', title: 'Raven', author: [{ family: 'Poe' }] },
]);

/** What Pandoc reads in the Word file of an article. */
async function written(text: string): Promise<PandocTree> {
  const { article } = await compileTexts({ 'article.md': text, 'references.json': references });
  const pandoc = await engineOfTests();
  const input = await toDocx(article!, site, new Map(), pandoc);
  const { output } = await pandoc.convert({ ...ontoReading, to: 'json', input });
  return JSON.parse(strFromU8(output)) as PandocTree;
}

const trees = new Map<string, Promise<PandocTree>>();
function known(text: string): Promise<PandocTree> {
  const tree = trees.get(text) ?? written(text);
  trees.set(text, tree);
  return tree;
}

/** Compares the article with one that is made of `changed`, as if a co-author had typed it in Word. */
async function onto(changed: PandocTree) {
  const { files, report } = compareOnto({
    markdown,
    lang: 'en',
    written: await known(markdown),
    changed,
  });
  const made = files.get('article.md');
  return { made: typeof made === 'string' ? made : undefined, report };
}

const lines = (tree: PandocTree) => {
  const { leaves, notes } = readDocument(tree);
  return [leaves, ...notes].map((some) => some.map(({ tokens }) => lineOf(tokens)));
};

describe('a document that came back', () => {
  test('as it was changes nothing', async () => {
    const { made, report } = await onto(await known(markdown));
    expect(made).toBeUndefined();
    expect(report.map(({ fate }) => fate)).toEqual(['kept']);
  });

  // What a co-author did, as a change of the text: what comes of it is to be the same, byte for byte.
  const merged: readonly (readonly [string, string, string])[] = [
    ['a word changed', 'The first paragraph', 'The opening paragraph'],
    ['a word in emphasis changed', '*some words*', '*some other words*'],
    ['the first word of emphasis changed', '*some words*', '*few words*'],
    ['all words of emphasis changed', '*some words*', '*little*'],
    ['a word of a span changed', 'a pull quote', 'one pull quote'],
    ['emphasis taken away with its words', 'has *some words* in it', 'has in it'],
    ['emphasised words put in', 'Another one', 'Another *very good* one'],
    ['a word after a citation put in', 'p. 4] and calls', 'p. 4] and then calls'],
    ['a word in a quotation changed', 'A quotation stays', 'A quotation remains'],
    ['a word in an item changed', 'An item with words', 'An item with many words'],
    ['a word in a cell changed', 'cell ', 'room '],
    ['a word in a heading changed', '## Two', '## Three'],
    ['a word in a note changed', 'A note of its own', 'A remark of its own'],
    ['words around a citation in a note', '[@poe] on birds', '[@poe] on black birds'],
    ['stars that are none of Markdown', 'The last paragraph', 'The last \\*new\\* paragraph'],
    ['a citation taken away', ' cites [@roe, p. 4] and', ''],
    ['a paragraph put in', '## Two\n', '## Two\n\nA whole new paragraph.\n'],
    ['a paragraph taken out', '\n\nA plain one.', ''],
    ['a note taken out', ' calls[^b] two', ' calls two'],
  ];
  test.each(merged)('puts in %s, and leaves all else as it is', async (name, old, now) => {
    let text = markdown.replace(old, now);
    if (name === 'a note taken out') text = text.replace('\n[^b]: A note of its own.', '');
    expect(text).not.toBe(markdown);
    const { made, report } = await onto(await known(text));
    expect(made).toBe(text);
    // The list of sources, which our own file makes anew, is another without it.
    if (name !== 'a citation taken away') expect(isWhole(report)).toBe(true);
    expect(report.some(({ fate }) => fate === 'converted')).toBe(true);
  });

  test('brings a new note, called and defined', async () => {
    const text = markdown
      .replace('The last paragraph.', 'The last paragraph.[^d]')
      .concat('[^d]: Entirely *new*.\n');
    const { made, report } = await onto(await known(text));
    expect(made).toContain('The last paragraph.[^new-4]\n');
    expect(made).toContain('\n[^new-4]: Entirely *new*.\n');
    expect(isWhole(report)).toBe(true);
    expect(lines(await known(made!))).toEqual(lines(await known(text)));
  });

  test('brings a paragraph that was moved as it was typed', async () => {
    const block = 'Another one cites [@roe, p. 4] and calls[^b] two notes.[^c]\n\n';
    const text = markdown
      .replace(block, '')
      .replace('The last paragraph.\n\n', `The last paragraph.\n\n${block}`);
    const { made } = await onto(await known(text));
    expect(made).toBe(text);
  });

  test('with citations as words keeps their keys where the words are the same', async () => {
    const plain = mapTree(await known(markdown.replace('Another one', 'This one')), ({ t, c }) =>
      t === 'Cite' && Array.isArray(c) ? (c[1] as readonly Node[]) : undefined,
    );
    const { made, report } = await onto(plain);
    expect(made).toBe(markdown.replace('Another one', 'This one'));
    expect(report).toContainEqual(expect.objectContaining({ kind: 'citation', fate: 'guessed' }));
    expect(isWhole(report)).toBe(true);
  });

  const byHand: readonly (readonly [string, string, string, string])[] = [
    ['a title', 'title: On notes', 'title: On remarks', 'metadata'],
    ['an abstract', 'The abstract.', 'A summary.', 'metadata'],
    ['an item put in', '- An item with words.', '- An item with words.\n- Second.', 'change'],
    ['a row put in', '| cell | more  |', '| cell | more  |\n| third | row |', 'change'],
    ['a level of a heading', '## Two', '### Two', 'change'],
  ];
  test.each(byHand)('tells %s, which is left to a person', async (_, old, now, kind) => {
    const { report } = await onto(await known(markdown.replace(old, now)));
    expect(isWhole(report)).toBe(false);
    const lost = report.filter(({ fate }) => fate === 'lost');
    expect(lost.map((each) => each.kind)).toContain(kind);
    for (const { why } of lost) expect(why).toMatch(/hand/);
  });

  test('tells comments, and takes tracked changes as made', async () => {
    const tree = await known(markdown);
    const span = (name: string, content: readonly Node[]): Node => ({
      t: 'Span',
      c: [['', [name], [['author', 'Bob']]], content],
    });
    const word = (c: string): Node => ({ t: 'Str', c });
    const changed = mapTree(tree, ({ t, c }) => {
      if (t !== 'Str' || c !== 'last') return undefined;
      return [
        span('comment-start', [word('Really?')]),
        span('deletion', [word('last')]),
        span('insertion', [word('final')]),
        span('comment-end', []),
      ];
    });
    const { made, report } = await onto(changed);
    expect(made).toBe(markdown.replace('The last', 'The final'));
    expect(report).toContainEqual(
      expect.objectContaining({ kind: 'comment', fate: 'left out', what: '"Bob: Really?"' }),
    );
  });
});
