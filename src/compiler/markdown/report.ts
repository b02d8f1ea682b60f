import {
  type Problem,
  type Rule,
  type RuleId,
  type ValuesOf,
  report,
} from '../../article/index.ts';

/** A position in the text; micromark's and unist's points both fit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes down a break of a rule from `start` to `end`: `report()` with the file and the list known. */
export type Report = <Values>(
  rule: Rule<RuleId, Values>,
  at: { readonly start: Position; readonly end?: Position },
  ...values: ValuesOf<Values>
) => void;

/** Makes a {@link Report} that appends to `problems`, placed in `file`. */
export function reporter(problems: Problem[], file: string): Report {
  return (rule, { start, end }, ...values) => {
    const place = {
      file,
      line: start.line,
      column: start.column,
      ...(end && { end: { line: end.line, column: end.column } }),
    };
    problems.push(report(rule, place, ...values));
  };
}
