import type { MetaValue } from '../../pandoc/index.ts';
import { wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { linesOf } from './authors.ts';
import type { Neighbours } from './latex.ts';

/** Bibliographies that a manuscript names and that lie beside it. */
export interface NeighbourWorks {
  /** By the name in the article's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Keys of their works; undefined where no bibliography is named. */
  readonly keys: ReadonlySet<string> | undefined;
  readonly report: readonly Accounted[];
}

/** Takes the bibliographies that `\bibliography` or `\addbibresource` name, as they are. */
export function neighbourWorks(
  named: MetaValue | undefined,
  neighbours: Neighbours,
): NeighbourWorks {
  const files = new Map<string, Uint8Array>();
  const report: Accounted[] = [];
  const keys = new Set<string>();
  const names = linesOf(named).map((line) => wordsOf(line).trim());
  for (const name of new Set(names)) {
    const bytes = neighbours(name) ?? neighbours(`${name}.bib`);
    const file = fileName(name);
    if (!bytes || files.has(file)) {
      if (!bytes)
        report.push({
          kind: 'work',
          fate: 'lost',
          what: name,
          why: 'This bibliography does not lie beside the manuscript.',
        });
      continue;
    }
    files.set(file, bytes);
    const entries = keysIn(new TextDecoder().decode(bytes));
    for (const key of entries) keys.add(key);
    report.push({
      kind: 'work',
      fate: 'kept',
      what: `${name}: ${entries.length} works`,
      where: file,
    });
  }
  return { files, keys: files.size > 0 ? keys : undefined, report };
}

function fileName(path: string): string {
  const base =
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replaceAll(/[^\w.-]+/g, '-') ?? 'references';
  return base.endsWith('.bib') ? base : `${base}.bib`;
}

/** `@article{doe2020,`: keys of the entries, for whether a citation has its work. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/@\w+\s*[{(]\s*([^\s,{}()=]+)\s*,/g)].map(([, key = '']) => key);
}
