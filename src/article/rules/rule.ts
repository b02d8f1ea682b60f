import type { Severity } from '../problem.ts';
import type { Example } from './example.ts';

/**
 * A rule that content can break. `Values` is what a report says of one break of it: the values
 * that its message is made of, `undefined` where the message is always the same.
 */
export interface Rule<Id extends string = string, Values = never> {
  /** Permanent: reports, `accept` entries and links name it. */
  readonly id: Id;
  /** What a break of it is unless it is lowered for one place, for example by `accept`. */
  readonly severity: Severity;
  /** True where nothing could be published with the fault: it cannot be accepted. */
  readonly fatal?: true;
  /** `program` where only a fault of the program can break it: its example does not. */
  readonly cause?: 'program';
  /** What is wrong where the rule is broken. */
  readonly meaning: string;
  /** What a report says, as "Unexpected X, expected Y". */
  readonly message: string | ((values: Values) => string);
  /** What to do: the hint of every report, unless `hint` knows more of the place. */
  readonly remedy: string;
  readonly hint?: (values: Values) => string | undefined;
  /** Content that breaks the rule. */
  readonly example: Example;
  /** The same content without the fault. */
  readonly fixed: Example;
}

/** Types a rule by what its message asks for. */
export function defineRule<const Id extends string, Values = undefined>(
  rule: Rule<Id, Values>,
): Rule<Id, Values> {
  return rule;
}
