import * as z from 'zod/mini';
import { colors } from './colors.ts';

/**
 * What a reader marks in an article: highlights, with or without a note. Everything that storage or
 * a file gives is read by these schemas; what does not fit is kept as it is, never dropped.
 */

/** Characters that a note, and the words of a highlight, may have. */
export const longestNote = 100_000;
export const longestQuote = 100_000;
/** Characters before and behind the words, by which they are found again. */
export const contextLength = 32;

const short = z.string().check(z.maxLength(1000));
/** A moment in ISO 8601 as scripts write it. That of the library takes ten times as long to check. */
const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/));
const offset = z.int().check(z.nonnegative());

/** A place in a block of the text: its permanent id, and how many characters lie before it. */
const placeSchema = z.object({ block: short, offset });

/**
 * Where the marked words stand (W3C Web Annotation Data Model, section 4.2): the permanent ids of
 * the blocks that they begin and end in (FragmentSelector), the characters before both within their
 * blocks (TextPositionSelector), and the words with what stands around them (TextQuoteSelector).
 * Characters are UTF-16 units of {@link TextBlock}'s text. Blocks are joined by a line feed.
 */
const targetSchema = z.object({
  start: placeSchema,
  end: placeSchema,
  quote: z.object({
    exact: z.string().check(z.minLength(1), z.maxLength(longestQuote)),
    prefix: short,
    suffix: short,
  }),
});

/** How lists name the place: numbers as the article had them when the words were marked. */
const whereSchema = z.object({
  /** Number of the paragraph, of the note, of the section. */
  paragraph: z.optional(short),
  note: z.optional(short),
  section: z.optional(short),
  /** Words of the heading above. */
  heading: z.optional(short),
  /** Position of the first block among the blocks of the article: its reading order. */
  order: offset,
});

export const annotationSchema = z.object({
  id: z.string().check(z.regex(/^[\w:.-]{1,128}$/)),
  /** Path of the article's page on this site: `/articles/<slug>/`, below the site's base. */
  article: z.string().check(z.maxLength(1000), z.regex(/^\/.*\/$/)),
  created: moment,
  modified: moment,
  color: z.enum(colors),
  /** The reader's words, in Markdown; empty for a highlight alone. */
  note: z.string().check(z.maxLength(longestNote)),
  target: targetSchema,
  where: whereSchema,
});

/** An article in which a reader has something, as it was when last seen. */
export const articleSchema = z.object({
  path: z.string().check(z.maxLength(1000), z.regex(/^\/.*\/$/)),
  /** Address that the page gives as its own (`rel=canonical`). */
  url: z.string().check(z.maxLength(2000)),
  title: z.string().check(z.maxLength(2000)),
  authors: z.array(short),
  journal: z.optional(short),
  year: z.optional(short),
  lang: z.string().check(z.maxLength(100)),
  dir: z.enum(['ltr', 'rtl']),
});

export type Annotation = z.infer<typeof annotationSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Where = z.infer<typeof whereSchema>;
export type AnnotatedArticle = z.infer<typeof articleSchema>;

/**
 * A block of an article's text that has a permanent id: its words as they are read, without marks
 * of notes and numbers of paragraphs, each run of white space as one blank, none at its ends.
 */
export interface TextBlock {
  readonly id: string;
  readonly text: string;
}

/** An annotation, or undefined where a value is none. */
export function readAnnotation(value: unknown): Annotation | undefined {
  return annotationSchema.safeParse(value).data;
}

/** An article's record, or undefined where a value is none. */
export function readArticle(value: unknown): AnnotatedArticle | undefined {
  return articleSchema.safeParse(value).data;
}
