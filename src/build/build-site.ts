import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finishBuild, makingFolder } from './last-build.ts';
import { astro } from './run-astro.ts';

/**
 * Builds the site. Content is compiled first (`integration.ts`): where it has faults, they are
 * printed and nothing is built. The site is made in a folder of its own and put in place only
 * when it is whole, so that a failed build leaves the last good one.
 * @param outDir The folder of the finished site.
 * @param args Further options of `astro build`.
 * @returns The exit code.
 */
export async function build(outDir: string, args: readonly string[] = []): Promise<number> {
  const target = resolve(outDir);
  const making = makingFolder(target);
  await rm(making, { recursive: true, force: true });
  try {
    const code = await astro(['build', ...args, '--outDir', making]);
    if (code === 0) await finishBuild(target, making);
    return code;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
