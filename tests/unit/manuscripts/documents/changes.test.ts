import { expect, it } from 'vitest';
import { settleChanges, type TrackChanges } from '../../../../src/manuscripts/documents/changes.ts';
import type { Inline } from '../../../../src/pandoc/index.ts';

const str = (c: string): Inline => ({ t: 'Str', c });
const span = (name: string, content: readonly Inline[], author = 'Ann'): Inline => ({
  t: 'Span',
  c: [['', [name], [['author', author]]], content],
});
const para = (...c: Inline[]): Inline => ({ t: 'Para', c });
const text = [
  para(str('One'), span('insertion', [str('new')]), span('deletion', [str('old')], 'Bob')),
  para(span('comment-start', [str('Really?')], 'Carl'), str('two'), span('comment-end', [])),
];

it.each<[TrackChanges, unknown]>([
  ['accept', [para(str('One'), str('new')), para(str('two'))]],
  ['reject', [para(str('One'), str('old')), para(str('two'))]],
  [
    'all',
    [
      para(str('One'), { t: 'Underline', c: [str('new')] }, { t: 'Strikeout', c: [str('old')] }),
      para({ t: 'Note', c: [expect.objectContaining({ t: 'Para' })] }, str('two')),
    ],
  ],
])('changes are settled: %s', (mode, blocks) => {
  expect(settleChanges(text, mode).value).toEqual(blocks);
});

it('every change and comment is told with who made it', () => {
  expect(settleChanges(text, 'accept').report).toEqual([
    { kind: 'change', fate: 'kept', what: 'inserted by Ann: "new"' },
    { kind: 'change', fate: 'left out', what: 'deleted by Bob: "old"' },
    { kind: 'comment', fate: 'left out', what: 'comment by Carl: "Really?"' },
  ]);
});

it('a paragraph whose end was deleted goes on with the next one', () => {
  const ended = [
    para(str('one'), span('paragraph-deletion', [])),
    para(str('two')),
    para(str('three')),
  ];
  expect(settleChanges(ended, 'accept').value).toEqual([
    para(str('one'), { t: 'Space' }, str('two')),
    para(str('three')),
  ]);
  expect(settleChanges(ended, 'reject').value).toEqual([
    para(str('one')),
    para(str('two')),
    para(str('three')),
  ]);
});
