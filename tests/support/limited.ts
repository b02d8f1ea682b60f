import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../src/article/problem.ts';

/** What is compiled: a folder on disk or the texts of its files by name. */
export interface LimitedTask {
  readonly from: string | Readonly<Record<string, string | Uint8Array>>;
  readonly draft: boolean;
}

export type LimitedResult =
  | { readonly thrown: string }
  | {
      /** Processor time of compile(). */
      readonly seconds: number;
      readonly built: boolean;
      /** Of the page, see {@link pageFaults}. */
      readonly faults: readonly string[];
      readonly problems: readonly Problem[];
    };

/** Megabytes that an article may take. */
const megabytes = 1024;
/** After so long by the clock an article counts as never ending. */
const patience = 120_000;

/**
 * Compiles articles in a thread of at most 1 GB. What takes more, or does not come to an end,
 * comes back as thrown, and the next one finds a new thread.
 */
export function limitedCompiler(): {
  compile: (task: LimitedTask) => Promise<LimitedResult>;
  end: () => Promise<void>;
} {
  let worker: Worker | undefined;
  const end = async (): Promise<void> => {
    await worker?.terminate();
    worker = undefined;
  };
  return {
    end,
    async compile(task) {
      worker ??= new Worker(new URL('limited-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
      });
      worker.postMessage(task);
      try {
        const signal = AbortSignal.timeout(patience);
        const answer: unknown[] = await once(worker, 'message', { signal });
        return answer[0] as LimitedResult;
      } catch (error) {
        await end();
        return { thrown: String(error) };
      }
    },
  };
}

/** Seconds of processor time that one article may take. */
const most = 10;

/** A result that came to an end within its limits; throws where it did not. */
export function withinLimits(result: LimitedResult): Exclude<LimitedResult, { thrown: string }> {
  if ('thrown' in result) throw new Error(result.thrown);
  if (result.seconds > most) throw new Error(`${result.seconds} s of processor time`);
  return result;
}
