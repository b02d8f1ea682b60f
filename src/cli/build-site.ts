import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compileLibrary, libraryProblems, librarySources } from '../compile/library.ts';
import { hasErrors } from '../compile/problem.ts';
import { astro } from './astro.ts';
import { finishBuild, targetVariable } from './last-build.ts';
import { progress } from './progress.ts';
import { formatProblems } from './report.ts';
import { librarySettings } from './settings.ts';

/**
 * Builds the site. Content is compiled first: faults are printed and nothing is built. The site
 * is made in a folder of its own and put in place only when it is whole, so that a failed build
 * leaves the last good one. `args` are Astro's; `--outDir` names the folder (default `dist`).
 * Resolves to the exit code.
 */
export async function build(args: readonly string[]): Promise<number> {
  if (!(await contentIsSound())) return 1;
  const { outDir, others } = outDirOf(args);
  const target = resolve(outDir);
  const making = join(dirname(target), `.${basename(target)}.making-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  try {
    const env = { [targetVariable]: target };
    const code = await astro(['build', ...others, '--outDir', making], env);
    if (code === 0) await finishBuild(target, making);
    return code;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Compiles everything and prints what is wrong; whether there is something to build. */
async function contentIsSound(): Promise<boolean> {
  const settings = librarySettings();
  const bar = progress('Compiling');
  const entries = await compileLibrary({ ...settings, onProgress: bar.update });
  bar.end();
  const problems = libraryProblems(entries);
  if (problems.length > 0) {
    const format = process.stderr.isTTY ? 'terminal' : 'plain';
    process.stderr.write(
      `${formatProblems(problems, { format, sources: librarySources(entries) })}\n`,
    );
  }
  if (entries.length === 0) {
    process.stderr.write(
      `No article found in ${settings.contentDir}/articles: add one with npm run new -- <slug>\n`,
    );
  }
  return !hasErrors(problems);
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
