import type { Html, Nodes, Root } from 'mdast';
import type { Problem } from '../problem.ts';

/**
 * Makes the raw HTML of a Markdown tree harmless to its surroundings, in place: tags left open
 * are closed at the end of their parent (and before the next heading), closing tags without an
 * opening one and elements that swallow what follows (`script`, `textarea`, …) are taken out.
 * What attributes and elements may stay is the sanitiser's business.
 */
export function balanceRawHtml(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if (node.children.some((child) => child.type === 'html')) {
      Object.assign(node, { children: balanceChildren(node.children, file, problems) });
    }
    open.push(...node.children);
  }
  return problems;
}

/** True if the tree holds raw HTML at all. */
export function hasRawHtml(tree: Nodes): boolean {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') return true;
    if ('children' in node) open.push(...node.children);
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
const tag = /<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>|$)/gi;

interface OpenTag {
  readonly name: string;
  readonly html: Html;
}

function balanceChildren<Child extends Nodes>(
  children: readonly Child[],
  file: string,
  problems: Problem[],
): (Child | Html)[] {
  const result: (Child | Html)[] = [];
  const open: OpenTag[] = [];
  /** Name of a script or style element whose content runs over several nodes. */
  let dropping: string | undefined;
  for (const child of children) {
    if (child.type === 'heading') closeAll();
    if (child.type === 'html') result.push({ ...child, value: balance(child) });
    else if (dropping === undefined) result.push(child);
  }
  closeAll();
  return result;

  function balance(html: Html): string {
    const visible = html.value
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<[!?][^>]*>?/g, '')
      .replace(scriptOrStyle, (_typed, name: string) => {
        warnOf(html, name);
        return '';
      });
    return visible.replace(tag, (_typed, slash: string, name: string, rest: string) =>
      balanceTag(html, slash === '/', name.toLowerCase(), rest),
    );
  }

  function balanceTag(html: Html, closing: boolean, name: string, rest: string): string {
    if (dropping !== undefined) {
      if (closing && name === dropping) dropping = undefined;
      return '';
    }
    if (swallowing.has(name) || name.startsWith('scholium-')) {
      if (!closing) warnOf(html, name);
      if (!closing && (name === 'script' || name === 'style')) dropping = name;
      return '';
    }
    if (closing) {
      const at = open.findLastIndex((other) => other.name === name);
      if (at < 0) return '';
      const closed = open.splice(at).map((other) => `</${other.name}>`);
      return closed.reverse().join('');
    }
    if (!voidElements.has(name)) {
      if (rest.trimEnd().endsWith('/')) return '';
      open.push({ name, html });
    }
    return `<${name}${rest.replace(/data-slot/gi, 'data-typed-slot')}>`;
  }

  function closeAll(): void {
    for (let last = open.pop(); last; last = open.pop()) {
      warn(
        last.html,
        'html-unclosed',
        `Unexpected end of the text around <${last.name}>, expected </${last.name}>`,
        'close the element',
      );
      result.push({ type: 'html', value: `</${last.name}>` });
    }
  }

  function warnOf(html: Html, name: string): void {
    warn(
      html,
      'html-not-allowed',
      `Unexpected element <${name.toLowerCase()}>, expected HTML that only marks up text`,
      'remove it; scripts, styles, frames and forms are never published',
    );
  }

  function warn(node: Html, rule: string, message: string, hint: string): void {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    problems.push({ rule, severity: 'warning', place: { file, line, column }, message, hint });
  }
}

/** A whole script or style within one node: its content is not words and goes with it. */
const scriptOrStyle = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
