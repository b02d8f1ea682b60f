import type { CitationCluster } from '../markdown/nodes.ts';
import type { ResolvedWorks } from '../resolve/works.ts';

/** What the citations of an article are printed with. */
export interface CitationContext {
  /** Name of the article's file, for problems. */
  readonly file: string;
  readonly works: ResolvedWorks;
  /** CSL as XML. */
  readonly style: string;
  readonly lang: string;
  readonly nocite: readonly string[];
  /** Citations that a typed full stop follows. */
  readonly beforeStop: ReadonlySet<CitationCluster>;
}
