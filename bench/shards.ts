import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { commandLine } from '../src/cli/arguments.ts';
import { hashes } from '../tests/support/hashes.ts';
import { measured, type Ran } from './child.ts';
import { makeCopies, word } from './copies.ts';
import { median } from './figures.ts';
import { compareSearch, type Answer } from './merged-search.ts';

const { positionals } = await commandLine({
  usage: 'node bench/shards.ts [articles]',
  about:
    "Builds a library whole and as two shards, each with half of its articles and a cache of its own, and says how long each took and in which files the articles' own folders differ. The shards run one after the other, as if each had the machine. Then both are searched in a browser, the shards by their merged indexes, and the results compared.",
  options: {},
  operands: 1,
});
const count = Number(positionals[0] ?? 20);
const work = join('bench', 'scratch', 'shards');
await rm(work, { recursive: true, force: true });
const whole = join(work, 'content');
const { slugs } = await makeCopies('content', whole, count);
const halves = [slugs.slice(0, Math.ceil(count / 2)), slugs.slice(Math.ceil(count / 2))];
const shards = await Promise.all(
  halves.map(async (some, index) => {
    const content = join(work, `content-${index + 1}`);
    await mkdir(join(content, 'articles'), { recursive: true });
    await cp(join(whole, 'styles'), join(content, 'styles'), { recursive: true });
    for (const slug of some)
      await cp(join(whole, 'articles', slug), join(content, 'articles', slug), { recursive: true });
    return content;
  }),
);

const sites = [whole, ...shards].map((content) => content.replace('content', 'site'));
const runs: Ran[] = [];
for (const [index, content] of [whole, ...shards].entries()) {
  await rm(join('.cache', 'compile'), { recursive: true, force: true });
  runs.push(await build(content, sites[index] ?? ''));
}
const [one, ...parts] = await Promise.all(sites.map((site) => hashes(join(site, 'articles'))));
const files = Object.entries(one ?? {});
const merged: Record<string, string> = Object.assign({}, ...parts);
const differing = files.filter(([file, hash]) => merged[file] !== hash);
const [all, ...each] = runs.map(({ seconds }) => seconds);
process.stdout.write(
  `${count} articles: ${all?.toFixed(1)} s as one, ${each.map((s) => s.toFixed(1)).join(' s and ')} s as two shards.\n` +
    `${files.length} files below articles/, ${Object.keys(merged).length} in the shards, ${differing.length} of them different` +
    `${differing.length > 0 ? `, ${differing[0]?.[0]} first` : ''}.\n`,
);

const queries = [
  ...['Maresca', 'Mnatzakanyan', 'Popescu', 'Broers', 'Morgenthau', 'Ilham Aliyev', 'Daalder'],
  ...['international community', 'security council', 'line of contact', 'minsk group'],
  ...['ceasefire', 'sovereignty', 'realist', 'armenia azerbaijan', 'multilateral diplomacy'],
  // Words of one article only: the first, the last of the first shard, the first of the second.
  ...[1, Math.ceil(count / 2), Math.ceil(count / 2) + 1, count].map(word),
  'quixotically',
];
const [site = '', ...others] = sites.map((folder) => basename(folder));
const compared = await compareSearch(work, [site, ...others], queries, 4571);
for (const { words, whole, merged } of compared)
  process.stdout.write(`${words}: ${weight(whole)} as one, ${weight(merged)} merged\n`);
const same = (of: (answer: Answer) => readonly string[]): number =>
  compared.filter(({ whole, merged }) => of(whole).join() === of(merged).join()).length;
const misled = compared.filter(({ merged }) => merged.found[0] !== merged.holding[0]).length;
const middle = (of: (answer: Answer) => number) =>
  [median(compared.map(({ whole }) => of(whole))), median(compared.map(({ merged }) => of(merged)))]
    .map((value) => Math.round(value))
    .join(' and ');
process.stdout.write(
  `${compared.length} searches: the same records in ${same(({ found }) => [...found].sort())}, ` +
    `the same that hold the words in ${same(({ holding }) => [...holding].sort())}, ` +
    `the same first in ${same(({ holding }) => holding.slice(0, 1))}, ` +
    `a record without the words first in ${misled} of the merged; ` +
    `medians as one and merged: ${middle(({ requests }) => requests)} requests, ${middle(({ bytes }) => bytes / 1000)} kB.\n`,
);

function weight({ found, holding, requests, bytes }: Answer): string {
  return `${found.length} found, ${holding.length} with the words, ${requests} requests, ${(bytes / 1000).toFixed(1)} kB`;
}

function build(content: string, out: string): Promise<Ran> {
  return measured(process.execPath, ['src/cli/build.ts', '--outDir', out], {
    env: { CONTENT_DIR: content, PDF: '0', EXPORTS: '0' },
  });
}
