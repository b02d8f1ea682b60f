import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { append } from '../../article/index.ts';
import { innerNodes } from '../markdown/captions.ts';
import type { CitationCluster } from '../markdown/nodes.ts';

/** The citations in trees that a typed full stop follows: "[@a, etc.]." */
export function citationsBeforeStop(trees: readonly Nodes[]): ReadonlySet<CitationCluster> {
  const found = new Set<CitationCluster>();
  const open: Nodes[] = [...trees];
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = innerNodes(node);
    inner.forEach((child, index) => {
      const next = inner[index + 1];
      if (child.type === 'citation' && next?.type === 'text' && /^\.(?!\.)/.test(next.value))
        found.add(child);
    });
    append(open, inner);
  }
  return found;
}

/** Printed words without the full stop that they end in. */
export function withoutLastStop(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  const before = nodes.slice(0, -1);
  if (last?.type === 'text') return [...before, { ...last, value: last.value.replace(/\.$/, '') }];
  if (last?.type !== 'element') return [...nodes];
  return [...before, { ...last, children: withoutLastStop(last.children) }];
}
