import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { append } from '../../article/index.ts';
import { type Words, withoutIsolates } from '../../messages/index.ts';
import { attributesOf } from '../markdown/nodes.ts';
import { sectionNumbers } from '../structure/outline.ts';

/**
 * Ids of the text that `@fig:x` may refer to, with the words that stand for them: "Figure 2",
 * "Section 1.3". Figures, tables, equations and listings are counted in the order of the text.
 * @param text The running text without the definitions of notes.
 * @param words What the interface says in the language of the text.
 */
export function resolveTargets(text: Root, words: Words): Map<string, string> {
  const targets = sectionTargets(text, words);
  const counts = new Map<Name, number>();
  const open: Nodes[] = [text];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) append(open, [...node.children].reverse());
    const id = attributesOf(node)?.id;
    if (id === undefined || targets.has(id)) continue;
    const name = names.get(/^([a-z]+):/.exec(id)?.[1] ?? '');
    if (name === undefined) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    targets.set(id, labelled(name, String(count), words));
  }
  return targets;
}

function sectionTargets({ children }: Root, words: Words): Map<string, string> {
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
    targets.set(
      id,
      numbers[index] ? labelled('section', numbers[index], words) : toString(heading),
    );
  });
  return targets;
}

function labelled(name: Name, number: string, { digits, print }: Words): string {
  return withoutIsolates(print.text[name]({ number: digits(number) }));
}

type Name = 'figure' | 'table' | 'section' | 'equation' | 'listing';

/** What stands before the colon of an id, and what it is. */
const names: ReadonlyMap<string, Name> = new Map(
  Object.entries<Name>({
    fig: 'figure',
    figure: 'figure',
    tbl: 'table',
    tab: 'table',
    table: 'table',
    sec: 'section',
    eq: 'equation',
    equation: 'equation',
    lst: 'listing',
  }),
);
