import { expect, it } from 'vitest';
import type { Work } from '../../../src/article/index.ts';
import { referenceLang } from '../../../src/site/reference-language.ts';
import { writingOf } from '../../../src/site/writing.ts';

function work(text: string, language?: string): Work {
  const reference = { tree: { type: 'root', children: [] }, text };
  return { reference, csl: { ...(language !== undefined && { language }) } } as unknown as Work;
}

it.each([
  ['ru', 'en', 'ru'],
  ['en-GB', 'en', undefined],
  ['en_gb', 'ar', 'en-GB'],
  ['English', 'de', undefined],
  ['de; en', 'fr', undefined],
  ['', 'fr', undefined],
])(
  'a reference whose record says "%s" on a page in %s has the language %s',
  (named, page, lang) => {
    expect(referenceLang(work('A Title', named), page)).toBe(lang);
  },
);

it('a reference in Latin letters is told from a page in others, though its language is unknown', () => {
  expect(referenceLang(work('Grafton, A. The Footnote'), 'he')).toBe('und-Latn');
  expect(referenceLang(work('לוי, ר. שולי העמוד'), 'he')).toBeUndefined();
  expect(referenceLang(work('Grafton, A. The Footnote'), 'de')).toBeUndefined();
});

it.each([
  ['en', undefined],
  ['de-AT', undefined],
  ['az', 'extended'],
  ['az-Arab', 'arabic'],
  ['az-Cyrl', 'cyrillic'],
  ['uk', 'cyrillic'],
  ['sr-Latn', 'extended'],
  ['vi', 'vietnamese'],
  ['hy', 'armenian'],
  ['fa-AF', 'arabic'],
  ['yi', 'hebrew'],
  ['zh-Hant-HK', 'chinese'],
  ['ja', 'japanese'],
  ['x', undefined],
])('%s is written in a way of its own: %s', (lang, writing) => {
  expect(writingOf(lang)).toBe(writing);
});
