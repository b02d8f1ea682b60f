import type { CslItem } from '../../article/index.ts';
import type { CitationCluster } from '../markdown/nodes.ts';

/** What the citations of an article are printed with. */
export interface CitationContext {
  readonly file: string;
  readonly works: ReadonlyMap<string, CslItem>;
  /** Keys of entries that could not be read. */
  readonly broken: ReadonlySet<string>;
  /** Address of a work as it is linked, by key. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly style: string;
  readonly lang: string;
  readonly nocite: readonly string[];
  /** Citations that a typed full stop follows. */
  readonly beforeStop: ReadonlySet<CitationCluster>;
  /** Ids that a key such as `@fig:x` may refer to, with what is printed for them. */
  readonly targets: ReadonlyMap<string, string>;
}
