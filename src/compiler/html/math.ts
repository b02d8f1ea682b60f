import type { ElementContent } from 'hast';
import { markup } from '../../article/markup.ts';
import { parseFragment } from './parse.ts';
import { sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import temml from 'temml';

/** A formula of so few characters of TeX fits into every window. */
const narrow = 24;

/**
 * Renders TeX to MathML at build time (Temml). Styles and addresses are taken out of the result,
 * so that a formula can carry neither script nor inline style; TeX that cannot be read is shown
 * as typed, with a message. What may be wider than a window stands in an element that can scroll.
 */
export function renderMath(
  tex: string,
  display: boolean,
): { content: ElementContent[]; problem?: string } {
  try {
    const html = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      // The TeX stays with the formula: what other formats are made from.
      annotate: true,
      trust: false,
      maxExpand: 500,
      maxSize: [20, 200],
    });
    const clean = sanitize(parseFragment(html), schema);
    const children = 'children' in clean ? clean.children : [];
    const content = children.filter((child) => child.type !== 'doctype');
    if (display) return { content: [h('div', { className: [markup.displayMathClass] }, content)] };
    return {
      content:
        tex.length > narrow ? [h('span', { className: [markup.wideMathClass] }, content)] : content,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unreadable';
    const typed = display ? `$$${tex}$$` : `$${tex}$`;
    return {
      content: [h(display ? 'pre' : 'code', { className: ['math-typed'] }, typed)],
      problem: `Unexpected TeX in a formula: ${reason ?? 'unreadable'}`,
    };
  }
}

const schema = {
  tagNames:
    'math semantics mrow mi mo mn ms mtext mspace mover munder munderover msup msub msubsup mmultiscripts mprescripts mfrac mroot msqrt mtable mtr mtd mstyle mpadded mphantom menclose merror annotation'.split(
      ' ',
    ),
  attributes: {
    '*': [
      ...['display', 'mathvariant', 'stretchy', 'fence', 'form', 'separator', 'lspace', 'rspace'],
      ...['accent', 'accentunder', 'linethickness', 'columnalign', 'rowspacing', 'columnspacing'],
      ...['displaystyle', 'scriptlevel', 'minsize', 'maxsize', 'movablelimits', 'width', 'height'],
      ...['depth', 'voffset', 'rowspan', 'columnspan', 'notation', 'symmetric', 'largeop', 'dir'],
      ...['encoding', 'xmlns', 'intent'],
    ],
  },
};
