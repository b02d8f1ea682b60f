import { Worker } from 'node:worker_threads';
import { programModule } from '../library/places.ts';
import { type Converted, type Job, limits, PandocError } from './job.ts';
import type { WorkerAnswer, WorkerJob } from './wasm-worker.ts';

/** How often the memory of the process is looked at (milliseconds). */
const interval = 100;

/** Asks the package for its version. */
export async function wasmVersion(module: string): Promise<string> {
  const answer = await run({
    module,
    options: { query: 'version' },
    input: none,
    files: new Map(),
  });
  if ('version' in answer) return answer.version;
  throw new PandocError('error' in answer ? answer.error : 'Pandoc tells no version');
}

/** @throws PandocError where Pandoc refuses the document, or it takes too long or too much memory. */
export async function convertInWorker(module: string, job: Job): Promise<Converted> {
  const { from, to, input, options = {}, files = new Map() } = job;
  const answer = await run({ module, options: { ...options, from, to }, input, files });
  if ('output' in answer) return answer;
  throw new PandocError('error' in answer ? answer.error : 'Pandoc made nothing of it');
}

const none = new Uint8Array();

/** Runs one job in a thread: a thread that hangs or grows is ended, and the next job has a new one. */
function run(job: WorkerJob): Promise<WorkerAnswer> {
  const started = performance.now();
  const worker = new Worker(programModule('pandoc/wasm-worker'), {
    workerData: job,
    // What Pandoc says there is in its answer.
    stdout: true,
    stderr: true,
  });
  return new Promise<WorkerAnswer>((resolve, reject) => {
    const watch = setInterval(() => {
      const tooLong = performance.now() - started > limits.milliseconds;
      if (!tooLong && process.memoryUsage.rss() < limits.bytes) return;
      reject(
        new PandocError(tooLong ? 'It takes more than two minutes' : 'It takes more than 2 GB'),
      );
    }, interval);
    worker.once('message', resolve);
    worker.once('error', (error: Error) => reject(new PandocError(error.message)));
    worker.once('exit', () => {
      clearInterval(watch);
      reject(new PandocError('Pandoc ended without an answer'));
    });
  }).finally(() => void worker.terminate());
}
