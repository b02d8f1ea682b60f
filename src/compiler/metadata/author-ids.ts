import type { Nodes } from 'hast';
import { type Place, type Problem, append, report, rules } from '../../article/index.ts';

/** Ids that the compiler and the pages give: an author's own must never be taken for one. */
const ours =
  /^(?:p|at|note|noteref|ref|cite|pq|user-content)-|^(?:abstract|notes|sources|works|main|top|search|preview)$|-title$/;

/** The author's id (`{#id}`) as it stands on the page: one that looks like ours gets `x-` before it. */
export function authorId(typed: string): string {
  return ours.test(typed) ? `x-${typed}` : typed;
}

/** The warning for an id that could be taken for one of ours; none for any other. */
export function reservedId(typed: string, place: Place): Problem[] {
  const id = authorId(typed);
  if (id === typed) return [];
  return [report(rules.idReserved, place, { id: typed, printed: id })];
}

/**
 * Takes away, in place, every id that stands on the page already: sections keep theirs, and of
 * two equal ids the first. That two places have one id is a problem of its own rule.
 */
export function dropRepeatedIds(trees: readonly Nodes[], sections: readonly string[]): void {
  const seen = new Set(sections);
  const open: Nodes[] = [...trees].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && typeof node.properties['id'] === 'string') {
      const { id } = node.properties;
      if (seen.has(id)) delete node.properties['id'];
      else seen.add(id);
    }
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
}

/** Every id that stands in the trees. */
export function idsIn(trees: readonly Nodes[]): Set<string> {
  const ids = new Set<string>();
  const open: Nodes[] = [...trees];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element' && typeof node.properties['id'] === 'string')
      ids.add(node.properties['id']);
    if ('children' in node) append(open, node.children);
  }
  return ids;
}
