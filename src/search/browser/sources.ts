import { pagefindEngine, type PagefindModule, type TextEngine } from './engine.ts';
import type { Sources } from './results.ts';
import { openVocabulary } from './vocabulary.ts';
import { openWorks, type WorkIndex } from './works.ts';

/**
 * The parts of search over the network, each loaded once when first asked for; one that
 * failed is tried again the next time. `base` is the site's base path with its slashes.
 */
export function networkSources(base: string): Sources {
  const folder = `${base}pagefind/`;
  const works = lazy<WorkIndex>(() => openWorks((path) => json(folder + path)));
  const text = lazy<TextEngine>(async () => {
    const address = new URL(`${folder}pagefind.js`, location.href).href;
    const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
    return pagefindEngine(module, folder);
  });
  const vocabulary = lazy(async () =>
    openVocabulary((path) => json(folder + path), (await works()).manifest),
  );
  return { works, text, vocabulary: async (word) => (await vocabulary())(word) };
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as unknown;
}

function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () =>
    (value ??= load().catch((error: unknown) => {
      value = undefined;
      throw error;
    }));
}
