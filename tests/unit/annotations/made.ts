import fc from 'fast-check';
import { targetOf, type TextBlock } from '../../../src/annotations/index.ts';
import type { ExportOptions, ImportOptions } from '../../../src/annotations/exchange/index.ts';
import { colors } from '../../../src/annotations/colors.ts';
import type { AnnotatedArticle, Annotation } from '../../../src/annotations/model.ts';

export const article: AnnotatedArticle = {
  path: '/articles/failure/',
  url: 'https://example.org/journal/articles/failure/',
  title: 'The Failure of "Multilateral" Diplomacy: =1+1',
  authors: ['Murad Muradov', 'Ayşə Əliyeva'],
  year: '2021',
  lang: 'en',
  dir: 'ltr',
};
export const other: AnnotatedArticle = {
  ...article,
  path: '/articles/other/',
  url: 'https://example.org/journal/articles/other/',
  title: 'Another',
};

const columns = ['article', 'authors', 'place', 'quote', 'note', 'color'] as const;
const others = ['created', 'modified', 'address'] as const;
export const exportOptions: ExportOptions = {
  words: {
    title: 'Notebook',
    citation: ({ where }, { title }) => `Muradov, “${title}”, para. ${where.paragraph ?? ''}`,
    link: 'Open',
    columns: Object.fromEntries(
      [...columns, ...others].map((name) => [name, `The ${name}`]),
    ) as unknown as ExportOptions['words']['columns'],
  },
  generator: { name: 'Scholium', url: 'https://example.org/journal/' },
  now: '2026-11-30T09:00:00.000Z',
};
export const importOptions: ImportOptions = {
  articles: [article, other],
  now: '2026-11-30T09:00:00.000Z',
};

export const blocks: readonly TextBlock[] = [
  { id: 'p-kn72m', text: 'Outside observers often find it difficult to understand the conflict.' },
  {
    id: 'p-meh38',
    text: 'Given the dynamics, "the only viable hope" had always rested elsewhere.',
  },
];

export function annotation(part: Partial<Annotation> = {}): Annotation {
  const start = { block: 'p-kn72m', offset: 8 };
  const target = targetOf(start, { block: 'p-kn72m', offset: 39 }, blocks);
  if (!target) throw new Error('No words');
  return {
    id: '4f6e3c1a-0000-4000-8000-00000000000a',
    article: article.path,
    created: '2026-11-29T10:00:00.000Z',
    modified: '2026-11-30T08:00:00.000Z',
    color: 'green',
    note: 'A *note* of my own.',
    target,
    where: { paragraph: '1', heading: 'Negotiations', order: 0 },
    ...part,
  };
}

/** Words that mean something in one form or another. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=cmd|’ /C calc’!A0',
    '"quoted", and; more',
    "'apostrophe",
    'a\nb\r\nc\td',
    '---\nx: y\n---',
    '-->',
    '<!-- scholium {} -->',
    '\n<!-- scholium {"id":"x"} -->',
    '</script><script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '\u202egnirts\u2066',
    '__proto__',
    '%%x%% ((y)) {{z}} #tag',
  ),
);
const places = fc.record({ block: words, offset: fc.nat() });
const dates = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Any annotation that may be kept, with an id of its own. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.oneof(fc.uuid(), fc.stringMatching(/^[\w:.-]{1,30}$/)),
  article: fc.constantFrom(article.path, other.path),
  created: dates,
  modified: dates,
  color: fc.constantFrom(...colors),
  note: words,
  target: fc.record({
    start: places,
    end: places,
    quote: fc.record({
      exact: words.filter((some) => some.trim() !== ''),
      prefix: words,
      suffix: words,
    }),
  }),
  where: fc.record({ order: fc.nat(), paragraph: words }, { requiredKeys: ['order'] }),
});

export const anyAnnotations = fc.uniqueArray(anyAnnotation, {
  selector: ({ id }) => id,
  maxLength: 8,
});
