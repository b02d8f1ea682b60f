import type { RuleId } from './rules/index.ts';

/** How bad a fault is: an error fails the build, a warning is printed and the build goes on. */
export type Severity = 'error' | 'warning';

/** A place in a source file. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  /** Path of the file relative to the article's folder, for example `article.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where the faulty stretch ends, when it is known: first position after it. */
  readonly end?: { readonly line: number; readonly column: number };
}

/**
 * A fault in content, as every command reports it. Only `report()` makes one.
 * `message` reads "Unexpected X, expected Y"; `hint` says what to do about it.
 */
export interface Problem {
  /** Permanent id of the rule that is broken. */
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly hint?: string;
}

/** True if any of `problems` is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Orders problems by file, then line, then column, then rule id, so that output is stable. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
