import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { digestOfFiles, digestOfProgram, inProject, publicFolder } from '../library/index.ts';
import { recordFile } from './shards/record.ts';

/** What a finished build left behind for the next one into the same folder. */
const recordSchema = z.object({
  /** By slug: a hash of everything that the article's own pages and files depend on. */
  articles: z.record(z.string(), z.string()),
  /** The policies of the pages, as text. */
  policies: z.array(z.string()),
  /** Slugs whose folders are to be taken over from the build before. */
  reused: z.array(z.string()),
  /** Tells the built folder from one that something else has written since. */
  stamp: z.string(),
});

export type BuildRecord = z.infer<typeof recordSchema>;

/** The folder in which the site that will stand at `target` is made: `.dist.making-17` for `dist`. */
export function makingFolder(target: string): string {
  return join(dirname(target), `.${basename(target)}.making-${process.pid}`);
}

/** The folder whose place the one that is being made will take; none where it is built in place. */
export function targetOf(outDir: string): string | undefined {
  const name = /^\.(.+)\.making-\d+$/.exec(basename(outDir))?.[1];
  return name === undefined ? undefined : join(dirname(outDir), name);
}

/** The record of the last build into `target`; nothing where that is not what stands there now. */
export async function readLastBuild(target: string): Promise<BuildRecord | undefined> {
  const text = await readFile(buildFile(target), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = recordSchema.safeParse(JSON.parse(text));
  if (!parsed.success || parsed.data.stamp !== (await stampOf(target))) return undefined;
  return parsed.data;
}

/** Says what is being built; it counts once {@link finishBuild} has put it in place. */
export async function announceBuild(
  target: string,
  record: Omit<BuildRecord, 'stamp'>,
): Promise<void> {
  await mkdir(buildsFolder, { recursive: true });
  await writeFile(`${buildFile(target)}.next`, JSON.stringify({ ...record, stamp: '' }));
}

/**
 * Puts the folder `made` in the place of `target`, with the articles that it left out because
 * nothing in them changed: their folders move over from the old one.
 */
export async function finishBuild(target: string, made: string): Promise<void> {
  const file = buildFile(target);
  const next = await readFile(`${file}.next`, 'utf8').catch(() => undefined);
  await rm(`${file}.next`, { force: true });
  await rm(file, { force: true });
  const record = next === undefined ? undefined : recordSchema.parse(JSON.parse(next));
  const old = join(dirname(target), `.${basename(target)}.old-${process.pid}`);
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await mkdir(join(made, 'articles'), { recursive: true });
    for (const slug of record?.reused ?? [])
      await rename(join(old, 'articles', slug), join(made, 'articles', slug));
    await rename(made, target);
  } catch (error) {
    for (const slug of record?.reused ?? [])
      await rename(join(made, 'articles', slug), join(old, 'articles', slug)).catch(
        () => undefined,
      );
    await rename(old, target).catch(() => undefined);
    throw error;
  }
  if (record) {
    const stamped: BuildRecord = { ...record, reused: [], stamp: await stampOf(target) };
    await writeFile(file, JSON.stringify(stamped));
  }
  await rm(old, { recursive: true, force: true });
}

/** Whether the last build's folder of an article is there to be taken over. */
export function isThere(target: string, slug: string): boolean {
  return existsSync(join(target, 'articles', slug, 'index.html'));
}

/** Hash of everything beside content that pages depend on: the program and its packages. */
export async function programVersion(): Promise<string> {
  const project = await digestOfFiles([inProject('astro.config.mjs'), publicFolder()]);
  return digestOfProgram(['.'], { also: process.version + project });
}

const buildsFolder = inProject('.cache', 'builds');

function buildFile(target: string): string {
  const name = createHash('sha256').update(resolve(target)).digest('hex').slice(0, 24);
  return join(buildsFolder, `${name}.json`);
}

async function stampOf(target: string): Promise<string> {
  const [site, shard] = await Promise.all(
    ['index.html', recordFile].map((name) => stat(join(target, name)).catch(() => undefined)),
  );
  const found = site ?? shard;
  return found ? `${found.ino}-${found.mtimeMs}` : 'nothing';
}
