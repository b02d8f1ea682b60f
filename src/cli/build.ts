import { join } from 'node:path';
import { buildShard } from '../build/index.ts';
import { howToRun } from '../library/index.ts';
import { commandLine, typedOptions } from './arguments.ts';
import { buildOptions, buildWith, shardNamed } from './build-options.ts';

const { values } = await commandLine({
  usage: howToRun('build', '[options]'),
  about: 'Builds the site. A build that fails leaves the last one as it was.',
  options: {
    ...buildOptions,
    shard: {
      type: 'string',
      value: 'n/N',
      about: `Builds this share of the articles alone, the third of a hundred by 3/100, into shards/3. ${howToRun('merge', 'shards/*')} makes the site of all shares.`,
    },
  },
});
const { shard: typed, ...others } = values;
process.exitCode = await (typed === undefined ? buildWith(others) : buildShare(typed));

async function buildShare(typed: string): Promise<number> {
  const shard = shardNamed(typed);
  const { outDir, ...rest } = others;
  const isNamed = outDir !== buildOptions.outDir.default;
  const folder = isNamed ? outDir : join('shards', String(shard.number));
  return buildShard(shard, folder, typedOptions(rest));
}
