import type { Code, FootnoteDefinition, Nodes, Paragraph, Root, Table } from 'mdast';
import { append, rules } from '../../article/index.ts';
import { readAttributes } from './attributes.ts';
import type { Report } from './report.ts';

/**
 * Reports what shows only in finished blocks: notes defined twice or empty, code never closed,
 * rows with more cells than columns, whose words it keeps. Takes the attributes of fenced code out of its info string, and makes a paragraph that is
 * nothing but `$$…$$` a block of math. Returns the labels of notes that stand in code never closed.
 */
export function checkBlocks(tree: Root, source: string, report: Report): Set<string> {
  const swallowed = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'code' && checkCode(node, source, report)) {
      for (const [, label = ''] of node.value.matchAll(definitionLine)) swallowed.add(label);
    }
    if (node.type === 'footnoteDefinition') checkNote(node, notes, report);
    if (node.type === 'table') keepSurplusCells(node, report);
    if (!('children' in node)) continue;
    node.children.forEach((child, index) => {
      if (child.type === 'paragraph' && isDisplayMath(child, source)) {
        const [math] = child.children;
        if (math?.type !== 'inlineMath' || !('children' in node)) return;
        const { value } = math;
        const block = { type: 'math' as const, meta: null, value };
        (node.children as Nodes[])[index] = {
          ...block,
          ...(child.position && { position: child.position }),
        };
      }
    });
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
  return swallowed;
}

const definitionLine = /^ {0,3}\[\^([^\]\s]+)\]:/gmu;

function checkNote(
  node: FootnoteDefinition,
  notes: Map<string, FootnoteDefinition>,
  report: Report,
): void {
  const label = node.label ?? node.identifier;
  const start = node.position?.start ?? { line: 1, column: 1 };
  const first = notes.get(label);
  if (first === undefined) notes.set(label, node);
  else {
    report(
      rules.noteDuplicate,
      { start },
      { label, first: first.position?.start ?? { line: 1, column: 1 } },
    );
  }
  if (node.children.length === 0) report(rules.noteEmpty, { start }, { label });
}

/** GFM leaves out cells beyond the header's; here they stand in the last column, bars as typed. */
function keepSurplusCells({ align, children }: Table, report: Report): void {
  const columns = align?.length ?? 0;
  if (columns === 0) return;
  for (const row of children) {
    const [first, ...more] = row.children.splice(columns);
    const last = row.children.at(-1);
    if (first === undefined || last === undefined) continue;
    for (const cell of [first, ...more]) {
      last.children.push({ type: 'text', value: ' | ' });
      append(last.children, cell.children);
    }
    report(rules.tableCellsSurplus, first.position ?? { start: { line: 1, column: 1 } }, {
      columns,
    });
  }
}

/** True if the code is never closed. */
function checkCode(node: Code, source: string, report: Report): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const head = /^(`{3,}|~{3,})/u.exec(source.slice(start.offset, start.offset + 1000))?.[1];
  if (head === undefined) return false;
  const tail = source.slice(
    Math.max(source.lastIndexOf('\n', end.offset - 1), start.offset) + 1,
    end.offset,
  );
  const fence = /(`{3,}|~{3,})[ \t]*$/u.exec(tail)?.[1];
  const closed =
    end.line > start.line && fence?.[0] === head[0] && (fence?.length ?? 0) >= head.length;
  if (!closed) report(rules.codeFenceUnclosed, { start }, { fence: head.slice(0, 10) });
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const braces = /\{.*\}$/u.exec(info);
  const attributes = braces ? readAttributes(braces[0]) : undefined;
  if (!braces || !attributes) return !closed;
  const before = info.slice(0, braces.index).trim();
  const lang = before === '' ? attributes.classes[0] : before.split(/\s+/u)[0];
  node.lang = lang ?? null;
  node.meta = before.split(/\s+/u).slice(1).join(' ') || null;
  node.data = { ...node.data, attributes };
  return !closed;
}

function isDisplayMath(node: Paragraph, source: string): boolean {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'inlineMath') return false;
  return source.startsWith('$$', only.position?.start.offset ?? source.length);
}
