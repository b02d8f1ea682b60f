import { z } from 'zod';
import { acceptance } from './frontmatter.ts';

/*
 * `edition.yaml`: what the edition says about the text, beside the article. Nothing in it is the
 * author's; all of it is shown on the page "About this text".
 */

const words = z.string().trim().min(1);

/** A place in the article by the names editors use. */
export const emendationPlace =
  /^(?:title|subtitle|author|abstract|keywords|heading \d+|paragraph \d+|note \S+|work \S.*)$/i;

export const emendation = z.strictObject({
  /**
   * What was done. `position`: a note mark was put where the source lost it. `repair`: damaged
   * words were repaired. `normalised`: another shape of the same thing. `joined`: what a page break
   * cut was rejoined. `sic`: left as printed though it looks wrong.
   */
  kind: z.enum(['position', 'repair', 'normalised', 'joined', 'sic']).meta({
    expected: 'position, repair, normalised, joined or sic',
  }),
  /** `title`, `author`, `abstract`, `heading 2`, `paragraph 4`, `note 19`, `work sule2020`. */
  at: words.regex(emendationPlace).meta({
    expected:
      'a place such as title, author, abstract, heading 2, paragraph 4, note 19 or work doe2020',
  }),
  /** Field of the work, for example `URL`. */
  field: words.optional().meta({ expected: 'the name of a field of the work, such as URL' }),
  /** Words as received, for example `azerbaijannagaon`; may be empty where words were missing. */
  received: z.string().default('').meta({ expected: 'the words as received' }),
  /** Words as they now stand in the article; for `sic` the same as received. */
  edited: z.string().default('').meta({ expected: 'the words as they stand in the article' }),
  /** Why, in a sentence for readers. */
  reason: words.meta({ expected: 'a sentence that says why' }),
});

export const inference = z.strictObject({
  /** Frontmatter key that the edition infers, for example `journal`. */
  field: words.meta({ expected: 'the name of a frontmatter key' }),
  /** What it is inferred from. */
  reason: words.meta({ expected: 'a sentence that says why' }),
});

export const edition = z.object({
  /** Paragraphs about the source: where the text comes from, what was done in general. */
  provenance: z
    .union([words.transform((paragraph) => [paragraph]), z.array(words)])
    .default([])
    .meta({ expected: 'a list of paragraphs' }),
  inferred: z
    .array(inference)
    .default([])
    .meta({ expected: 'a list of maps with `field` and `reason`' }),
  emendations: z.array(emendation).default([]).meta({
    expected: 'a list of maps with `kind`, `at`, `received`, `edited` and `reason`',
  }),
  accept: z
    .array(acceptance)
    .default([])
    .meta({ expected: 'a list of maps with `rule`, `at` and `reason`' }),
});

export type EmendationEntry = z.infer<typeof emendation>;
