import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { markup } from '../../article/markup.ts';
import { fold, hasClass, plainText } from '../html/text.ts';
import {
  type Place,
  type Problem,
  type PullQuoteNode,
  report,
  rules,
} from '../../article/index.ts';
import { pullQuoteSource } from './blocks.ts';
import type { Outline } from './outline.ts';

/** A pull-quote, placed; `section` and `paragraph` are indexes into the outline. */
export interface PlacedPullQuote {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly section: number;
  readonly paragraph?: number;
}

/**
 * Finds the pull-quotes of a text, and puts a node where each is drawn, in place. The words stand
 * once, in the sentence marked `[words]{.pull-quote}`; the quote is drawn before that sentence's
 * block. Elsewhere it is drawn by `::: {.pull-quote of="id"}`, or by a div that repeats the words,
 * which must then be in the text. `name` gives each its id.
 */
export function drawPullQuotes(
  outline: Outline,
  file: string,
  name: (text: string) => string,
): { pullQuotes: PlacedPullQuote[]; problems: Problem[] } {
  const pullQuotes: PlacedPullQuote[] = [];
  const problems: Problem[] = [];
  const byGivenId = new Map<string, PlacedPullQuote>();

  outline.sections.forEach((section, index) => {
    const before = new Map<ElementContent, ElementContent[]>();
    for (const child of section.children) {
      for (const span of spansIn(child)) {
        const text = fold(plainText(span));
        const id = name(text);
        const givenId = span.properties['id'];
        const paragraph = outline.paragraphs.findIndex(({ element }) => contains(element, span));
        const quote: PlacedPullQuote = {
          id,
          text,
          source: id,
          section: index,
          ...(paragraph >= 0 && { paragraph }),
        };
        pullQuotes.push(quote);
        if (typeof givenId === 'string') byGivenId.set(givenId, quote);
        const away = span.properties['dataPlace'] === 'away';
        span.properties = { className: [markup.pullQuoteSourceClass], id };
        if (!away) before.set(child, [...(before.get(child) ?? []), drawnHere(quote)]);
      }
    }
    if (before.size > 0) {
      const children = section.children.flatMap((child) => [...(before.get(child) ?? []), child]);
      section.children.splice(0, section.children.length, ...children);
    }
  });

  outline.sections.forEach((section, index) => {
    const open: { children: ElementContent[] }[] = [section];
    for (let holder = open.pop(); holder; holder = open.pop()) {
      for (const [at, child] of holder.children.entries()) {
        if (child.type !== 'element') continue;
        if (child.tagName === 'div' && hasClass(child, pullQuoteSource))
          holder.children[at] = drawn(child, index);
        else open.push(child);
      }
    }
  });
  return { pullQuotes, problems };

  function drawn(div: Element, section: number): ElementContent {
    const found = resolve(div, section);
    if (found) return drawnHere(found);
    const words = fold(plainText(div)) || `?${String(div.properties['dataOf'] ?? '')}`;
    return h('p', { className: [markup.faultClass] }, `[${words}]`);
  }

  function resolve(div: Element, section: number): PlacedPullQuote | undefined {
    const of = div.properties['dataOf'];
    const place = placeOf(div, file);
    if (typeof of === 'string') {
      const quote = byGivenId.get(of);
      if (!quote) {
        problems.push(report(rules.pullQuoteUnknown, place, { id: of }));
      }
      return quote;
    }
    const text = fold(plainText(div));
    const paragraph = outline.paragraphs.findIndex((candidate) => holds(candidate.text, text));
    const element = outline.paragraphs[paragraph]?.element;
    if (!element || text === '') {
      problems.push(report(rules.pullQuoteNotInText, place, { words: text }));
      return undefined;
    }
    const quote: PlacedPullQuote = {
      id: name(text),
      text,
      source: String(element.properties['id'] ?? ''),
      section: outline.paragraphs[paragraph]?.section ?? section,
      paragraph,
    };
    pullQuotes.push(quote);
    return quote;
  }
}

/** True if `text` holds `words`, whatever their Unicode form, quotation marks and white space. */
export function holds(text: string, words: string): boolean {
  return alike(text).includes(alike(words));
}

function alike(text: string): string {
  return fold(text)
    .normalize('NFKC')
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/gu, '"')
    .replace(/[\u2018\u2019\u201A]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\u00AD/gu, '');
}

function drawnHere({ id }: PlacedPullQuote): PullQuoteNode {
  return { type: 'pullQuote', quote: id };
}

function spansIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  const inner = node.children.flatMap(spansIn);
  return node.tagName === 'span' && hasClass(node, pullQuoteSource) ? [node, ...inner] : inner;
}

function contains(element: Element, wanted: Element): boolean {
  return (
    element === wanted ||
    element.children.some((child) => child.type === 'element' && contains(child, wanted))
  );
}

function placeOf({ position }: Element, file: string): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}
