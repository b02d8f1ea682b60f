import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { append } from '../../article/index.ts';
import { attributesOf } from '../markdown/nodes.ts';
import { sectionNumbers } from '../structure/outline.ts';

/**
 * Ids of the text that `@fig:x` may refer to, with the words that stand for them: "Figure 2",
 * "Section 1.3". Figures, tables, equations and listings are counted in the order of the text.
 * @param text The running text without the definitions of notes.
 */
export function resolveTargets(text: Root): Map<string, string> {
  const targets = sectionTargets(text);
  const counts = new Map<string, number>();
  const open: Nodes[] = [text];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) append(open, [...node.children].reverse());
    const id = attributesOf(node)?.id;
    if (id === undefined || targets.has(id)) continue;
    const name = names.get(/^([a-z]+):/.exec(id)?.[1] ?? '');
    if (name === undefined) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    targets.set(id, `${name} ${count}`);
  }
  return targets;
}

function sectionTargets({ children }: Root): Map<string, string> {
  const headings = children.filter((node): node is Heading => node.type === 'heading');
  const numbers = sectionNumbers(
    headings.map(({ depth, data }) => ({
      depth,
      unnumbered: data?.attributes?.classes.includes('unnumbered') === true,
    })),
  );
  const targets = new Map<string, string>();
  headings.forEach((heading, index) => {
    const id = heading.data?.attributes?.id;
    if (id?.startsWith('sec:') !== true) return;
    targets.set(id, numbers[index] ? `Section ${numbers[index]}` : toString(heading));
  });
  return targets;
}

/** What stands before the colon of an id, and what a reader calls it. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fig: 'Figure',
    figure: 'Figure',
    tbl: 'Table',
    tab: 'Table',
    table: 'Table',
    sec: 'Section',
    eq: 'Equation',
    equation: 'Equation',
    lst: 'Listing',
  }),
);
