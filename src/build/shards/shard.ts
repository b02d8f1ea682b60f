import { createHash } from 'node:crypto';

/** One of the shares in which a library is built, each by a process or a machine of its own. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** Reads a shard as it is typed, "3/100"; nothing where that is none. */
export function readShard(typed: string): Shard | undefined {
  const [, number = '', of = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(typed) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/** "3/100" */
export function writeShard({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** The number of the shard that an article belongs to: by its slug alone, whatever others there are. */
export function shardOf(slug: string, of: number): number {
  const hash = createHash('sha256').update(slug).digest();
  return 1 + (hash.readUInt32BE(0) % of);
}

/** Whether an article belongs to a shard. */
export function isIn({ number, of }: Shard, slug: string): boolean {
  return shardOf(slug, of) === number;
}
