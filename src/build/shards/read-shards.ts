import { type BuiltShard, readBuiltShard } from './record.ts';

/** Shards that no site can be made of; why is told in lines. */
export class RefusedShardsError extends Error {
  override readonly name = 'RefusedShardsError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
    // Where the program found them tells an editor nothing.
    this.stack = '';
  }
}

/**
 * The shards in these folders.
 * @throws {RefusedShardsError} where one holds none.
 */
export async function readShards(dirs: readonly string[]): Promise<BuiltShard[]> {
  const read = await Promise.all(dirs.map(readBuiltShard));
  const faults = read.flatMap((found) => ('fault' in found ? [found.fault] : []));
  if (faults.length > 0) throw new RefusedShardsError(faults);
  return read.flatMap((found) => ('fault' in found ? [] : [found]));
}
