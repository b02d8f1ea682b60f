import { pagefindEngine, type PagefindModule, type TextEngine } from './engine.ts';
import type { Sources } from './results.ts';
import type { Vocabulary } from './typos.ts';
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
  const files = new Map<string, Promise<Vocabulary>>();
  const vocabulary = (name: string): Promise<Vocabulary> => {
    const file =
      files.get(name) ??
      (json(`${folder}vocabulary/${name}.json`) as Promise<Vocabulary>).catch((error: unknown) => {
        files.delete(name);
        throw error;
      });
    files.set(name, file);
    return file;
  };
  return {
    works,
    text,
    async vocabulary(word) {
      const { letters } = (await works()).manifest;
      if (letters === undefined) return vocabulary('all');
      const names = [...new Set([...word].slice(0, 2))]
        .filter((letter) => letters.includes(letter))
        .map((letter) => letter.codePointAt(0)!.toString(16));
      const parts = await Promise.all(names.map(vocabulary));
      return {
        names: parts.flatMap(({ names }) => names),
        titles: parts.flatMap(({ titles }) => titles),
        rest: parts.flatMap(({ rest }) => rest),
      };
    },
  };
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
