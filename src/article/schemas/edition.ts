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

/** Names and labels are no longer than this: an index and a timeline have to hold them. */
export const longestLabel = 200;

const label = words.max(longestLabel).transform((text) => text.replace(/\s+/g, ' '));
const labels = oneOrMore(label);
const ofLabel = { expected: `words of at most ${longestLabel} characters` };
const ofLabels = { expected: `words of at most ${longestLabel} characters, or a list of them` };

/** Number of a paragraph as the page has it: `4`, `¶4`, `paragraph 4`. */
const paragraph = words
  .regex(/^(?:¶\s*|paragraph\s+)?\d{1,7}$/i)
  .transform((typed) => Number(/\d+$/.exec(typed)?.[0]))
  .meta({ expected: 'the number of a paragraph, such as 4' });

/** A dated event that the text tells. */
export const event = z.strictObject({
  /** By EDTF (ISO 8601-2): `1993-07`, `2020-09-27/2020-11-09`, `1997~`, `199X`, `-0043`. */
  date: words.meta({ expected: 'a date such as 1992, 1993-07, 2020-09-27, 1994/2014 or 199X' }),
  /** The date in the text's own words, for one that it gives loosely: `the late 1990s`. */
  dated: label.optional().meta({ expected: 'the words of the text that give the date' }),
  /** Short name of it, for pictures. */
  label: label.optional().meta(ofLabel),
  /** The words of the text that tell it. */
  words: words.meta({ expected: 'the words of the text that tell the event' }),
  /** The paragraph that they stand in. */
  paragraph,
});

/** Where a spelling of a name is not that name. */
export const exception = z.strictObject({
  /** The paragraph, or that before a table, a list or a figure. */
  paragraph,
  /** Words around it; without them the whole paragraph is meant. */
  words: words.optional(),
});

/** A person, place, body or document that the text names. */
export const indexedName = z.strictObject({
  /** As the index prints it: `Maresca, John`. */
  label: label.meta(ofLabel),
  kind: z.enum(['person', 'place', 'body', 'document', 'event', 'other']).meta({
    expected: 'person, place, body, document, event or other',
  }),
  /** Every spelling that is to be found in the text; without them the label. */
  variants: labels.optional().meta(ofLabels),
  /** What it is sorted by, where that is not the label: `Minsk Group`. */
  sort: label.optional().meta(ofLabel),
  /** A sentence about how the text uses the name. */
  note: words
    .transform((text) => text.replace(/\s+/g, ' '))
    .optional()
    .meta({ expected: 'a sentence about the name' }),
  /** Labels of names to look up as well. */
  also: labels.default([]).meta(ofLabels),
  /** `wikidata:Q227`, `viaf:…`, `geonames:…`, `orcid:…`, `ror:…` or an address with https. */
  identifier: oneOrMore(words).default([]).meta({
    expected: 'an identifier such as wikidata:Q227, or a list of them',
  }),
  except: oneOrMore(exception).default([]).meta({
    expected: 'a list of maps with `paragraph` and, if need be, `words`',
  }),
});

/** A list, or the one thing that would stand in it. */
function oneOrMore<T>(entry: z.ZodType<T>) {
  return z.preprocess(
    (typed) => (typed === null || Array.isArray(typed) ? typed : [typed]),
    z.array(entry).min(1),
  );
}

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
  events: z
    .array(event)
    .default([])
    .meta({ expected: 'a list of maps with `date`, `words` and `paragraph`' }),
  names: z
    .array(indexedName)
    .default([])
    .meta({ expected: 'a list of maps with `label` and `kind`' }),
});

export type EmendationEntry = z.infer<typeof emendation>;
export type EventEntry = z.infer<typeof event>;
export type NameEntry = z.infer<typeof indexedName>;
