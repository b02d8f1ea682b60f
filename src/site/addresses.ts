import type { Element, ElementContent, Root } from 'hast';
import { changed } from '../article/index.ts';
import { markup } from '../article/markup.ts';

/**
 * A text in which each link that prints its web address is read by its host: what stands before and
 * behind the host is set in elements that the style sheet hides on the screen alone. The words of
 * the text stay the same, for print, copies, searches and assistive technology.
 */
export function byHost(tree: Root): Root {
  return changed(tree, (node) =>
    node.type === 'element' && node.tagName === 'a' ? [shortened(node)] : undefined,
  );
}

function shortened(link: Element): Element {
  const [words, ...others] = link.children;
  if (words?.type !== 'text' || others.length > 0) return link;
  const { lead, host } = address.exec(words.value)?.groups ?? {};
  if (lead === undefined || host === undefined) return link;
  const path = words.value.slice(lead.length + host.length);
  const { className: own } = link.properties;
  return {
    ...link,
    properties: {
      ...link.properties,
      className: [
        ...(Array.isArray(own) ? own : []),
        markup.byHostClass,
        ...(host.length > oneLine ? ['long-host'] : []),
      ],
    },
    children: [offScreen(lead), text(host), ...(path === '' ? [] : [offScreen(path)])],
  };
}

/** Characters of a host that never break: they have room on the smallest screen. */
const oneLine = 28;

/** Of an address with a user's name the host is not what it seems to be: it is shown whole. */
const address = /^(?<lead>https?:\/\/(?:www\.)?)(?<host>[^\s/?#@\\]+)(?=[/?#]|$)/i;

/** Words that stay in the page and off the screen. */
function offScreen(words: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [markup.offScreenClass] },
    children: [text(words)],
  };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
