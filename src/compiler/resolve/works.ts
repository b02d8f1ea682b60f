import type { CslItem } from '../../article/index.ts';
import { doiUrl, safeUrl } from '../bibliography/work-facts.ts';
import type { Inputs } from '../metadata/read-sources.ts';

/** What citation keys stand for. */
export interface ResolvedWorks {
  /** By key, as a style prints them; an entry that could not be read has its key for a title. */
  readonly items: ReadonlyMap<string, CslItem>;
  /** Keys of entries that could not be read. */
  readonly broken: ReadonlySet<string>;
  /** Where each work can be read, by key; absent where no address is known. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Addresses that the edition repairs, by key. */
  readonly repairs: ReadonlyMap<string, string>;
}

/** Resolves keys to the works of the bibliography, with the repairs of `edition.yaml`. */
export function resolveWorks({ works, edition }: Pick<Inputs, 'works' | 'edition'>): ResolvedWorks {
  const items = new Map(
    works.map(({ key, csl, broken }) => [
      key,
      broken === undefined ? csl : { ...csl, title: `[?${key}]` },
    ]),
  );
  const repairs = repairsOf(edition);
  const addresses = new Map<string, string>();
  for (const { key, csl, href } of works) {
    const address = safeUrl(repairs.get(key) ?? href ?? csl.URL) ?? doiUrl(csl.DOI);
    if (address !== undefined) addresses.set(key, address);
  }
  const unread = works.filter(({ broken }) => broken !== undefined);
  return { items, broken: new Set(unread.map(({ key }) => key)), addresses, repairs };
}

function repairsOf(edition: Inputs['edition']): Map<string, string> {
  return new Map(
    (edition?.emendations ?? []).flatMap(({ kind, at, field, edited }) =>
      kind === 'repair' && field === 'URL' && at.startsWith('work ')
        ? [[at.slice('work '.length).trim(), edited] as const]
        : [],
    ),
  );
}
