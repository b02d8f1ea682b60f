import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { quotationMarks } from '../../../src/article/typography/quotation-marks.ts';

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('cldr-misc-full/package.json')), 'main');
const delimiters = z.object({
  main: z.record(
    z.string(),
    z.object({
      delimiters: z.object({
        quotationStart: z.string(),
        quotationEnd: z.string(),
        alternateQuotationStart: z.string(),
        alternateQuotationEnd: z.string(),
      }),
    }),
  ),
});

test('Every language has the quotation marks that the Unicode CLDR lists for it', () => {
  const languages = readdirSync(folder);
  expect(languages.length).toBeGreaterThan(700);
  const listed = languages.map((lang) => {
    const file: unknown = require(join(folder, lang, 'delimiters.json'));
    const marks = delimiters.parse(file).main[lang]!.delimiters;
    return {
      lang,
      double: [marks.quotationStart, marks.quotationEnd],
      single: [marks.alternateQuotationStart, marks.alternateQuotationEnd],
    };
  });
  expect(languages.map((lang) => ({ lang, ...quotationMarks(lang) }))).toEqual(listed);
});

test('German marks stand for Austria, English ones for a language that is not known', () => {
  expect(quotationMarks('de-AT').double).toEqual(['„', '“']);
  expect(quotationMarks('x-none').double).toEqual(['“', '”']);
  expect(quotationMarks('zh-TW').double).toEqual(['「', '」']);
});
