import type { Severity } from '../problem.ts';

/** A rule that content can break, as the documentation, reports and `accept` entries name it. */
export interface Rule {
  /** Permanent: reports, `accept` entries and links name it. */
  readonly id: string;
  /** What it is unless an `accept` entry lowers it for one place. */
  readonly severity: Severity;
  readonly meaning: string;
  /** Content that breaks it. */
  readonly example: string;
  readonly remedy: string;
  /** True where nothing could be published with the fault: it cannot be accepted. */
  readonly fatal?: true;
}
