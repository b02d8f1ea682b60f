import { type Shard, build, readShard } from '../build/index.ts';
import { typedOptions } from './arguments.ts';

/** What `npm run build` and `npm start` take; all but the folder is Astro's. */
export const buildOptions = {
  outDir: {
    type: 'string',
    value: 'folder',
    default: 'dist',
    about: 'Folder of the finished site (default: dist).',
  },
  mode: { type: 'string', value: 'name', about: 'Mode of the build (default: production).' },
  force: { type: 'boolean', about: "Clears Astro's cache of the content first." },
  devOutput: { type: 'boolean', about: 'Makes pages as the live preview does.' },
  verbose: { type: 'boolean', about: 'Prints all that Astro does.' },
  silent: { type: 'boolean', about: 'Prints nothing of what Astro does.' },
} as const;

/** The shard that `--shard` names. Ends the process with exit code 1 where it names none. */
export function shardNamed(typed: string): Shard {
  const shard = readShard(typed);
  if (shard) return shard;
  process.stderr.write(
    `Unexpected --shard "${typed}", expected its number and that of all, as in 3/100\n`,
  );
  process.exit(1);
}

/** Builds the site with these options; resolves to the exit code. */
export function buildWith({
  outDir,
  ...others
}: Readonly<Record<string, unknown>> & { readonly outDir: string }): Promise<number> {
  return build(outDir, typedOptions(others));
}
