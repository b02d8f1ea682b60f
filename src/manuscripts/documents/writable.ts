import { type Inline, mapTree, type Node } from '../../pandoc/index.ts';
import { contentOf, inlinesOf, str } from './shapes.ts';

/*
 * What Pandoc 3.9 writes in Markdown so that it reads otherwise; each is found by the law that no
 * word of a tree is lost.
 */

/** The tree with what Pandoc would write ambiguously in a form that it writes well. */
export function writable<T>(tree: T): T {
  const changes = [unnested, escaped, imageAsLink, withInnerNotes, fenced];
  return changes.reduce((changed, change) => mapTree(changed, change), tree);
}

/** Signs beside the same sign: `~~~~words~~~~` would be a fence of code. */
function unnested(node: Node): Node | undefined {
  if (!/^(?:Emph|Strong|Strikeout|Superscript|Subscript)$/.test(node.t)) return undefined;
  const inner = mapTree(node.c, (each) => {
    if (each.t === node.t && Array.isArray(each.c)) return each.c as Inline[];
    const tag = node.t === 'Strikeout' && each.t === 'Subscript' ? 'sub' : undefined;
    const name = node.t === 'Subscript' && each.t === 'Strikeout' ? 'del' : tag;
    if (name !== undefined && Array.isArray(each.c))
      return [html(`<${name}>`), ...(each.c as Inline[]), html(`</${name}>`)];
    return undefined;
  });
  return { ...node, c: inner };
}

function html(tag: string): Inline {
  return { t: 'RawInline', c: ['html', tag] };
}

/** `&amp;` and `:::` that are typed in a text: they are written as they are, and mean something. */
function escaped(node: Node): readonly Node[] | undefined {
  const words = contentOf('Str', node);
  if (words === undefined || !/&[#\w]+;|^:::/.test(words)) return undefined;
  return words
    .split(/(&)(?=[#\w]+;)|^(:)(?=::)/)
    .filter((part) => part !== undefined && part !== '')
    .map((part, at, all) =>
      part === '&' || (part === ':' && at === 0 && all.length > 1) ? raw(`\\${part}`) : str(part),
    );
}

function raw(markdown: string): Inline {
  return { t: 'RawInline', c: ['markdown', markdown] };
}

/** An image as a link behind an exclamation mark: Pandoc would look for its file, and rename it. */
function imageAsLink(node: Node): readonly Node[] | undefined {
  return node.t === 'Image' ? [raw('!'), { ...node, t: 'Link' }] : undefined;
}

/** Notes within a note as notes in place: Pandoc would call them, and not write their words. */
function withInnerNotes(node: Node): Node | undefined {
  const note = contentOf('Note', node);
  if (!note) return undefined;
  const inner = mapTree(note, (each) => {
    const nested = contentOf('Note', each);
    return nested && [raw('^['), ...inlinesOf(nested), raw(']')];
  });
  return { t: 'Note', c: inner };
}

/** Code without a language is indented, which a list around it takes for its own. */
function fenced(node: Node): Node | undefined {
  const code = contentOf('CodeBlock', node);
  return code?.[0][1].length === 0
    ? { t: 'CodeBlock', c: [[code[0][0], ['text'], []], code[1]] }
    : undefined;
}
