import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import * as markdownRules from '../../../src/article/rules/markdown/index.ts';
import { faults, read } from '../../unit/markdown/read.ts';
import { many } from '../../support/many.ts';

const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '^[',
    '[^1]',
    '[^1]: ',
    '@key',
    '[@a, p. 3]',
    '[@',
    ';',
    '{.a}',
    '{#',
    '}',
    '*',
    '**',
  ],
  ...[
    '_',
    '~',
    '^',
    '~~',
    '$',
    '$$',
    '`',
    '```',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '::: x',
    ':::',
    ': ',
    '| a | b |',
    '|---|---|',
    '<b>',
    '<!--',
    '\\',
    '\\begin{a}',
    '(u)',
    '![',
  ],
  ...[
    'Table: ',
    '\t',
    '\r\n',
    'ñ',
    '字',
    '😀',
    '&amp;',
    '+--+',
    '====',
    '---\n',
    '[a]: u',
    '\u0000',
  ],
);
const word = fc.stringMatching(/^w[a-z]{4,8}$/u);
const markdown = fc.array(fc.oneof(piece, word), { maxLength: 60 }).map((parts) => parts.join(''));

/** Everything a reader could be shown, joined. */
function shown(node: Nodes): string {
  const own = 'value' in node ? node.value : node.type === 'citation' ? node.raw : '';
  const more = [
    'alt' in node ? node.alt : '',
    'url' in node ? node.url : '',
    'title' in node ? node.title : '',
    'label' in node ? node.label : '',
    'lang' in node ? node.lang : '',
    'meta' in node ? node.meta : '',
    JSON.stringify('attributes' in node ? node.attributes : ''),
    JSON.stringify('data' in node ? node.data : ''),
  ].join(' ');
  const children = 'children' in node ? node.children.map((child) => shown(child)).join('') : '';
  return `${own} ${more} ${children}`;
}

describe('any input', () => {
  it('is read without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        read(source);
      }),
    );
  });

  it('keeps every word in the tree, and its problems inside the text', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { tree, problems } = read(source);
        const text = shown(tree);
        for (const found of source.match(/w[a-z]{4,8}/gu) ?? []) expect(text).toContain(found);
        const lines = source.split(/\r\n|\r|\n/u).length;
        for (const { place } of problems) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
      }),
      many(300),
    );
  });
});

describe('depth', () => {
  it.each([
    ['quotations', '>'.repeat(10_000) + ' deep'],
    ['list items', '- '.repeat(10_000) + 'deep'],
    ['spans', '['.repeat(2000) + 'deep' + ']{.a}'.repeat(2000)],
    ['notes', '^[a '.repeat(2000) + 'deep' + ']'.repeat(2000)],
  ])('of %s is limited, with an error', (_name, source) => {
    expect(new Set(faults(source).map((fault) => fault.split(' ')[1]))).toEqual(
      new Set(['nesting-too-deep']),
    );
    expect(JSON.stringify(read(source).tree)).toContain('deep');
  });
});

it('breaks each rule with the example of its documentation', () => {
  const broken = Object.values(markdownRules).filter(
    ({ id, example }) => !has(String(example), id),
  );
  expect(broken.map(({ id }) => id)).toEqual([]);
});

function has(example: string, id: string): boolean {
  return read(example).problems.some(({ rule }) => rule === id);
}
