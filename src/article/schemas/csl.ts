import { z } from 'zod';

/** A date as CSL-JSON has it: `date-parts` of one or two `[year, month, day]`, or what was typed. */
export const cslDate = z.looseObject({
  'date-parts': z
    .array(z.array(z.union([z.number(), z.string()])).min(1))
    .max(2)
    .optional(),
  season: z.union([z.string(), z.number()]).optional(),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});

/**
 * A name as CSL-JSON has it. `literal` beside `family` and `given` is the name as printed:
 * citations print it, exports and search use the parts.
 */
export const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});

const text = z.union([z.string(), z.number()]).transform(String);

/**
 * One work of a bibliography in CSL-JSON (Citation Style Language 1.0.2, csl-data schema).
 * Fields not named here are kept as they are.
 */
export const cslItem = z.looseObject({
  /** The citation key, as written after `@`. */
  id: text,
  /** Kind of work: `article-journal`, `chapter`, `book`, `webpage`, `article-newspaper`, … */
  type: z.string(),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  /** Journal, newspaper, website or book that holds the work. */
  'container-title': z.string().optional(),
  'collection-title': z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  translator: z.array(cslName).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  'original-date': cslDate.optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  edition: text.optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  genre: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  /** Address as printed; a repair goes into `edition.yaml`. */
  URL: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
  language: z.string().optional(),
});

export type CslDate = z.infer<typeof cslDate>;
export type CslName = z.infer<typeof cslName>;
export type CslItem = z.infer<typeof cslItem>;
