import type { RootContent } from 'hast';

/** Whether words within a paragraph are broken into lines. */
export function hasBreak(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.tagName === 'br' || hasBreak(node.children)),
  );
}

/** The lines of words that are broken; what is marked up over a break is so in each line. */
export function linesOf(nodes: readonly RootContent[]): RootContent[][] {
  const lines: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'element' || !hasBreak([node])) lines.at(-1)?.push(node);
    else if (node.tagName === 'br') lines.push([]);
    else {
      const [first = [], ...rest] = linesOf(node.children);
      const part = (children: RootContent[]): RootContent => ({
        ...node,
        children: children.filter((child) => child.type !== 'doctype'),
      });
      lines.at(-1)?.push(part(first));
      for (const line of rest) lines.push([part(line)]);
    }
  }
  return lines.map(trimmed);
}

/** Without the line ends of the source, which stand beside the breaks. */
function trimmed(line: RootContent[]): RootContent[] {
  return line.map((node, index) => {
    if (node.type !== 'text') return node;
    const started = index === 0 ? node.value.replace(/^[ \t\r\n]+/, '') : node.value;
    const isLast = index === line.length - 1;
    return { ...node, value: isLast ? started.replace(/[ \t\r\n]+$/, '') : started };
  });
}
