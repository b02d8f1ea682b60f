import { markup } from '../article/markup.ts';
import { boundary } from './text-fragment.ts';

/** What our own scripts put into a page: it is not there yet when a link is followed. */
const ours =
  `[popover], dialog, .chip, .search-clear, #reading-status, [${markup.marginNote}], ` +
  '.preview-backdrop';

/** A text node of the page and where it stands in the page's text. */
export interface TextPart {
  readonly node: Text;
  readonly at: number;
  /** It begins a line: of a block, or after a break within one. */
  readonly line: 'block' | 'break' | 'none';
}

/** The text of a page as a browser searches it: what is drawn, block by block. */
export interface PageText {
  readonly raw: string;
  readonly parts: readonly TextPart[];
}

/** Reads what is drawn of a page. Formulas are left out: browsers do not agree on their words. */
export function readPageText(root: HTMLElement): PageText {
  const displays = new Map<Element, string>();
  const displayOf = (element: Element): string => {
    let display = displays.get(element);
    if (display === undefined) displays.set(element, (display = getComputedStyle(element).display));
    return display;
  };
  const isInline = (element: Element) => /^(?:inline|contents|ruby)/.test(displayOf(element));
  const blockOf = (node: Node): Element | null => {
    let block = node.parentElement;
    while (block && block !== root && isInline(block)) block = block.parentElement;
    return block;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && (displayOf(node) === 'none' || node.matches(ours))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const parts: TextPart[] = [];
  const texts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  let line: TextPart['line'] = 'block';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'BR') line = line === 'block' ? line : 'break';
      else if (!isInline(node) || node.tagName === 'math') line = 'block';
      continue;
    }
    if (!(node instanceof Text) || node.parentElement?.closest('math')) continue;
    const own = blockOf(node);
    if (own !== block) line = 'block';
    block = own;
    if (line !== 'none') {
      texts.push(boundary);
      length += boundary.length;
    }
    parts.push({ node, at: length, line });
    texts.push(node.data);
    length += node.data.length;
    line = 'none';
  }
  return { raw: texts.join(''), parts };
}
