import type { Accounted } from '../../model.ts';
import { baseName, insidePath, type Beside } from '../files.ts';
import { listOf, type Value, wordsOf } from './read.ts';

const readable = /\.(?:bib|bibtex|json|ya?ml)$/i;

/**
 * Takes the bibliographies along that a manuscript names; where none of them is there, the only
 * one beside it.
 * @returns their paths in the article's folder.
 */
export function takeBibliographies(
  value: Value | undefined,
  beside: Beside,
  where: string,
  account: (piece: Accounted) => void,
): string[] {
  const typed = listOf(value).flatMap((each) => wordsOf(each) ?? []);
  const found: string[] = [];
  const missing: string[] = [];
  for (const each of typed) {
    const path =
      insidePath(each) === undefined
        ? beside.find(baseName(each))
        : beside.find(each, ['bib', 'json']);
    if (path !== undefined && readable.test(path) && beside.take(path)) {
      if (!found.includes(path)) found.push(path);
      account({ kind: 'work', fate: 'kept', what: `bibliography ${path}`, where });
    } else missing.push(each);
  }
  const guess = found.length === 0 ? onlyOne(beside) : undefined;
  if (guess !== undefined && beside.take(guess)) {
    found.push(guess);
    const why =
      missing.length === 0
        ? 'The manuscript names none; this one lies beside it.'
        : `${missing.join(', ')} is not beside the manuscript; this one is.`;
    account({ kind: 'work', fate: 'guessed', what: `bibliography ${guess}`, where, why });
  } else {
    for (const each of missing) {
      const why = `It is not beside the manuscript: put it beside article.md, and its name into the frontmatter (bibliography).`;
      account({ kind: 'work', fate: 'lost', what: `bibliography ${each}`, where, why });
    }
  }
  return found;
}

function onlyOne({ names }: Beside): string | undefined {
  const named = names.filter((name) => /^references\.(?:bib|json|ya?ml)$/i.test(name));
  const all = named.length > 0 ? named : names.filter((name) => /\.(?:bib|bibtex)$/i.test(name));
  return all.length === 1 ? all[0] : undefined;
}

/** Asks a text of a bibliography for a key, without reading it as a whole. */
export function keysOf(texts: readonly string[]): (key: string) => boolean {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const [, bib, json] of text.matchAll(
      /@[a-z]+[ \t]*[{(][ \t]*([^\s,{}()]+)[ \t]*,|["']?\bid["']?[ \t]*:[ \t]*["']?([^\s"',]+)/gi,
    ))
      keys.add(bib ?? json ?? '');
  }
  return (key) => keys.has(key);
}
