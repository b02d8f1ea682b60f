import { spawnSync } from 'node:child_process';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '../src/cli/arguments.ts';
import { hashes } from '../tests/support/hashes.ts';
import { measured, type Ran } from './child.ts';
import { makeCopies } from './copies.ts';
import { median, short, table } from './figures.ts';

const { positionals, values } = await commandLine({
  usage: 'node bench/shards.ts [articles] [options]',
  about:
    'Builds a library whole, and in shards that are merged: each shard by itself, as if it had a machine, then all of them under GNU parallel. Says how long each step took, its memory and its bytes, and whether both sites are the same. Writes bench/shards.json.',
  options: {
    shards: { type: 'string', value: 'number', default: '4', about: 'How many (default: 4).' },
    jobs: {
      type: 'string',
      value: 'number',
      default: '2',
      about: 'How many GNU parallel builds at a time (default: 2).',
    },
    exports: {
      type: 'boolean',
      default: false,
      about: 'Makes pictures for sharing and all downloads but the PDF as well.',
    },
  },
  operands: 1,
});
const count = Number(positionals[0] ?? 200);
const numbers = Array.from({ length: Number(values.shards) }, (_, index) => String(index + 1));
const work = join('bench', 'scratch', 'shards');
await rm(work, { recursive: true, force: true });
const { dir: content } = await makeCopies('content', join(work, 'content'), count);
const env = {
  CONTENT_DIR: content,
  PDF: '0',
  ...(!values.exports && { EXPORTS: '0' }),
};
const site = join(work, 'whole');
const dirOf = (number: string): string => join(work, 'shards', number);
const shardArgs = (number: string): string[] => [
  ...['src/cli/main.ts', 'build', '--shard', `${number}/${values.shards}`],
  ...['--outDir', dirOf(number)],
];

interface Step {
  readonly what: string;
  readonly ran: Ran;
  /** Of what it made. */
  readonly bytes?: number;
}
const steps: Step[] = [];
const step = async (what: string, ran: Promise<Ran>, made?: string): Promise<Ran> => {
  const done = await ran;
  steps.push({ what, ran: done, ...(made !== undefined && { bytes: await bytesOf(made) }) });
  const { seconds, processor = 0, megabytes = 0 } = done;
  process.stderr.write(`${what}: ${short(seconds)} s (${short(processor)}), ${megabytes} MB\n`);
  return done;
};

await forget();
await step('whole', node(['src/cli/main.ts', 'build', '--outDir', site]), site);
await forget();
await step('check', node(['src/cli/main.ts', 'check']), join('.cache', 'compile'));
for (const number of numbers) await step(`shard ${number}`, node(shardArgs(number)), dirOf(number));
const merged = join(work, 'merged');
const mergeArgs = (out: string): string[] => [
  ...['src/cli/main.ts', 'merge', ...numbers.map(dirOf)],
  ...['--outDir', out],
];
await step('merge', node(mergeArgs(merged)), merged);
const differing = await difference(site, merged);
if (spawnSync('parallel', ['--version']).status === 0) {
  await rm(join(work, 'shards'), { recursive: true });
  await rm(merged, { recursive: true });
  await forget();
  const template = [process.execPath, ...shardArgs('{}')];
  await step('check, again', node(['src/cli/main.ts', 'check']));
  await step(
    `all shards, ${values.jobs} at a time`,
    measured(
      'parallel',
      ['--will-cite', '--halt', 'now,fail=1', `-j${values.jobs}`, ...template, ':::', ...numbers],
      {
        env,
      },
    ),
  );
  await step('merge, again', node(mergeArgs(merged)));
  differing.push(...(await difference(site, merged)));
} else process.stderr.write('GNU parallel is not there\n');

const shardSteps = steps.filter(({ what }) => /^shard \d/.test(what));
const rows = [
  ...steps.filter((one) => !shardSteps.includes(one)).map(row),
  ...[
    ['a shard, median', median] as const,
    ['a shard, most', (all: readonly number[]) => Math.max(...all)] as const,
  ].map(([what, of]) =>
    row({
      what,
      ran: {
        seconds: of(shardSteps.map(({ ran }) => ran.seconds)),
        processor: of(shardSteps.map(({ ran }) => ran.processor ?? 0)),
        megabytes: of(shardSteps.map(({ ran }) => ran.megabytes ?? 0)),
      },
      bytes: of(shardSteps.map(({ bytes = 0 }) => bytes)),
    }),
  ),
];
await writeFile(
  join('bench', 'shards.json'),
  `${JSON.stringify({ count, shards: numbers.length, exports: values.exports, steps }, null, 2)}\n`,
);
process.stdout.write(
  `${count} articles, ${numbers.length} shards\n\n${table(['step', 's', 'processor, s', 'memory, GB', 'made, MB'], rows)}\n\n` +
    `Files that differ between the merged site and the whole one: ${differing.length}` +
    `${differing.length > 0 ? `, ${differing[0]} first` : ''}.\n`,
);
process.exitCode = differing.length > 0 ? 1 : 0;

function row({ what, ran, bytes }: Step): string[] {
  const { seconds, processor = 0, megabytes = 0 } = ran;
  return [
    what,
    short(seconds),
    short(processor),
    (megabytes / 1000).toFixed(1),
    bytes === undefined ? '' : String(Math.round(bytes / 1e6)),
  ];
}

function node(args: readonly string[]): Promise<Ran> {
  return measured(process.execPath, args, { env });
}

async function difference(one: string, other: string): Promise<string[]> {
  const [first, second] = await Promise.all([hashes(one), hashes(other)]);
  const files = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...files].filter((file) => first[file] !== second[file]);
}

async function bytesOf(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of found.filter((one) => one.isFile()))
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

/** What earlier builds kept is of no help to a cold one. */
async function forget(): Promise<void> {
  for (const name of ['builds', 'compile', 'exports', 'node', 'share'])
    await rm(join('.cache', name), { recursive: true, force: true });
}
