import { join } from 'node:path';
import { buildShard, readShard } from '../build/index.ts';
import { commandLine, typedOptions } from './arguments.ts';
import { buildOptions, buildWith, shardOption } from './build-options.ts';

const { values } = await commandLine({
  usage: 'npm run build -- [options]',
  about: 'Builds the site. A build that fails leaves the last one as it was.',
  options: { ...buildOptions, shard: shardOption },
});
const { shard: typed, ...others } = values;
process.exitCode = typed === undefined ? await buildWith(others) : await buildShare(typed);

async function buildShare(typed: string): Promise<number> {
  const shard = readShard(typed);
  if (!shard) {
    process.stderr.write(
      `Unexpected --shard "${typed}", expected its number and that of all, as in 3/100\n`,
    );
    return 1;
  }
  const { outDir, ...rest } = others;
  const isNamed = outDir !== buildOptions.outDir.default;
  const folder = isNamed ? outDir : join('shards', String(shard.number));
  return buildShard(shard, folder, typedOptions(rest));
}
