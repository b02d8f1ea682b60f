import { z } from 'zod';

/** A published section. */
const section = z.strictObject({
  id: z.string().min(1),
  /** Plain words of the heading when the ledger was written. */
  title: z.string(),
});

/** A published paragraph, with enough of it to know it again after an edit. */
const paragraph = z.strictObject({
  id: z.string().min(1),
  /** Id of its section. */
  in: z.string(),
  /** Hash of its words: equal while no word changes. */
  hash: z.string(),
  /** How many distinct features (long words and pairs of words) it has. */
  size: z.int().nonnegative(),
  /** Base64 of the smallest hashes of those features, three bytes each: a fair sample of them. */
  print: z.string(),
  /** Its first words, for people who read the ledger. */
  begins: z.string(),
});

/** A published note, work or pull-quote. */
const named = z.strictObject({
  /** From the author's label or key; of a pull-quote, minted. */
  id: z.string().min(1),
  /** Id of the paragraph or section that first calls, cites or repeats it; empty where none does. */
  in: z.string(),
  /** Hash of its words; empty for works, which their keys tell. */
  hash: z.string(),
});

/** A published id that stands for another one now. */
const alias = z.strictObject({
  id: z.string().min(1),
  /** Id of the section, paragraph or note to land on; never an alias itself. */
  to: z.string().min(1),
  /** Hash of the words it had, so that it comes back if they do. */
  hash: z.string().optional(),
});

/**
 * The permalink ledger, `permalinks.json`: every id ever published of one article, in reading
 * order. Written by `npm run permalinks`, committed, never edited by hand.
 */
export const ledger = z.strictObject({
  version: z.literal(1),
  sections: z.array(section),
  paragraphs: z.array(paragraph),
  aliases: z.array(alias),
  /** Notes, works and pull-quotes; older ledgers have none. */
  named: z.array(named).default([]),
});

export type Ledger = z.infer<typeof ledger>;
export type LedgerSection = z.infer<typeof section>;
export type LedgerNamed = z.infer<typeof named>;
export type Alias = z.infer<typeof alias>;
