import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompileOptions } from '../compiler/index.ts';
import { programModule } from './places.ts';
import type { CompileTask } from './worker.ts';

/**
 * Compiles articles on all cores, each result into its file. What cannot be compiled there (a
 * worker that fails, a folder that changes meanwhile) is left out: the caller finds no file and
 * compiles it itself, and any error is told there.
 */
export async function compileInWorkers(
  tasks: readonly CompileTask[],
  options: CompileOptions,
  onDone: () => void,
): Promise<void> {
  const script = programModule('library/worker');
  const count = Math.min(availableParallelism(), Math.floor(tasks.length / worthwhile));
  if (count < 2 || !existsSync(script)) return;
  const queue = tasks.values();
  await Promise.all(Array.from({ length: count }, () => work(script, options, queue, onDone)));
}

/** Articles that a worker must have to do before it pays to start it. */
const worthwhile = 6;

function work(
  script: string,
  options: CompileOptions,
  queue: Iterator<CompileTask>,
  onDone: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: options });
    const next = (): void => {
      const { value, done } = queue.next();
      if (done === true) void worker.terminate();
      else worker.postMessage(value);
    };
    worker.on('message', () => {
      onDone();
      next();
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve());
    next();
  });
}
