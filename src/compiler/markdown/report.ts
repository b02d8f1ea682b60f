import { type Problem, type SyntaxRuleId, syntaxRules } from '../../article/index.ts';

/** A position in the text; micromark's and unist's points both fit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes down a fault from `start` to `end`, with the severity its rule has. */
export type Report = (
  rule: SyntaxRuleId,
  at: { readonly start: Position; readonly end?: Position },
  message: string,
) => void;

const byId = new Map<string, (typeof syntaxRules)[number]>(
  syntaxRules.map((rule) => [rule.id, rule]),
);

/** Makes a {@link Report} that appends to `problems`, placed in `file`. */
export function reporter(problems: Problem[], file: string): Report {
  return (id, at, message) => {
    const rule = byId.get(id);
    if (rule === undefined) return;
    problems.push({
      rule: id,
      severity: rule.severity,
      place: {
        file,
        line: at.start.line,
        column: at.start.column,
        ...(at.end && { end: { line: at.end.line, column: at.end.column } }),
      },
      message,
      hint: rule.remedy,
    });
  };
}
