import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packageDir } from '../library/places.ts';
import { commandLine } from './arguments.ts';
import { projectFiles } from './init-files.ts';
import { isShardCount, shardsAtMost } from './templates/shard-workflows.ts';

const { positionals, values } = await commandLine({
  usage: 'scholium init <folder> [options]',
  about:
    'Makes a folder for a journal, a blog or a series: content with a first article, a package with one dependency, and a workflow that checks, builds and publishes the site. Nothing that is there is overwritten.',
  options: {
    shards: {
      type: 'string',
      value: 'number',
      about:
        'The workflow builds the site in so many shards, each on a machine of its own: for some thousand articles.',
    },
  },
  operands: 1,
  readsContent: false,
});
const folder = positionals[0];
const shards = values.shards === undefined ? undefined : Number(values.shards);
if (folder === undefined || folder === '') refuse('Usage: scholium init <folder>');
else if (shards !== undefined && !isShardCount(shards))
  refuse(
    `Unexpected --shards "${values.shards}", expected a number from 2 to ${shardsAtMost}; nothing was written.`,
  );
else await init(folder);

async function init(name: string): Promise<void> {
  const there = await readdir(name).catch((error: NodeJS.ErrnoException) => error);
  if (there instanceof Error && there.code !== 'ENOENT') {
    const what = there.code === 'ENOTDIR' ? 'is a file' : `cannot be read (${there.code})`;
    refuse(`${name} ${what}; nothing was written.`);
    return;
  }
  const names = there instanceof Error ? [] : there.filter((entry) => entry !== '.git');
  if (names.length > 0) {
    const listed = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
    refuse(`${name} is not empty (${listed}); nothing was written.`);
    return;
  }
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageDir, 'package.json'), 'utf8'),
  );
  const project = { folder: basename(resolve(name)), version };
  const files = projectFiles(shards === undefined ? project : { ...project, shards });
  const isNew = there instanceof Error;
  try {
    for (const [file, text] of Object.entries(files)) await write(join(name, file), text);
  } catch (error) {
    if (isNew) await rm(name, { recursive: true, force: true });
    refuse(`${name} cannot be written (${(error as Error).message}).`);
    return;
  }
  process.stdout.write(
    [
      `${name} is ready:`,
      '  content/site.yaml  what the site says of itself',
      '  content/articles/  the articles, each in its folder; the first is there',
      '  .github/           checks, builds and publishes the site at each push',
      `Now: cd ${name} && npm install && npm run dev`,
      '',
    ].join('\n'),
  );
}

/** A file that came meanwhile is not overwritten either. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
