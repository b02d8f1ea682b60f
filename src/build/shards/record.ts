import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const articleSchema = z.object({
  /** Of the article as it was compiled. */
  digest: z.string(),
  /** A hash of everything that the article's own pages and files depend on. */
  key: z.string(),
  /** Size in bytes of each download, which pages of the whole library ask for, too. */
  sizes: z.record(z.string(), z.number()),
  /** Files in the article's folder, and their bytes: a folder that lost some is found out. */
  files: z.number(),
  bytes: z.number(),
});

const recordSchema = z.object({
  number: z.number(),
  of: z.number(),
  /** Hash of the program and its packages. */
  program: z.string(),
  /** Everything that was set beside the content, as text by its name. */
  settings: z.record(z.string(), z.string()),
  /** Hash of the scripts and styles that pages load. */
  scripts: z.string(),
  /** Whether pictures for sharing were drawn: the package that draws them may be missing. */
  pictures: z.boolean(),
  /** By slug. */
  articles: z.record(z.string(), articleSchema),
  /** The policies of the pages, as text. */
  policies: z.array(z.string()),
});

/** What a shard says of itself, for the merge. */
export type ShardRecord = z.infer<typeof recordSchema>;
export type ShardArticle = z.infer<typeof articleSchema>;

/** A shard as it lies in a folder. */
export interface BuiltShard {
  readonly dir: string;
  readonly record: ShardRecord;
}

/** Name of the record in the shard's folder, beside `articles/`. */
export const recordFile = 'shard.json';

export async function writeRecord(dir: string, record: ShardRecord): Promise<void> {
  await writeFile(join(dir, recordFile), `${JSON.stringify(record)}\n`);
}

/** The shard in a folder, or in one line why there is none. */
export async function readBuiltShard(
  dir: string,
): Promise<BuiltShard | { readonly fault: string }> {
  const text = await readFile(join(dir, recordFile), 'utf8').catch(() => undefined);
  if (text === undefined) return { fault: `${dir} is no shard: it has no ${recordFile}` };
  const parsed = recordSchema.safeParse(jsonOf(text));
  return parsed.success
    ? { dir, record: parsed.data }
    : { fault: `${dir} is no shard that this version can read: its ${recordFile} is another` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
