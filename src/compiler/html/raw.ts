import { type Problem, rules } from '../../article/index.ts';
import { type Report, reporter } from '../markdown/report.ts';
import type { Html, Nodes, Root } from 'mdast';
import { figureOf } from '../markdown/captions.ts';
import { rewrite, type Change } from '../markdown/rewrite.ts';

/**
 * Makes the raw HTML of a Markdown tree harmless to its surroundings: tags left open are closed at
 * the end of their parent (and before the next heading), closing tags without an opening one and
 * elements that swallow what follows (`script`, `textarea`, …) are taken out. What attributes and
 * elements may stay is the sanitiser's business. The tree given is not changed; notes typed in
 * place, which are printed apart, stay as they are.
 */
export function balanceRawHtml(
  tree: Root,
  file: string,
): { readonly tree: Root; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const levels: Levels = new WeakMap();
  const figures = new WeakSet<Nodes>();
  const balance: Change = (nodes, parent) => {
    const figure = parent.type === 'paragraph' ? figureOf(parent) : undefined;
    if (figure) figures.add(figure);
    // The words of any other picture are plain.
    if (parent.type === 'image' && !figures.has(parent)) return nodes;
    const above = levels.get(parent) ?? 0;
    if (nodes.some(({ type }) => type === 'html')) {
      return balanceChildren(nodes, above, levels, file, problems);
    }
    if (above > 0) for (const node of nodes) levels.set(node, above);
    return nodes;
  };
  const balanced = rewrite(tree, balance, ({ type }) => type === 'footnote');
  return { tree: balanced, problems };
}

/** Typed elements that are open around a node. */
type Levels = WeakMap<Nodes, number>;

/** Typed elements within one another that reach the page. */
const deepest = 100;

/** True if the tree holds raw HTML at all. */
export function hasRawHtml(tree: Nodes): boolean {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') return true;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return false;
}

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const swallowing = new Set(
  'script style textarea title plaintext xmp noembed noframes iframe noscript template object applet svg math select option optgroup input button label fieldset legend datalist output dialog html head body frameset frame form base link meta embed audio video canvas portal slot'.split(
    ' ',
  ),
);
/** A tag, or a sign that begins none: behind it the letter or slash that would have begun one. */
const tag = /<(?:(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|(?=([a-z/])?))/gi;

/** A part of what a pattern found. */
type Typed = string | undefined;

interface OpenTag {
  readonly name: string;
  readonly html: Html;
  /** False for one that is nested too deeply to reach the page. */
  readonly kept: boolean;
}

function balanceChildren<Child extends Nodes>(
  children: readonly Child[],
  above: number,
  levels: Levels,
  file: string,
  problems: Problem[],
): (Child | Html)[] {
  const report = reporter(problems, file);
  const result: (Child | Html)[] = [];
  const open: OpenTag[] = [];
  /** Name of a script or style element whose content runs over several nodes. */
  let dropping: string | undefined;
  /** For each of these elements the last node that closes one. */
  const lastEnds = { script: lastEnd('script'), style: lastEnd('style') };
  for (const [index, child] of children.entries()) {
    if (child.type === 'heading') closeAll();
    if (child.type === 'html') result.push({ ...child, value: balance(child, index) });
    else if (dropping === undefined) {
      levels.set(child, above + open.length);
      result.push(child);
    }
  }
  closeAll();
  return result;

  function balance(html: Html, index: number): string {
    const visible = html.value
      .replace(unseen, (typed) => {
        if (!typed.startsWith('<!--')) warnUnpublished(html, `"${typed.slice(0, 12)}…"`);
        return '';
      })
      .replace(/<!--|<[!?]/g, (opening) => {
        // What follows is words like any others, not a comment to the end of the text.
        report(rules.htmlUnclosed, positionOf(html), {
          after: `around "${opening}"`,
          expected: opening === '<!--' ? '"-->"' : '">"',
        });
        return '';
      })
      .replace(scriptOrStyle, (_typed, name: string) => {
        warnOf(html, name);
        return '';
      });
    let isReported = false;
    return visible.replace(tag, (...[typed, slash, name, rest = '', begun]: readonly Typed[]) => {
      if (typed !== '<')
        return balanceTag(html, index, slash === '/', (name ?? '').toLowerCase(), rest);
      if (begun !== undefined && !isReported) tagUnclosed(html);
      isReported ||= begun !== undefined;
      return '&lt;';
    });
  }

  /** What begins like a tag and never ends is words, with all that follows it. */
  function tagUnclosed(html: Html): void {
    report(rules.htmlUnclosed, positionOf(html), { after: 'in a tag', expected: '">"' });
  }

  function lastEnd(name: string): number {
    const end = new RegExp(`</${name}`, 'i');
    return children.findLastIndex((child) => child.type === 'html' && end.test(child.value));
  }

  function balanceTag(
    html: Html,
    index: number,
    closing: boolean,
    name: string,
    rest: string,
  ): string {
    if (dropping !== undefined) {
      if (closing && name === dropping) dropping = undefined;
      return '';
    }
    if (swallowing.has(name) || name.startsWith('scholium-')) {
      if (!closing) warnOf(html, name);
      // Without a later end what follows is text.
      const swallows = name === 'script' || name === 'style';
      if (!closing && swallows && lastEnds[name] > index) dropping = name;
      return '';
    }
    if (closing) {
      const at = open.findLastIndex((other) => other.name === name);
      if (at < 0) return '';
      const closed = open.splice(at).filter(({ kept }) => kept);
      return closed
        .reverse()
        .map((other) => `</${other.name}>`)
        .join('');
    }
    if (!voidElements.has(name)) {
      if (rest.trimEnd().endsWith('/')) return '';
      const kept = above + open.length < deepest;
      open.push({ name, html, kept });
      if (!kept) {
        tooDeep(html, name);
        return '';
      }
    }
    return `<${name}${rest.replace(/data-slot/gi, 'data-typed-slot')}>`;
  }

  function closeAll(): void {
    for (let last = open.pop(); last; last = open.pop()) {
      if (!last.kept) continue;
      report(rules.htmlUnclosed, positionOf(last.html), {
        after: `around <${last.name}>`,
        expected: `</${last.name}>`,
      });
      result.push({ type: 'html', value: `</${last.name}>` });
    }
  }

  function tooDeep(html: Html, name: string): void {
    if (problems.some(({ rule }) => rule === rules.nestingTooDeep.id)) return;
    report(rules.nestingTooDeep, positionOf(html), {
      what: `<${name}>`,
      expected: `${String(deepest)} elements within one another`,
    });
  }

  function warnOf(html: Html, name: string): void {
    warnUnpublished(html, `element <${name.toLowerCase()}>`);
  }

  function warnUnpublished(html: Html, what: string): void {
    report(rules.htmlNotAllowed, positionOf(html), { what });
  }
}

/** Where a piece of HTML stands. */
function positionOf({ position }: Html): Parameters<Report>[1] {
  return position ?? { start: { line: 1, column: 1 } };
}

/** Comments, instructions, sections of characters and declarations (CommonMark, 6.6). */
const unseen = /<!---?>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![A-Za-z][^>]*>/g;

/** A whole script or style within one node: its content is not words and goes with it. */
const scriptOrStyle = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
