import type { Place, Problem } from '../problem.ts';
import type { RuleId } from './index.ts';
import type { Rule } from './rule.ts';

/** What {@link report} takes besides the place: nothing for rules whose message is always the same. */
export type ValuesOf<Values> = [Values] extends [undefined] ? [] : [values: Values];

/**
 * Makes a problem: the only way to do so. Its severity is the rule's, its message is made of
 * `values`; its hint is the rule's remedy, unless the rule knows more of the place.
 */
export function report<Values>(
  rule: Rule<RuleId, Values>,
  place: Place,
  ...[values]: ValuesOf<Values>
): Problem {
  const { id, severity, message, remedy, hint } = rule;
  const known = values as Values;
  return {
    rule: id,
    severity,
    place,
    message: typeof message === 'string' ? message : message(known),
    hint: hint?.(known) ?? remedy,
  };
}

/** The problem as a warning: what it says stands in the way of nothing. */
export function lowered(problem: Problem, hint = problem.hint): Problem {
  return { ...problem, severity: 'warning', ...(hint === undefined ? {} : { hint }) };
}
