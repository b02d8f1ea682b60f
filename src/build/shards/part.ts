import { z } from 'zod';
import { type Shard, readShard, writeShard } from './shard.ts';

/** What a build makes: the whole site, one shard of it, or the site from its shards. */
export type Part =
  | { readonly kind: 'whole' }
  | { readonly kind: 'shard'; readonly shard: Shard }
  | { readonly kind: 'merge'; readonly dirs: readonly string[] };

/** The environment by which the process that runs Astro is told what to make. */
export function partEnv(part: Part): Readonly<Record<string, string>> {
  if (part.kind === 'shard') return { [shardName]: writeShard(part.shard) };
  return part.kind === 'merge' ? { [mergeName]: JSON.stringify(part.dirs) } : {};
}

/** What the environment of this process says, as {@link partEnv} wrote it. */
export function readPart(env: NodeJS.ProcessEnv): Part {
  const shard = readShard(env[shardName] ?? '');
  if (shard) return { kind: 'shard', shard };
  const dirs = env[mergeName];
  if (dirs === undefined) return { kind: 'whole' };
  return { kind: 'merge', dirs: z.array(z.string()).parse(JSON.parse(dirs)) };
}

const shardName = 'SCHOLIUM_SHARD';
const mergeName = 'SCHOLIUM_MERGE';
