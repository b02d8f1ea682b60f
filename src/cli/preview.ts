import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { commandLine } from './arguments.ts';
import { madeFor } from '../library/kept-project.ts';
import { type Found, findManuscript, typedManuscript } from './manuscript.ts';
import { followManuscript, placeManuscript } from './place-manuscript.ts';

const { positionals, values } = await commandLine({
  usage: 'scholium FILE.md [options]',
  about:
    'Shows a manuscript as it would be published, while it is written: a Markdown file, a folder, or - for standard input. Bibliography and pictures are found beside it; nothing is written there.',
  operands: 1,
  readsContent: false,
  options: {
    out: {
      type: 'string',
      value: 'folder',
      about: 'Writes the finished site to a folder instead.',
    },
    port: { type: 'string', value: 'number', about: 'Port of the preview (default: 4321).' },
    open: { type: 'boolean', about: 'Opens a browser at the preview.' },
  },
});
const path = positionals[0] ?? '-';
const found = path === '-' ? await readInput() : await findManuscript(path);
process.exitCode = await show(found);

async function readInput(): Promise<Found> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return typedManuscript(Buffer.concat(chunks), process.cwd());
}

async function show(given: Found): Promise<number> {
  if ('mistake' in given) return refuse(given.mistake);
  const out = values.out === undefined ? undefined : resolve(values.out);
  if (out !== undefined && !(await isReplaceable(out)))
    return refuse(`${values.out} holds files that are no site made before; nothing was written`);
  const project = await madeFor(resolve(path));
  process.env['PROJECT_DIR'] = project;
  if ('content' in given) process.env['CONTENT_DIR'] = resolve(given.content);
  else {
    process.env['CONTENT_DIR'] = join(project, 'content');
    await placeManuscript(given.files, project);
    process.stdout.write(`${taken(given)}\n`);
  }
  // Settings are read when these modules load.
  if (out !== undefined) {
    const { build } = await import('../build/index.ts');
    const code = await build(out);
    if (code === 0) process.stdout.write(`The site is in ${values.out}\n`);
    return code;
  }
  const stop =
    'files' in given && path !== '-' ? followManuscript(path, given, project) : undefined;
  const port = values.port === undefined ? [] : ['--port', values.port];
  const open = values.open === true ? ['--open'] : [];
  const { astro } = await import('../build/run-astro.ts');
  const code = await astro(['dev', '--ignore-lock', ...port, ...open], { DRAFT: '1' });
  stop?.();
  return code;
}

/** A site takes the place of what stands there: only of nothing, or of one made before. */
async function isReplaceable(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : ['?'],
  );
  return (
    names.length === 0 || ['_headers', 'articles'].every((name) => existsSync(join(folder, name)))
  );
}

/** "Taken: paper.md, mine.bib, figures/map.png" */
function taken({ files }: Extract<Found, { files: unknown }>): string {
  const names = files.map(({ source }) =>
    source === undefined ? 'standard input' : relative('', source),
  );
  return `Taken: ${[...new Set(names)].join(', ')}`;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
