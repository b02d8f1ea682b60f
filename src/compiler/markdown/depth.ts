import type { Nodes, Root } from 'mdast';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

/** Containers within containers that are read; what is deeper is an error. */
const deepestContainer = 100;
/** Levels of the tree that the page's makers may meet, containers and inlines together. */
const deepestNode = 300;

const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/uy;

/**
 * Takes away the markers of quotations and list items beyond the hundredth level of a line, so
 * that reading it costs neither the stack nor quadratic time. Length and lines stay, so that
 * positions do; words stay too. Every such line is reported.
 */
export function limitContainers(source: string, report: Report): string {
  if (!/^(?:[ \t]*(?:[->+*]|\d+[.)])){100}|^[ \t]{200}/mu.test(source)) return source;
  return source.replace(/^.*$/gmu, (text: string, offset: number) => {
    const indent = /^[ \t]*/u.exec(text)?.[0].length ?? 0;
    if (/^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/u.test(text)) return text;
    marker.lastIndex = 0;
    let depth = Math.floor(indent / 2);
    let end = 0;
    for (; depth < deepestContainer && marker.test(text); depth++) end = marker.lastIndex;
    marker.lastIndex = end;
    if (depth < deepestContainer || !marker.test(text)) return text;
    const line = source.slice(0, offset).split('\n').length;
    report(rules.nestingTooDeep, { start: { line, column: end + 1 } }, tooDeep('container'));
    let last = end;
    for (marker.lastIndex = end; marker.test(text);) last = marker.lastIndex;
    const removed = text.slice(end, last).replace(/[^ \t\d]/gu, '\u00a0');
    return text.slice(0, end) + removed + text.slice(last);
  });
}

const holdsBlocks = new Set([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'fencedDiv',
  'definitionDescription',
]);
/** Nodes that hold neither blocks nor text, but parts that do. */
const holdsParts = new Set(['definitionList', 'table', 'tableRow']);

/** Replaces what is nested more deeply than a page can show by its source, and reports it. */
export function flattenDeep(tree: Root, source: string, report: Report): void {
  let open: Nodes[] = [tree];
  for (let depth = 0; open.length > 0; depth++) {
    const next: Nodes[] = [];
    for (const node of open) {
      if (!('children' in node)) continue;
      if (depth < deepestNode || holdsParts.has(node.type)) {
        for (const child of node.children) next.push(child);
        continue;
      }
      const { start, end } = node.position ?? {};
      if (start) report(rules.nestingTooDeep, { start }, tooDeep('passage'));
      const value = source.slice(start?.offset ?? 0, end?.offset ?? 0);
      const text = {
        type: 'text' as const,
        value,
        ...(node.position && { position: node.position }),
      };
      if (holdsBlocks.has(node.type))
        node.children.splice(0, Infinity, { type: 'paragraph', children: [text] });
      else if (node.type === 'list')
        node.children.splice(0, Infinity, {
          type: 'listItem',
          children: [{ type: 'paragraph', children: [text] }],
        });
      else node.children.splice(0, Infinity, text);
    }
    open = next;
  }
}

function tooDeep(what: string): { what: string; expected: string } {
  return { what, expected: `${String(deepestContainer)} levels of lists and quotations` };
}
