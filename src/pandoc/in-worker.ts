import { Worker } from 'node:worker_threads';
import { programModule } from '../library/places.ts';
import { type Converted, type Job, limits, PandocError } from './job.ts';
import type { WorkerAnswer, WorkerJob } from './wasm-worker.ts';

/** How often the memory of the process is looked at (milliseconds). */
const interval = 100;
const none = new Uint8Array();
const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * The package in a thread of its own, which starts with the first job and serves those that follow,
 * one after the other. A thread that hangs or grows is ended, and the next job has a new one.
 */
export class WasmThread {
  readonly #module: string;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param module address of the package's module */
  constructor(module: string) {
    this.#module = module;
  }

  /** Asks the package for its version. */
  async version(): Promise<string> {
    const answer = await this.#next({ options: { query: 'version' }, input: none, files: noFiles });
    if ('version' in answer) return answer.version;
    throw new PandocError('error' in answer ? answer.error : 'Pandoc tells no version');
  }

  /** @throws PandocError where Pandoc refuses the document, or it takes too long or too much memory. */
  async convert(job: Job): Promise<Converted> {
    const { from, to, input, options = {}, files = noFiles } = job;
    const answer = await this.#next({ options: { ...options, from, to }, input, files });
    if ('output' in answer) return answer;
    throw new PandocError('error' in answer ? answer.error : 'Pandoc made nothing of it');
  }

  /** Ends the thread; a later job starts another. */
  async close(): Promise<void> {
    await this.#last;
    await this.#end();
  }

  #next(job: WorkerJob): Promise<WorkerAnswer> {
    const answer = this.#last.then(() => this.#run(job));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #run(job: WorkerJob): Promise<WorkerAnswer> {
    const worker = (this.#worker ??= this.#start());
    try {
      const answer = await answerOf(worker, job);
      // Nothing waits for a thread that has nothing to do.
      worker.unref();
      return answer;
    } catch (error) {
      await this.#end();
      throw error;
    }
  }

  #start(): Worker {
    return new Worker(programModule('pandoc/wasm-worker'), {
      workerData: this.#module,
      // What Pandoc says there is in its answer.
      stdout: true,
      stderr: true,
    });
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** @throws PandocError where the thread ends, or the job takes too long or too much memory. */
async function answerOf(worker: Worker, job: WorkerJob): Promise<WorkerAnswer> {
  const started = performance.now();
  const before = process.memoryUsage.rss();
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const watch = setInterval(() => {
    const tooLong = performance.now() - started > limits.milliseconds;
    if (!tooLong && process.memoryUsage.rss() - before < limits.bytes) return;
    reject(new PandocError(tooLong ? 'It takes more than two minutes' : 'It takes more than 2 GB'));
  }, interval);
  const failed = (error: Error): void => reject(new PandocError(error.message));
  const ended = (): void => reject(new PandocError('Pandoc ended without an answer'));
  worker.on('message', resolve).on('error', failed).on('exit', ended);
  worker.ref();
  worker.postMessage(job);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    worker.off('message', resolve).off('error', failed).off('exit', ended);
  }
}
