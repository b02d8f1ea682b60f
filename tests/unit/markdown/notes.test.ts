import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { all, faults, read } from './read.ts';

describe('an inline note', () => {
  it('holds citations, links, emphasis and brackets without ending early', () => {
    const { tree, problems } = read('A^[see [@a, p. 3] and [x](y) *em* [plain] end] tail');
    const [note] = all(tree, 'footnote');
    expect(problems).toEqual([]);
    expect(note?.children.map(({ type }) => type)).toEqual([
      ...['text', 'citation', 'text', 'link', 'text', 'emphasis', 'text'],
    ]);
    expect(toString(note)).toBe('see  and x em [plain] end');
  });

  it('leaves the emphasis after it, whether it is closed or not', () => {
    for (const source of ['A^[b] *c* **d**', 'A ^[b *c* **d**']) {
      const { tree } = read(source);
      expect(all(tree, 'emphasis').map((each) => toString(each))).toEqual(['c']);
      expect(all(tree, 'strong').map((each) => toString(each))).toEqual(['d']);
    }
  });

  it('may stand inside a link text, a span and another note', () => {
    const { tree } = read('[a^[b] c](u) [d^[e] f]{.x} ^[g ^[h] i]');
    expect(all(tree, 'footnote').map((note) => toString(note))).toEqual(['b', 'e', 'g h i', 'h']);
    expect(all(tree, 'link')).toHaveLength(1);
    expect(all(tree, 'bracketedSpan')).toHaveLength(1);
  });

  it('that is never closed stays as typed and takes nothing with it', () => {
    const source = 'Before ^[this note never closes and goes on.\n\nA second paragraph.';
    expect(faults(source)).toEqual(['1:8 inline-note-unclosed']);
    expect(read(source).tree.children.map((node) => toString(node))).toEqual([
      'Before ^[this note never closes and goes on.',
      'A second paragraph.',
    ]);
  });
});

describe('a footnote call', () => {
  it('without definition is an error where it stands', () => {
    const source = 'A claim.[^1]\n\n> Another **claim**.[^9] and `[^8]`, $[^7]$\n\n[^1]: A note.';
    expect(faults(source)).toEqual(['3:21 note-undefined']);
    expect(toString(read(source).tree.children[1])).toContain('[^9]');
  });

  it('keeps its label as typed', () => {
    const labels = ['__proto__', 'constructor', 'Ä-Note', 'toString'];
    const { tree, problems } = read(
      labels.map((label) => `[^${label}]\n\n[^${label}]: Text of ${label}\n\n`).join(''),
    );
    expect(problems).toEqual([]);
    expect(all(tree, 'footnoteReference').map(({ label }) => label)).toEqual(labels);
    expect(all(tree, 'footnoteDefinition').map(({ label }) => label)).toEqual(labels);
  });
});

it('keeps all blocks of a footnote', () => {
  const { tree } = read(
    '[^1]\n\n[^1]: One.\n\n    Two.\n\n    - a\n    - b\n\n    > q\n\n        code\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\nAfter.',
  );
  expect(all(tree, 'footnoteDefinition')[0]?.children.map(({ type }) => type)).toEqual([
    ...['paragraph', 'paragraph', 'list', 'blockquote', 'code', 'table'],
  ]);
});
