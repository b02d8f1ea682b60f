import type { Html, Nodes } from 'mdast';
import { type Problem, rules } from '../../article/index.ts';
import { type Report, reporter } from '../markdown/report.ts';

/** Typed elements that are open around a node. */
export type Levels = WeakMap<Nodes, number>;

/**
 * Balances the raw HTML among the children of one parent: see `balanceRawHtml` (`raw.ts`).
 * @param above Typed elements that are open around the parent.
 * @param levels Gets those around each child.
 */
export function balanceChildren<Child extends Nodes>(
  children: readonly Child[],
  above: number,
  levels: Levels,
  file: string,
  problems: Problem[],
): (Child | Html)[] {
  const result: (Child | Html)[] = [];
  const balancer = new TagBalancer(children, above, file, problems);
  for (const [index, child] of children.entries()) {
    if (child.type === 'heading') result.push(...balancer.closeAll());
    if (child.type === 'html') result.push({ ...child, value: balancer.balance(child, index) });
    else if (!balancer.isDropping) {
      levels.set(child, balancer.level);
      result.push(child);
    }
  }
  result.push(...balancer.closeAll());
  return result;
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

interface Tag {
  /** In lower case. */
  readonly name: string;
  /** The attributes, as typed. */
  readonly rest: string;
  readonly html: Html;
  /** Index of `html` among the children. */
  readonly index: number;
}

interface OpenTag {
  readonly name: string;
  readonly html: Html;
  /** False for one that is nested too deeply to reach the page. */
  readonly kept: boolean;
}

/** Typed elements within one another that reach the page. */
const deepest = 100;

/** Reads the tags of one parent's children in order, and remembers which are open. */
class TagBalancer {
  readonly #above: number;
  readonly #problems: readonly Problem[];
  readonly #report: Report;
  readonly #open: OpenTag[] = [];
  /** For each of these elements the last child that closes one. */
  readonly #lastEnds: { readonly script: number; readonly style: number };
  /** Name of a script or style element whose content runs over several nodes. */
  #dropping: string | undefined;

  constructor(children: readonly Nodes[], above: number, file: string, problems: Problem[]) {
    this.#above = above;
    this.#problems = problems;
    this.#report = reporter(problems, file);
    this.#lastEnds = { script: lastEnd(children, 'script'), style: lastEnd(children, 'style') };
  }

  /** Typed elements that are open. */
  get level(): number {
    return this.#above + this.#open.length;
  }

  /** True within a script or style element. */
  get isDropping(): boolean {
    return this.#dropping !== undefined;
  }

  /** The HTML of a child, with what may reach the page of its tags. */
  balance(html: Html, index: number): string {
    let isReported = false;
    const change = (...[typed, slash, name = '', rest = '', begun]: readonly Typed[]): string => {
      if (typed !== '<') {
        const found = { name: name.toLowerCase(), rest, html, index };
        return slash === '/' ? this.#closing(found) : this.#opening(found);
      }
      // What begins like a tag and never ends is words, with all that follows it.
      if (begun !== undefined && !isReported) {
        isReported = true;
        this.#reportUnclosed(html, 'in a tag', '">"');
      }
      return '&lt;';
    };
    return this.#withoutUnseen(html).replace(tag, change);
  }

  /** Closes what is open: the closing tags, the innermost first. */
  closeAll(): Html[] {
    const ends: Html[] = [];
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      if (!last.kept) continue;
      const value = `</${last.name}>`;
      this.#reportUnclosed(last.html, `around <${last.name}>`, value);
      ends.push({ type: 'html', value });
    }
    return ends;
  }

  /** Takes out comments and the like, and whole scripts and styles. */
  #withoutUnseen(html: Html): string {
    return html.value
      .replace(unseen, (typed) => {
        if (!typed.startsWith('<!--')) this.#reportNotAllowed(html, `"${typed.slice(0, 12)}…"`);
        return '';
      })
      .replace(/<!--|<[!?]/g, (opening) => {
        // What follows is words like any others, not a comment to the end of the text.
        this.#reportUnclosed(html, `around "${opening}"`, opening === '<!--' ? '"-->"' : '">"');
        return '';
      })
      .replace(scriptOrStyle, (_typed, name: string) => {
        this.#reportNotAllowed(html, `element <${name.toLowerCase()}>`);
        return '';
      });
  }

  #opening({ name, rest, html, index }: Tag): string {
    if (this.isDropping) return '';
    if (isSwallowing(name)) {
      this.#reportNotAllowed(html, `element <${name}>`);
      // Without a later end what follows is text.
      const isDropped = name === 'script' || name === 'style';
      if (isDropped && this.#lastEnds[name] > index) this.#dropping = name;
      return '';
    }
    if (!voidElements.has(name)) {
      if (rest.trimEnd().endsWith('/')) return '';
      const kept = this.level < deepest;
      this.#open.push({ name, html, kept });
      if (!kept) {
        this.#reportTooDeep(html, name);
        return '';
      }
    }
    return `<${name}${rest.replace(/data-slot/gi, 'data-typed-slot')}>`;
  }

  /** The end of an element and of those left open within it; nothing where none is open. */
  #closing({ name }: Tag): string {
    if (this.isDropping) {
      if (name === this.#dropping) this.#dropping = undefined;
      return '';
    }
    if (isSwallowing(name)) return '';
    const at = this.#open.findLastIndex((other) => other.name === name);
    if (at < 0) return '';
    const closed = this.#open.splice(at).filter(({ kept }) => kept);
    return closed
      .reverse()
      .map((other) => `</${other.name}>`)
      .join('');
  }

  #reportUnclosed(html: Html, after: string, expected: string): void {
    this.#report(rules.htmlUnclosed, positionOf(html), { after, expected });
  }

  /** Once for a text. */
  #reportTooDeep(html: Html, name: string): void {
    if (this.#problems.some(({ rule }) => rule === rules.nestingTooDeep.id)) return;
    this.#report(rules.nestingTooDeep, positionOf(html), {
      what: `<${name}>`,
      expected: `${String(deepest)} elements within one another`,
    });
  }

  #reportNotAllowed(html: Html, what: string): void {
    this.#report(rules.htmlNotAllowed, positionOf(html), { what });
  }
}

/** True for an element that is never published. */
function isSwallowing(name: string): boolean {
  return swallowing.has(name) || name.startsWith('scholium-');
}

/** Index of the last child that closes an element of a name; -1 where none does. */
function lastEnd(children: readonly Nodes[], name: string): number {
  const end = new RegExp(`</${name}`, 'i');
  return children.findLastIndex((child) => child.type === 'html' && end.test(child.value));
}

/** Where a piece of HTML stands. */
function positionOf({ position }: Html): Parameters<Report>[1] {
  return position ?? { start: { line: 1, column: 1 } };
}

/** Comments, instructions, sections of characters and declarations (CommonMark, 6.6). */
const unseen = /<!---?>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![A-Za-z][^>]*>/g;

/** A whole script or style within one node: its content is not words and goes with it. */
const scriptOrStyle = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
