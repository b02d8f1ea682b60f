import type { Element } from 'xast';

/**
 * Puts line ends between elements where JATS has elements only, so that a program that reads
 * nothing but text does not run headings, paragraphs, items and cells together.
 */
export function separate(tree: Element): void {
  const open: Element[] = [tree];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of element.children) if (child.type === 'element') open.push(child);
    if (!elementsOnly.has(element.name)) continue;
    element.children = element.children.flatMap((child) => [lineEnd, child]);
    if (element.children.length > 0) element.children.push(lineEnd);
  }
}

const lineEnd = { type: 'text' as const, value: '\n' };

const elementsOnly = new Set(
  `article front journal-meta journal-title-group publisher article-meta title-group contrib-group
  contrib name permissions license kwd-group pub-date abstract bio body sec back fn-group fn ref-list
  ref disp-quote verse-group list list-item def-list def-item def fig caption table-wrap table thead
  tfoot tbody tr`.split(/\s+/),
);
