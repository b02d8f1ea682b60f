import type { ElementContent, RootContent, Text } from 'hast';
import type { CitationCluster } from '../../article/index.ts';
import { citationOf } from '../tree.ts';

/**
 * The children of an element with what their author typed around citations that a style moved into
 * notes: the stops after them, the white space before them, and no name before `@key`, which
 * says it again.
 * @param movedIn the citations of the note whose mark a child is, where a style made it.
 */
export function asCited(
  children: readonly RootContent[],
  movedIn: (child: RootContent) => CitationCluster | undefined,
): RootContent[] {
  const typed: RootContent[] = [];
  for (const child of children) {
    const cluster = movedIn(child);
    if (!cluster) {
      typed.push(child);
      continue;
    }
    const { before, after, printed } = cluster.around ?? { before: '', after: '', printed: '' };
    const isNarrative = /^-?@/.test(cluster.typed);
    if (!(isNarrative && takeName(typed, after))) takeStops(typed, printed);
    if (before !== '') typed.push(text(before));
    typed.push(child);
    if (after !== '') typed.push(text(after));
  }
  return typed;
}

/** Takes the name at the end away, with the stops behind it; false where none is. */
function takeName(typed: RootContent[], stops: string): boolean {
  const last = typed.at(-1);
  const isStops = last?.type === 'text' && last.value !== '' && stops.endsWith(last.value);
  const name = typed.at(isStops ? -2 : -1);
  if (name?.type !== 'element' || !isName(name)) return false;
  typed.splice(isStops ? -2 : -1);
  return true;
}

function isName(element: ElementContent): boolean {
  if (element.type !== 'element') return false;
  return citationOf(element) !== undefined && element.properties['id'] === undefined;
}

function takeStops(typed: RootContent[], stops: string): void {
  const last = typed.at(-1);
  if (stops === '' || last?.type !== 'text' || !last.value.endsWith(stops)) return;
  typed.splice(-1, 1, text(last.value.slice(0, -stops.length)));
}

function text(value: string): Text {
  return { type: 'text', value };
}
