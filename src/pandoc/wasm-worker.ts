import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { hasMedia, mediaFolder } from './job.ts';

/** A job as it reaches the thread: maps pass as they are. */
export interface WorkerJob {
  readonly options: Readonly<Record<string, unknown>>;
  readonly input: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type WorkerAnswer =
  | { readonly version: string }
  | {
      readonly output: Uint8Array;
      readonly media: ReadonlyMap<string, Uint8Array>;
      readonly warnings: readonly string[];
    }
  | { readonly error: string };

interface Engine {
  convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Readonly<Record<string, Blob>>,
  ): Promise<{
    readonly stdout: string;
    readonly stderr: string;
    readonly warnings: unknown;
    readonly files: Readonly<Record<string, Blob | undefined>>;
  }>;
  query(options: Readonly<Record<string, unknown>>): unknown;
}

const warningList = z.array(z.object({ pretty: z.string() })).catch([]);
const inputName = 'input';
const outputName = 'output';
const archive = 'media.zip';

/** Address of the package's module. */
const engine = (await import(String(workerData))) as Engine;

parentPort?.on('message', (job: WorkerJob) => {
  answer(job).then(
    (given) => parentPort?.postMessage(given),
    (error: unknown) => {
      // What has broken serves no other job.
      throw error;
    },
  );
});

async function answer({ options, input, files }: WorkerJob): Promise<WorkerAnswer> {
  if ('query' in options) return { version: String(engine.query(options)) };
  const given = [...files].map(([name, bytes]) => [name, blob(bytes)] as const);
  const result = await engine.convert(
    {
      ...options,
      'input-files': [inputName],
      'output-file': outputName,
      ...(hasMedia(options['from']) && { 'extract-media': archive }),
    },
    null,
    { ...Object.fromEntries(given), [inputName]: blob(input) },
  );
  const output = result.files[outputName];
  if (!output) return { error: result.stderr.trim() || 'Pandoc made nothing of it' };
  const packed = result.files[archive];
  return {
    output: await bytesOf(output),
    media: packed ? await unpack(await bytesOf(packed)) : new Map(),
    warnings: warningList.parse(result.warnings).map(({ pretty }) => pretty),
  };
}

async function unpack(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [
      path.startsWith(`${mediaFolder}/`) ? path : `${mediaFolder}/${path}`,
      file,
    ]),
  );
}

async function bytesOf(from: Blob): Promise<Uint8Array> {
  return new Uint8Array(await from.arrayBuffer());
}

function blob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
