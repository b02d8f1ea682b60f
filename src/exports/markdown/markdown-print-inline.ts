import type { Image, Link, Parents, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type {
  BracketedSpan,
  CitationCluster,
  InlineNote,
  Subscript,
  Superscript,
} from '../../compiler/index.ts';
import { attributeList, attributeValue } from './markdown-attributes.ts';

/** Prints what stands in a line, as Pandoc and the compiler read it. */
export const inlinePrinters: Record<string, Handle> = {
  link(node: Link, parent: Parents | undefined, state, info) {
    const { noteMark, cites } = node.data ?? {};
    // The space keeps Pandoc from taking "[^2^]" for the call of a note.
    if (noteMark) return `[ ${inBrackets(node.children, state, info)}](${node.url}){.noteref}`;
    if (!cites) return defaultHandlers.link(node, parent, state, info);
    const locator = cites.locator === undefined ? [] : [['locator', cites.locator]];
    const values = [['cites', cites.key], ...locator]
      .map(([name, value]) => `${name}="${attributeValue(value ?? '')}"`)
      .join(' ');
    return `[${inBrackets(node.children, state, info)}]{.citation ${values}}`;
  },
  image(node: Image, parent: Parents | undefined, state, info) {
    const exit = state.enter('image');
    const exitLabel = state.enter('label');
    const safe = { ...info, before: '[', after: ']' };
    const words = node.data?.caption
      ? state.containerPhrasing({ type: 'paragraph', children: node.data.caption }, safe)
      : state.safe(node.alt ?? '', safe);
    exitLabel();
    exit();
    const title = node.title ? ` "${node.title.replace(/["\\]/g, '\\$&')}"` : '';
    const attributes = node.data?.attributes ? attributeList(node.data.attributes) : '';
    const printed = `![${words}](<${node.url}>${title})${attributes}`;
    const alone = parent?.type === 'paragraph' && parent.children.length === 1;
    // Alone in its paragraph it would be a figure, its words a caption.
    return alone && !node.data?.caption && node.alt ? `${printed}<!-- -->` : printed;
  },
  citation: (node: CitationCluster) => node.raw,
  footnote: (node: InlineNote, _parent, state, info) =>
    `^[${inBrackets(node.children, state, info)}]`,
  footnoteReference: (node: { label?: string | null; identifier: string }) =>
    `[^${node.label ?? node.identifier}]`,
  bracketedSpan: (node: BracketedSpan, _parent, state, info) =>
    `[${inBrackets(node.children, state, info)}]${attributeList(node.attributes)}`,
  superscript: (node: Superscript, _parent, state, info) => raised('^', 'sup', node, state, info),
  subscript: (node: Subscript, _parent, state, info) => raised('~', 'sub', node, state, info),
  inlineMath(node: { value: string }, _parent, _state, info) {
    const tex = node.value.trim().replace(/\s*\n\s*/g, ' ');
    const sign = /(?<!\\)\$/.test(tex) ? '$$' : '$';
    // Before a digit the sign would be that of a currency.
    return `${sign}${tex}${sign}${/\d/.test(info.after.charAt(0)) ? '<!-- -->' : ''}`;
  },
};

/** Words to stand between brackets. */
function inBrackets(children: readonly PhrasingContent[], state: State, info: Info): string {
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const parent = { type: 'paragraph' as const, children: [...children] };
  const words = state.containerPhrasing(parent, { ...info, before: '[', after: ']' });
  exitLabel();
  exit();
  return words;
}

/** Between signs, where words without white space stand; else between tags. */
function raised(
  sign: '^' | '~',
  tag: 'sup' | 'sub',
  node: Superscript | Subscript,
  state: State,
  info: Info,
): string {
  const words = state.containerPhrasing(
    { type: 'paragraph', children: node.children },
    { ...info, before: sign, after: sign },
  );
  const beside = [info.before.at(-1), info.after.charAt(0)];
  const simple =
    words !== '' &&
    !/\s|^\[/.test(words) &&
    !words.replaceAll(`\\${sign}`, '').includes(sign) &&
    !beside.includes(sign) &&
    !(sign === '^' && beside[1] === '[');
  return simple ? `${sign}${words}${sign}` : `<${tag}>${words}</${tag}>`;
}
