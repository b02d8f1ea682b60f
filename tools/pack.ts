import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/*
 * Makes `lib/`, which `npm pack` puts into the package: the modules of `src/` as JavaScript with
 * declarations, and beside them the pages, styles and fonts, whose imports name JavaScript.
 */
const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);
const from = join(root, 'src');
const to = join(root, 'lib');

await rm(to, { recursive: true, force: true });
// Types of the content collection, without which the pages' modules do not compile.
if (!existsSync(join(root, '.astro', 'content.d.ts')))
  run('astro/package.json', 'bin/astro.mjs', ['sync', '--silent']);
run('typescript/package.json', 'bin/tsc', ['--project', 'tsconfig.package.json']);
for await (const file of glob('**/*.{astro,mjs}', { cwd: from })) {
  const text = await readFile(join(from, file), 'utf8');
  await write(
    file,
    text.replace(/(\bfrom |\bimport |\bimport\()(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'),
  );
}
for await (const entry of glob('**/*', { cwd: from, withFileTypes: true })) {
  const file = relative(from, join(entry.parentPath, entry.name));
  if (entry.isFile() && !/\.(?:ts|astro|mjs|md)$/.test(file))
    await write(file, await readFile(join(from, file)));
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(to, file)), { recursive: true });
  await writeFile(join(to, file), content);
}

/** Runs a program of a package that is installed. */
function run(packageFile: string, script: string, args: readonly string[]): void {
  const file = join(dirname(require.resolve(packageFile)), script);
  execFileSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
