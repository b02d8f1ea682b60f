import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { type Converted, type Job, hasMedia, limits, mediaFolder, PandocError } from './job.ts';

/** Version of the `pandoc` on the PATH; none where there is none. */
export async function programVersion(): Promise<string | undefined> {
  const run = await start(['--version'], undefined).catch(() => undefined);
  return run && /^pandoc(?:\.exe)? (\d+(?:\.\d+)*)/.exec(run.stdout)?.[1];
}

const log = z.array(z.object({ pretty: z.string().optional(), type: z.string() })).catch([]);

/**
 * Runs the `pandoc` on the PATH in a folder of its own.
 * @throws PandocError where it refuses the document, or takes too long.
 */
export async function convertByProgram(job: Job): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'pandoc-'));
  try {
    await place(folder, 'input', job.input);
    for (const [path, bytes] of job.files ?? []) await place(folder, path, bytes);
    await writeFile(
      join(folder, 'defaults.json'),
      JSON.stringify({
        ...job.options,
        from: job.from,
        to: job.to,
        'input-files': ['input'],
        'output-file': 'output',
        ...(hasMedia(job.from) && { 'extract-media': mediaFolder }),
        'log-file': 'log.json',
      }),
    );
    const { code, stderr } = await start(['--defaults', 'defaults.json'], folder);
    if (code !== 0) throw new PandocError(stderr.trim() || 'Pandoc made nothing of it');
    const entries = log.parse(
      JSON.parse(await readFile(join(folder, 'log.json'), 'utf8').catch(() => '[]')),
    );
    return {
      output: await readFile(join(folder, 'output')),
      media: await readMedia(folder),
      warnings: entries.map(({ pretty, type }) => pretty ?? type),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function place(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) throw new PandocError(`${path} lies outside of the document`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

async function readMedia(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(join(folder, mediaFolder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const media = new Map<string, Uint8Array>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    media.set(relative(folder, file).split(sep).join('/'), await readFile(file));
  }
  return media;
}

function start(
  args: readonly string[],
  cwd: string | undefined,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const memory = ['+RTS', `-M${limits.bytes / 1024 ** 2}m`, '-RTS'];
    const child = spawn('pandoc', [...args, ...memory], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limits.milliseconds,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (signal === null) done({ code, stdout, stderr });
      else fail(new PandocError('It takes more than two minutes'));
    });
  });
}
