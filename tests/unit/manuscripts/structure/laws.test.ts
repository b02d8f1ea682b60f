import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadStyle } from '../../../../src/compiler/index.ts';
import { structureNotes } from '../../../../src/manuscripts/index.ts';
import { articleWith, madeUpWork, typedNotes } from './made-up-works.ts';

const own = 'caucasus-strategic-perspectives';
const styles = new Map([[own, readFileSync(`content/styles/${own}.csl`, 'utf8')]]);

/** What no note may be made to say otherwise than it does. */
const fields = [
  'author',
  'title',
  'container-title',
  'editor',
  'volume',
  'issue',
  'issued',
  'publisher',
  'publisher-place',
  'URL',
  'page',
] as const;

const read = async (article: string) =>
  structureNotes({ slug: 'made-up', files: new Map([['article.md', article]]), styles });

test.each(['chicago-notes', own])(
  'notes that %s prints of works give back these works and no other',
  async (style) => {
    let all = 0;
    let proved = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(madeUpWork, fc.option(fc.nat(400).map(String), { nil: undefined })), {
          minLength: 4,
          maxLength: 12,
        }),
        async (made) => {
          const works = made.map(([work]) => work);
          const xml = loadStyle(style, styles);
          const typed = await typedNotes(
            works,
            xml,
            made.map(([, locator]) => locator),
          );
          const { proposals } = await read(articleWith(typed, style));
          proposals.forEach(({ status, segments }, n) => {
            all++;
            if (status === 'proved') proved++;
            for (const segment of segments) {
              if (segment.kind !== 'citation') continue;
              for (const field of fields) {
                const found = segment.work[field];
                // A style may set the capitals of a title, and not print every field.
                if (found !== undefined) expect(plain(found)).toBe(plain(works[n]?.[field]));
              }
            }
          });
        },
      ),
      { numRuns: 8 },
    );
    expect(proved / all).toBeGreaterThan(0.9);
  },
);

function plain(value: unknown): string {
  return JSON.stringify(value)?.toLowerCase().replace(/[’‘]/g, "'") ?? '';
}

const sentence = fc
  .array(
    fc.constantFrom(
      ...'the editors thank everybody, who has (kindly) helped: "in haste" *very much* it was'.split(
        ' ',
      ),
      'In 1998',
      'Smith',
      'vol. 3',
      '12–15',
      'see below;',
      'pp.',
    ),
    { minLength: 3, maxLength: 20 },
  )
  .map((words) => `${words.join(' ')}.`);

test('notes of prose stay as they are, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 8 }), async (notes) => {
      const article = articleWith(notes, own);
      const { take } = await read(article);
      const { files, changed } = await take(() => true);
      expect(changed).toEqual([]);
      expect(files.get('article.md')).toBe(article);
    }),
    { numRuns: 25 },
  );
});

const broken = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '(',
        ')',
        '[',
        ']',
        '"',
        '“',
        '”',
        '*',
        '; ',
        '. ',
        'Ibid.',
        '@',
        'https://',
        '10.',
        'Vol.',
        ', ',
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join('')),
);

test('nothing that is typed in notes makes it fail or lose a note', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(broken, { minLength: 1, maxLength: 5 }), async (notes) => {
      const article = articleWith(
        notes.map((note) => note.replace(/\s+/g, ' ')),
        own,
      );
      const { proposals, take } = await read(article);
      const { report } = await take(() => true);
      expect(report.filter(({ kind }) => kind === 'note')).toHaveLength(proposals.length);
    }),
    { numRuns: 40 },
  );
});
