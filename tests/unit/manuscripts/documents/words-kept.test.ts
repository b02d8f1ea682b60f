import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { importDocument } from '../../../../src/manuscripts/documents/import-document.ts';
import type { Block, Inline, Pandoc } from '../../../../src/pandoc/index.ts';
import { endEngineAfterTests, engineOfTests } from '../../../support/engine.ts';

endEngineAfterTests();
let pandoc: Pandoc;
beforeAll(async () => {
  pandoc = await engineOfTests();
});

const attr = ['', [], []];
const signs = [
  '*',
  '_a_',
  '`',
  '[x]',
  '^',
  '~',
  '$5',
  '@home',
  '<b',
  '&amp;',
  '#',
  '|',
  '1.',
  '-',
  '\\',
  '"',
  '!',
  '{.x}',
  ':::',
  '…',
];
const word = fc.oneof(
  fc.stringMatching(/^[a-zàéßλж]{3,9}$/),
  fc.tuple(fc.stringMatching(/^[a-z]{3,6}$/), fc.constantFrom(...signs)).map(([a, b]) => a + b),
  fc.tuple(fc.constantFrom(...signs), fc.stringMatching(/^[a-z]{3,6}$/)).map(([a, b]) => a + b),
);
const { inlines, blocks } = fc.letrec<{
  inline: Inline;
  inlines: Inline[];
  block: Block;
  blocks: Block[];
}>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word.map((c) => ({ t: 'Str', c })),
    word.map((c) => ({ t: 'Code', c: [attr, c] })),
    ...['Emph', 'Strong', 'Strikeout', 'SmallCaps', 'Underline', 'Superscript', 'Subscript'].map(
      (t) => tie('inlines').map((c) => ({ t, c })),
    ),
    tie('inlines').map((c) => ({ t: 'Quoted', c: [{ t: 'DoubleQuote' }, c] })),
    tie('inlines').map((c) => ({ t: 'Span', c: [attr, c] })),
    tie('blocks').map((c) => ({ t: 'Note', c })),
  ),
  inlines: fc
    .array(tie('inline'), { minLength: 1, maxLength: 4 })
    .map((list) => list.flatMap((each, at) => (at === 0 ? [each] : [{ t: 'Space' }, each]))),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('inlines').map((c) => ({ t: 'Para', c })),
    tie('inlines').map((c) => ({ t: 'Header', c: [3, attr, c] })),
    word.map((c) => ({ t: 'CodeBlock', c: [attr, c] })),
    tie('blocks').map((c) => ({ t: 'BlockQuote', c })),
    tie('blocks').map((c) => ({ t: 'Div', c: [attr, c] })),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((c) => ({ t: 'BulletList', c })),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((c) => ({ t: 'OrderedList', c: [[1, { t: 'LowerAlpha' }, { t: 'Period' }], c] })),
    fc
      .tuple(tie('inlines'), tie('blocks'))
      .map(([term, content]) => ({ t: 'DefinitionList', c: [[term, [content]]] })),
    fc
      .array(
        fc.tuple(tie('blocks'), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
        {
          minLength: 2,
          maxLength: 6,
        },
      )
      .map(tableOf),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}));

function tableOf(cells: readonly (readonly [Block[], number, number])[]): Block {
  const rows = cells.map(([content, down, across]) => [
    attr,
    [
      [attr, { t: 'AlignDefault' }, down, across, content],
      [attr, { t: 'AlignDefault' }, 1, 1, [{ t: 'Plain', c: [{ t: 'Str', c: 'cell' }] }]],
    ],
  ]);
  const column = [{ t: 'AlignDefault' }, { t: 'ColWidthDefault' }];
  return {
    t: 'Table',
    c: [
      attr,
      [null, []],
      [column, column, column],
      [attr, rows.slice(0, 1)],
      [[attr, 0, [], rows.slice(1)]],
      [attr, []],
    ],
  };
}

/** Reads any document as this tree; all else is Pandoc's. */
function reading(tree: readonly Block[]): Pandoc {
  const json = JSON.stringify({ 'pandoc-api-version': [1, 23, 1, 1], meta: {}, blocks: tree });
  return {
    ...pandoc,
    convert: (job) =>
      job.from === 'json'
        ? pandoc.convert(job)
        : Promise.resolve({ output: strToU8(json), media: new Map(), warnings: [] }),
  };
}

it(
  'no word of a tree is lost, whatever its signs and blocks are',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(blocks, { minLength: 6, maxLength: 12 }),
        fc.array(inlines),
        async (parts, lines) => {
          const tree = [...parts.flat(), ...lines.map((c) => ({ t: 'Para', c }))];
          const { report, files } = await importDocument({
            name: 'a.html',
            bytes: strToU8('<html></html>'),
            pandoc: reading(tree),
          });
          const lost = report.filter(({ fate }) => fate === 'lost');
          expect(lost, String(files.get('article.md'))).toEqual([]);
        },
      ),
      { numRuns: 2, seed: 20, endOnFailure: true },
    );
  },
);
