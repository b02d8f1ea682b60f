import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { wordsTree } from '../../article/index.ts';
import { sentences } from '../../compiler/index.ts';

/** The first sentences of a text, and what follows them; `rest` is empty where nothing does. */
export interface Lead {
  readonly lead: Root;
  readonly rest: Root;
}

/** Words that the first sentences have at most together, where the first alone has not more. */
const enough = 60;

/** Words that are not worth a press. */
const few = 25;

/**
 * Parts a text of paragraphs behind its first sentences: as many as have 60 words at most, and at
 * least one, in the language `lang`. A text that begins with anything but a paragraph, or of which
 * little would be left, stays whole.
 */
export function leadOf(text: Root, lang: string): Lead {
  const [at, first] =
    [...text.children.entries()].find(([, child]) => child.type === 'element') ?? [];
  const whole = { lead: text, rest: wordsTree('') };
  if (at === undefined || first?.type !== 'element' || first.tagName !== 'p') return whole;
  const words = toString(first);
  const end = endOfLead(words, lang);
  const after = text.children.slice(at + 1);
  const left = wordsIn(words.slice(end)) + wordsIn(toString({ type: 'root', children: after }));
  if (left <= few) return whole;
  const [head, tail] = splitAt(first.children, end);
  const part = (children: ElementContent[]): Element => ({ ...first, children });
  return {
    lead: { type: 'root', children: [...text.children.slice(0, at), part(head)] },
    rest: {
      type: 'root',
      children: [...(tail.length > 0 ? [{ ...part(tail), properties: {} }] : []), ...after],
    },
  };
}

/** The first sentence of a text in the language `lang`. */
export function firstSentence(text: string, lang: string): string {
  return text.slice(0, endOfLead(text, lang, 0)).trim();
}

/** Where the sentences end that are shown first: the first, and more while they have `most` words. */
function endOfLead(words: string, lang: string, most = enough): number {
  const [first, ...more] = sentences(words, lang);
  const tooLong = more.findIndex(({ end }) => wordsIn(words.slice(0, end)) > most);
  const last = tooLong < 0 ? more.at(-1) : more[tooLong - 1];
  return (last ?? first)?.end ?? 0;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/**
 * Nodes in two at a place in their text, elements that it cuts in two as well; one with an id is
 * never cut: it stands before.
 */
function splitAt(
  nodes: readonly ElementContent[],
  offset: number,
): [ElementContent[], ElementContent[]] {
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []];
  let at = 0;
  for (const node of nodes) {
    const length = node.type === 'element' || node.type === 'text' ? toString(node).length : 0;
    const cut = offset - at;
    at += length;
    if (cut >= length && (length > 0 || cut > 0)) before.push(node);
    else if (cut <= 0) after.push(node);
    else if (node.type === 'text') {
      before.push({ ...node, value: node.value.slice(0, cut) });
      after.push({ ...node, value: node.value.slice(cut) });
    } else if (node.type !== 'element' || node.properties['id'] !== undefined) before.push(node);
    else {
      const [head, tail] = splitAt(node.children, cut);
      before.push({ ...node, children: head });
      after.push({ ...node, children: tail });
    }
  }
  return [before, after];
}
