import { build } from '../build/index.ts';
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

/** What `npm run build` takes beside these. */
export const shardOption = {
  type: 'string',
  value: 'n/N',
  about:
    'Builds this share of the articles alone, the third of a hundred by 3/100, into shards/3. npm run merge makes the site of all shares.',
} as const;

/** Builds the site with these options; resolves to the exit code. */
export function buildWith({
  outDir,
  ...others
}: Readonly<Record<string, unknown>> & { readonly outDir: string }): Promise<number> {
  return build(outDir, typedOptions(others));
}
