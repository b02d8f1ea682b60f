import type { ElementContent, Nodes, RootContent } from 'hast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** Marks that stand for what an element does to its words. */
const signs: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  sup: '^',
  sub: '~',
};
const classes: Readonly<Record<string, string>> = {
  smallcaps: '°',
  'csl-small-caps': '°',
  underline: '_',
  'csl-underline': '_',
};
const blocks = new Set(['div', 'p', 'li', 'br', 'td', 'th', 'dt', 'dd', 'tr', 'blockquote']);

/**
 * The words of HTML with signs around what is emphasised, raised or in small capitals, so that
 * the HTML of two programs can be compared: `Smith, *A title*`. Links and other elements leave
 * their words.
 * @param instead words to put for an element and all that is in it.
 */
export function wordsOf(
  node: Nodes | RootContent | ElementContent,
  instead: (node: Nodes) => string | undefined = () => undefined,
): string {
  return inside(node, instead)
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
}

function inside(node: Nodes, instead: (node: Nodes) => string | undefined): string {
  const given = instead(node);
  if (given !== undefined) return given;
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map((child) => inside(child, instead)).join('');
  if (node.type !== 'element') return words;
  if (node.tagName === 'math') return `\\(${toString(select('annotation', node) ?? node)}\\)`;
  const names = [node.properties['className']].flat().map(String);
  const sign = signs[node.tagName] ?? names.flatMap((name) => classes[name] ?? [])[0];
  if (sign !== undefined && words !== '') return `${sign}${words}${sign}`;
  return blocks.has(node.tagName) ? `${words} ` : words;
}
