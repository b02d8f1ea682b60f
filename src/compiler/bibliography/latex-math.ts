import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

/** A stretch of a formula: text, or a tag of CSL-JSON's markup. */
export interface MathRun {
  readonly text: string;
  readonly tag?: true;
}

/**
 * A formula as CSL-JSON can have it, which knows no mathematics: letters and signs in one line,
 * indices and exponents as `<sub>` and `<sup>`, fractions with "/".
 * @param tex the inside of `$…$`.
 * @returns nothing where TeX cannot read it or a line cannot show it (a matrix).
 */
export function mathRuns(tex: string): MathRun[] | undefined {
  if (tex.length > longest) return undefined;
  try {
    const mathml = temml.renderToString(tex, {
      throwOnError: true,
      trust: false,
      maxExpand: 50,
      maxSize: [20, 200],
    });
    const root = fromHtml(mathml, { fragment: true });
    return root.children.flatMap((node) =>
      node.type === 'doctype' ? [] : runsOf(node, node, false),
    );
  } catch {
    return undefined;
  }
}

/** Characters of a formula that may stand in a title. */
const longest = 1000;

class NotInOneLine extends Error {}

/** @param small true in an index or exponent, which is set without spaces. */
function runsOf(node: ElementContent, parent: ElementContent, small: boolean): MathRun[] {
  if (node.type === 'text') return [{ text: plainLetters(node.value) }];
  if (node.type !== 'element') return [];
  const inside = (children: readonly ElementContent[], inScript = small) =>
    children.flatMap((child) => runsOf(child, node, inScript));
  const [first, second, third] = node.children;
  switch (node.tagName) {
    case 'mspace':
      return /^0\.[1-9]|^[1-9]/.test(String(node.properties['width'])) ? [{ text: ' ' }] : [];
    case 'mo':
      return [{ text: operator(node, parent, small) }];
    case 'msub':
    case 'munder':
      return [...inside([first!]), ...script('sub', inside([second!], true))];
    case 'msup':
      return [...inside([first!]), ...script('sup', inside([second!], true))];
    case 'msubsup':
    case 'munderover':
      return [
        ...inside([first!]),
        ...script('sub', inside([second!], true)),
        ...script('sup', inside([third!], true)),
      ];
    case 'mover':
      return over(inside([first!]), inside([second!], true));
    case 'mfrac':
      return [...grouped(inside([first!])), { text: '/' }, ...grouped(inside([second!]))];
    case 'msqrt':
      return [{ text: '√' }, ...grouped(inside(node.children))];
    case 'math':
    case 'mrow':
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
    case 'mstyle':
    case 'mpadded':
      return inside(node.children);
    default:
      throw new NotInOneLine(node.tagName);
  }
}

const infix = /^[=<>≤≥≠≈≃≅∼≡±∓×÷⋅+−→←↔⇒⇔↦∈∉⊂⊆⊃∪∩∘≪≫∝]$/u;

function operator(node: Element, parent: ElementContent, small: boolean): string {
  const sign = text(node);
  if (sign === '\u2061') return '';
  const siblings = parent.type === 'element' ? parent.children : [];
  const at = siblings.indexOf(node);
  const between = at > 0 && at < siblings.length - 1 && node.properties['form'] !== 'prefix';
  if (!between || small) return sign;
  if (sign === ',' || sign === ';') return `${sign} `;
  return infix.test(sign) ? ` ${sign} ` : sign;
}

function script(tag: 'sub' | 'sup', runs: MathRun[]): MathRun[] {
  const words = runs.map((run) => run.text).join('');
  // A prime is raised by itself.
  if (words === '' || /^′+$/.test(words)) return runs;
  return [{ text: `<${tag}>`, tag: true }, ...runs, { text: `</${tag}>`, tag: true }];
}

const overs = new Map([
  ['→', '\u20D7'],
  ['‾', '\u0304'],
  ['ˉ', '\u0304'],
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['˜', '\u0303'],
  ['~', '\u0303'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
]);

function over(base: MathRun[], above: MathRun[]): MathRun[] {
  const mark = overs.get(above.map((run) => run.text).join(''));
  const [only, ...rest] = base;
  if (mark === undefined || !only || rest.length > 0 || only.tag) {
    return [...base, ...script('sup', above)];
  }
  return [{ text: (only.text + mark).normalize('NFC') }];
}

function grouped(runs: MathRun[]): MathRun[] {
  const words = runs.map((run) => (run.tag ? '' : run.text)).join('');
  const isSimple = /^(?:[\p{L}\p{N}.,]\p{M}*|\d+)$/u.test(words);
  return isSimple ? runs : [{ text: '(' }, ...runs, { text: ')' }];
}

function text(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(text).join('') : '';
}

/** Mathematical letters beyond the basic plane, which few fonts have, as plain ones. */
function plainLetters(value: string): string {
  return value.replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'));
}
