import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finishBuild, makingFolder } from './last-build.ts';
import { astro } from './run-astro.ts';

/**
 * Builds the site. Content is compiled first (`integration.ts`): where it has faults, they are
 * printed and nothing is built. The site is made in a folder of its own and put in place only
 * when it is whole, so that a failed build leaves the last good one. `args` are Astro's;
 * `--outDir` names the folder (default `dist`). Resolves to the exit code.
 */
export async function build(args: readonly string[]): Promise<number> {
  const { outDir, others } = outDirOf(args);
  const target = resolve(outDir);
  const making = makingFolder(target);
  await rm(making, { recursive: true, force: true });
  try {
    const code = await astro(['build', ...others, '--outDir', making]);
    if (code === 0) await finishBuild(target, making);
    return code;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

function outDirOf(args: readonly string[]): { outDir: string; others: string[] } {
  const others: string[] = [];
  let outDir = 'dist';
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--outDir' || arg === '--outdir') outDir = args[++index] ?? outDir;
    else if (/^--outdir=/i.test(arg)) outDir = arg.slice('--outDir='.length);
    else others.push(arg);
  }
  return { outDir, others };
}
