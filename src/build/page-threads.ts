import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { programModule } from '../library/index.ts';
import type { PageAnswer, PageTask, PageThread } from './page-protocol.ts';

/** A thread that makes pages, and what it is asked and answers. */
export interface PageMaker {
  make: (task: Omit<PageTask, 'id'>) => Promise<Made>;
  close: () => Promise<unknown>;
}

export type Made = Exclude<PageAnswer, { readonly error: string }>;

/**
 * Starts a thread that makes the pages of some articles. Resolves once it is ready; rejects
 * where it cannot start.
 */
export async function pageMaker(thread: PageThread): Promise<PageMaker> {
  const worker = new Worker(programModule('build/page-thread'), { workerData: thread });
  const asked = new Map<number, { done: (made: Made) => void; fail: (error: Error) => void }>();
  let last = 0;
  const failAll = (error: Error): void => {
    for (const { fail } of asked.values()) fail(error);
    asked.clear();
  };
  await new Promise<void>((ready, fail) => {
    worker.once('message', () => ready());
    worker.once('error', fail);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`A thread that makes pages ended with ${code}`)));
  worker.on('message', (answer: PageAnswer) => {
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if ('error' in answer) waiting?.fail(new Error(answer.error));
    else waiting?.done(answer);
  });
  return {
    make: (task) =>
      new Promise((done, fail) => {
        const id = ++last;
        asked.set(id, { done, fail });
        worker.postMessage({ ...task, id });
      }),
    close: () => worker.terminate(),
  };
}

/** Whether all files that threads would read are there; a disk that is full keeps none. */
export function allCached(files: readonly string[]): boolean {
  return files.every((file) => existsSync(file));
}
