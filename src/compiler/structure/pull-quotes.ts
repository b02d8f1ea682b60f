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
import type { Outline, OutlineSection } from './outline.ts';

/** A pull-quote, placed; `section` and `paragraph` are indexes into the outline. */
export interface PlacedPullQuote {
  readonly id: string;
  readonly text: string;
  readonly excerpt?: string;
  readonly source: string;
  readonly section: number;
  readonly paragraph?: number;
}

/**
 * Finds the pull-quotes of a text, and puts a node where each is drawn, in place. The words stand
 * once, in the sentence marked `[words]{.pull-quote}`; the quote is drawn before that sentence's
 * block. With `excerpt="words … words"` only these of its words are drawn. Elsewhere it is drawn by `::: {.pull-quote of="id"}`, or by a div that repeats the words,
 * which must then be in the text. `name` gives each its id.
 */
export function drawPullQuotes(
  outline: Outline,
  file: string,
  name: (text: string) => string,
): { pullQuotes: PlacedPullQuote[]; problems: Problem[] } {
  const pullQuotes: PlacedPullQuote[] = [];
  const problems: Problem[] = [];
  const drawing: Drawing = { outline, file, name, pullQuotes, problems, byGivenId: new Map() };
  // Every source first: a div may repeat one that stands below it.
  outline.sections.forEach((section, index) => drawSources(section, index, drawing));
  outline.sections.forEach((section, index) => drawDivs(section, index, drawing));
  return { pullQuotes, problems };
}

/** The pull-quotes and problems found so far, and what is needed to find more. */
interface Drawing {
  readonly outline: Outline;
  readonly file: string;
  readonly name: (text: string) => string;
  readonly pullQuotes: PlacedPullQuote[];
  readonly problems: Problem[];
  /** Pull-quotes by the id that the author gave. */
  readonly byGivenId: Map<string, PlacedPullQuote>;
}

/** Takes the sentences marked in a section, and draws each before its block unless it goes elsewhere. */
function drawSources({ children }: OutlineSection, section: number, drawing: Drawing): void {
  const before = new Map<ElementContent, ElementContent[]>();
  for (const child of children) {
    for (const span of spansIn(child)) {
      const quote = takeSource(span, section, drawing);
      const away = span.properties['dataPlace'] === 'away';
      span.properties = { className: [markup.pullQuoteSourceClass], id: quote.id };
      if (!away) before.set(child, [...(before.get(child) ?? []), drawnHere(quote)]);
    }
  }
  if (before.size === 0) return;
  const all = children.flatMap((child) => [...(before.get(child) ?? []), child]);
  children.splice(0, children.length, ...all);
}

function takeSource(span: Element, section: number, drawing: Drawing): PlacedPullQuote {
  const { outline, name, pullQuotes, byGivenId } = drawing;
  const text = fold(plainText(span));
  const excerpt = takeExcerpt(span, text, drawing);
  const id = name(text);
  const givenId = span.properties['id'];
  const paragraph = outline.paragraphs.findIndex(({ element }) => contains(element, span));
  const quote: PlacedPullQuote = {
    id,
    text,
    ...(excerpt !== undefined && { excerpt }),
    source: id,
    section,
    ...(paragraph >= 0 && { paragraph }),
  };
  pullQuotes.push(quote);
  if (typeof givenId === 'string') byGivenId.set(givenId, quote);
  return quote;
}

/** The words of a marked sentence that its author chose to be drawn, if the sentence has them. */
function takeExcerpt(span: Element, text: string, { file, problems }: Drawing): string | undefined {
  const { dataExcerpt } = span.properties;
  if (typeof dataExcerpt !== 'string') return undefined;
  const excerpt = fold(dataExcerpt);
  if (isExcerpt(excerpt, text)) return excerpt;
  problems.push(report(rules.pullQuoteExcerpt, placeOf(span, file), { words: excerpt }));
  return undefined;
}

/** Puts a node in place of each div that asks for a pull-quote. */
function drawDivs(section: OutlineSection, index: number, drawing: Drawing): void {
  const open: { children: ElementContent[] }[] = [section];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    for (const [at, child] of holder.children.entries()) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'div' && hasClass(child, pullQuoteSource))
        holder.children[at] = drawDiv(child, index, drawing);
      else open.push(child);
    }
  }
}

function drawDiv(div: Element, section: number, drawing: Drawing): ElementContent {
  const of = div.properties['dataOf'];
  const quote =
    typeof of === 'string' ? findSource(div, of, drawing) : takeWords(div, section, drawing);
  if (quote) return drawnHere(quote);
  const words = fold(plainText(div)) || `?${String(of ?? '')}`;
  return h('p', { className: [markup.faultClass] }, `[${words}]`);
}

/** The pull-quote that a div names by its id. */
function findSource(
  div: Element,
  id: string,
  { file, problems, byGivenId }: Drawing,
): PlacedPullQuote | undefined {
  const quote = byGivenId.get(id);
  if (!quote) problems.push(report(rules.pullQuoteUnknown, placeOf(div, file), { id }));
  return quote;
}

/** The pull-quote whose words a div repeats, if they are in the text. */
function takeWords(
  div: Element,
  section: number,
  { outline, file, name, pullQuotes, problems }: Drawing,
): PlacedPullQuote | undefined {
  const text = fold(plainText(div));
  const paragraph = outline.paragraphs.findIndex((candidate) => holds(candidate.text, text));
  const element = outline.paragraphs[paragraph]?.element;
  if (!element || text === '') {
    problems.push(report(rules.pullQuoteNotInText, placeOf(div, file), { words: text }));
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

/** True if `text` holds `words`, whatever their Unicode form, quotation marks and white space. */
export function holds(text: string, words: string): boolean {
  return alike(text).includes(alike(words));
}

/**
 * True if `excerpt` is made of whole words of `text`, in their order; an ellipsis (`…` or `...`)
 * stands for what is left out between them, before them or after them.
 */
export function isExcerpt(excerpt: string, text: string): boolean {
  const runs = excerpt.split(/…|\.{3}/u).map((run) => alike(run).trim());
  const whole = alike(text);
  let from = 0;
  for (const run of runs) {
    if (run === '') continue;
    const at = indexOfWords(whole, run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return from > 0;
}

/** Where `words` begin in `text` from `from` on, so that no word is cut; -1 if they do not. */
function indexOfWords(text: string, words: string, from: number): number {
  const inWord = (index: number) => /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(index - 1, index + 1));
  let at = text.indexOf(words, from);
  while (at >= 0 && (inWord(at) || inWord(at + words.length))) at = text.indexOf(words, at + 1);
  return at;
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
