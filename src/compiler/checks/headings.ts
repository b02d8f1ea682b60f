import { type Place, type Problem, append, report, rules } from '../../article/index.ts';
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
      problems.push(report(rules.headingEmpty, heading.place));
    }
    if (level !== undefined && heading.level > level + 1) {
      problems.push(
        report(rules.headingLevelJump, heading.place, { level: heading.level, before: level }),
      );
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
  const { line } = before;
  return heading.id === undefined
    ? [report(rules.headingDuplicate, heading.place, { words: heading.text, id, line })]
    : [report(rules.headingIdDuplicate, heading.place, { id, line })];
}
