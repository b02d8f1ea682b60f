import type { ElementContent } from 'hast';

/** A citation cluster whose keys are all known, as `formatCitations` takes it. */
export interface Cluster {
  /** `narrative` where the author's name is part of the sentence. */
  readonly mode: 'group' | 'narrative';
  /** Number of the note it stands in, or that the caller makes of it; absent in running text. */
  readonly noteNumber?: number;
  /**
   * `text` for a cluster of the running text that the caller turns into note `noteNumber`
   * because the style is a note style. Default: `note` where there is a number.
   */
  readonly standing?: 'text' | 'note';
  /** False where the sentence goes on: without the stop with which the style ends citations. */
  readonly stop?: boolean;
  readonly items: readonly ClusterItem[];
}

export interface ClusterItem {
  readonly key: string;
  /** Text; `<i> <b> <sup> <sub>` are markup, everything else is printed as it stands. */
  readonly prefix: string;
  /** As `prefix`. */
  readonly suffix: string;
  /** CSL locator term; `page` where absent. */
  readonly label?: string;
  /** The label's term as typed: printed where the style's language has none. */
  readonly term?: string;
  readonly locator?: string;
  readonly suppressAuthor: boolean;
}

export interface FormattedCluster {
  /**
   * What is printed. The words of each cited item stand in `<a data-item="0">`, the number its
   * index in `items`; an item without words of its own (the 2 of "[1–3]") has none.
   */
  readonly children: ElementContent[];
  /**
   * The author's words of a narrative cluster, for the sentence, where `children` go into a
   * note of their own: only with `standing: 'text'` (or no note) and a note style.
   */
  readonly author?: ElementContent[];
  /** Indexes of items of which the style prints nothing as they are cited; others stand in. */
  readonly empty?: readonly number[];
}
