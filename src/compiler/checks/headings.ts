import { type Place, type Problem, append } from '../../article/index.ts';
import { slugOf } from '../permalinks/sections.ts';
import type { CheckInput } from './input.ts';

/** Headings: levels that jump, two with one id, none without words. */
export function checkHeadings({ headings, ids }: CheckInput): Problem[] {
  const problems: Problem[] = [];
  let level: number | undefined;
  const seen = new Map<string, Place>();
  const taken = new Map<string, Place>(ids.map(({ id, place }) => [id, place]));
  for (const heading of headings) {
    if (heading.text === '') {
      problems.push({
        rule: 'heading-empty',
        severity: 'warning',
        place: heading.place,
        message: 'Unexpected heading without words',
        hint: 'Write the heading, or take the # signs away.',
      });
    }
    if (level !== undefined && heading.level > level + 1) {
      problems.push({
        rule: 'heading-level-jump',
        severity: 'warning',
        place: heading.place,
        message: `Unexpected heading of level ${heading.level}: heading level jumps from ${level} to ${heading.level}`,
        hint: `Give it ${level + 1} # signs.`,
      });
    }
    level = heading.level;
    append(problems, duplicate(heading, seen, taken));
  }
  return problems;
}

function duplicate(
  heading: CheckInput['headings'][number],
  seen: Map<string, Place>,
  taken: ReadonlyMap<string, Place>,
): Problem[] {
  const id = heading.id ?? slugOf(heading.text);
  if (id === '') return [];
  const before = seen.get(id) ?? (heading.id === undefined ? undefined : taken.get(id));
  if (before === undefined) {
    seen.set(id, heading.place);
    return [];
  }
  const given = heading.id !== undefined;
  return [
    {
      rule: given ? 'heading-id-duplicate' : 'heading-duplicate',
      severity: given ? 'error' : 'warning',
      place: heading.place,
      message: given
        ? `Unexpected id "${id}", which line ${before.line} has already`
        : `Unexpected second heading "${heading.text}": two headings give the id "${id}", ` +
          `the first at line ${before.line}; this one becomes "${id}-1" or the like`,
      hint: 'Give this heading an id of its own, such as {#results-of-the-survey}.',
    },
  ];
}
