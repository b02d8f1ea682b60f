import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { all, read } from './read.ts';

it.each([
  ['`a` b', ['a']],
  ['`` a ` b `` and `c`', ['a ` b', 'c']],
  ['` a `` b', []],
  ['a\n> `b`\n> c `d\n> e`', ['b', 'd\ne']],
  ['\t`a`\n\n- x\t`b` `c`', ['b', 'c']],
  ['`a\n\nb`', []],
])('code is where its backticks are closed in the paragraph: %j', (source, expected) => {
  expect(all(read(source).tree, 'inlineCode').map(({ value }) => value)).toEqual(expected);
});

it('what is never closed is shown as typed', () => {
  for (const source of ['a <!-- b', 'a <? b', 'a <![CDATA[ b', 'a `b', 'a ``b` c']) {
    const { tree } = read(source);
    expect(toString(tree)).toBe(source);
    expect(all(tree, 'html')).toEqual([]);
  }
  expect(all(read('a <!-- b\nc --> d').tree, 'html').map(({ value }) => value)).toEqual([
    '<!-- b\nc -->',
  ]);
});
