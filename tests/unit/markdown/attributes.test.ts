import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../src/compiler/markdown/attributes.ts';
import { all, faults, read } from './read.ts';

describe('an attribute list', () => {
  it('gives id, classes and values', () => {
    expect(readAttributes('{#a .b .c k=v l="x \\"y\\"" -}')).toEqual({
      id: 'a',
      classes: ['b', 'c', 'unnumbered'],
      values: { k: 'v', l: 'x "y"' },
    });
  });

  it.each(['{}', '{a}', '{.a b}', '{#}', '{k="x}', '{.a{.b}}', 'x'])(
    'is not read from %s',
    (text) => {
      expect(readAttributes(text)).toBeUndefined();
    },
  );

  it('may name a value __proto__', () => {
    expect(Object.keys(readAttributes('{__proto__=x}')?.values ?? {})).toEqual(['__proto__']);
  });
});

it('reads a bracketed span with what is inside', () => {
  const { tree } = read('[words *and* [x] [^1] [@k]]{.cls #id k="v w"}\n\n[^1]: n');
  const [span] = all(tree, 'bracketedSpan');
  expect(span?.attributes).toEqual({ id: 'id', classes: ['cls'], values: { k: 'v w' } });
  expect(span?.children.map(({ type }) => type)).toEqual([
    ...['text', 'emphasis', 'text', 'footnoteReference', 'text', 'citation'],
  ]);
  expect(span?.position?.end.column).toBe(46);
});

it('keeps attributes of links, images and inline code', () => {
  const { tree, problems } = read('[a](b){.x} ![c](d.png){width=50%} `e`{.py}');
  expect(problems).toEqual([]);
  expect(all(tree, 'link')[0]?.data?.attributes?.classes).toEqual(['x']);
  expect(all(tree, 'image')[0]?.data?.attributes?.values).toEqual({ width: '50%' });
  expect(all(tree, 'inlineCode')[0]?.data).toMatchObject({ attributes: { classes: ['py'] } });
  expect(toString(tree)).toBe('a c e');
});

describe('a heading', () => {
  it.each(['# Head *x* {#id .class}', '## Head *x* {#id .class} ##', 'Head *x* {#id .class}\n==='])(
    'has the attributes at its end: %s',
    (source) => {
      const [heading] = all(read(source).tree, 'heading');
      expect(heading?.data?.attributes).toEqual({ id: 'id', classes: ['class'], values: {} });
      expect(toString(heading).trim()).toBe('Head x');
    },
  );

  it('is unnumbered with {-}', () => {
    const [heading] = all(read('# References {-}').tree, 'heading');
    expect(heading?.data?.attributes?.classes).toEqual(['unnumbered']);
    expect(toString(heading)).toBe('References');
  });
});

it('warns of braces that were meant as attributes', () => {
  expect(faults('# Head {#id .class\n\n[a]{.x\n\nA set {.x} and {1, 2}.')).toEqual([
    '1:8 attributes-malformed',
    '3:4 attributes-malformed',
  ]);
});
