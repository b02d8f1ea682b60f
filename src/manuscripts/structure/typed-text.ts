import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';

/** A place in the source: offsets of its first character and of what follows its last one. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** The words of a paragraph, each character with its place in the Markdown. */
export interface TypedText {
  /** Line breaks are spaces; what is no text is {@link noText}. */
  readonly text: string;
  /** For each character, whether it is emphasised. */
  readonly italic: readonly boolean[];
  /**
   * Where the characters from `from` to `to` stand in the source, with the marks of emphasis
   * around them. Undefined where they cannot be cut out: a part of something emphasised, a link
   * that leads elsewhere than its words say, a call of a note.
   */
  readonly sourceOf: (from: number, to: number) => SourceRange | undefined;
}

/** Stands for code, pictures, formulas, calls of notes and citations. */
export const noText = '\uFFFC';

/** A node around characters: its place among them and in the source. */
interface Wrapper extends SourceRange {
  readonly from: number;
  readonly to: number;
  /** It cannot be taken apart or left out. */
  readonly fixed: boolean;
}

/**
 * The words of a paragraph or of another node that holds running text.
 * @param source what was parsed, which the positions of the nodes are places in.
 */
export function typedText(node: Parents, source: string): TypedText {
  const chars: string[] = [];
  const italic: boolean[] = [];
  const places: (SourceRange | undefined)[] = [];
  const wrappers: Wrapper[] = [];

  const put = (
    words: string,
    isItalic: boolean,
    placeOf: (n: number) => SourceRange | undefined,
  ) => {
    for (let n = 0; n < words.length; n++) {
      const char = words.charAt(n);
      chars.push(/\s/.test(char) ? ' ' : char);
      italic.push(isItalic);
      places.push(placeOf(n));
    }
  };
  const read = (child: Nodes, isItalic: boolean): void => {
    const place = rangeOf(child);
    if (child.type === 'text') put(child.value, isItalic, offsets(child, source));
    else if (child.type === 'break') put(' ', isItalic, () => place);
    else if (isWrapper(child)) {
      const from = chars.length;
      for (const inner of child.children) read(inner, isItalic || child.type === 'emphasis');
      if (place)
        wrappers.push({ ...place, from, to: chars.length, fixed: isFixed(child, chars, from) });
    } else put(noText, isItalic, () => undefined);
  };
  for (const child of node.children) read(child, false);

  const sourceOf = (from: number, to: number): SourceRange | undefined => {
    const inside = places.slice(from, to);
    if (inside.length === 0 || inside.includes(undefined)) return undefined;
    let start = inside[0]!.start;
    let end = inside.at(-1)!.end;
    for (const wrapper of wrappers) {
      if (wrapper.to <= from || wrapper.from >= to) continue;
      if (wrapper.fixed || wrapper.from < from || wrapper.to > to) return undefined;
      start = Math.min(start, wrapper.start);
      end = Math.max(end, wrapper.end);
    }
    return { start, end };
  };
  return { text: chars.join(''), italic, sourceOf };
}

type WrapperNode = Extract<PhrasingContent, { children: unknown }>;

function isWrapper(node: Nodes): node is WrapperNode {
  return /^(?:emphasis|strong|delete|link|bracketedSpan|subscript|superscript)$/.test(node.type);
}

/** Emphasis is printed by the style, and a link whose words are its address by the address. */
function isFixed(node: WrapperNode, chars: readonly string[], from: number): boolean {
  if (node.type === 'emphasis') return false;
  if (node.type !== 'link') return true;
  const words = chars.slice(from).join('');
  return bareAddress(node.url) !== bareAddress(words);
}

function bareAddress(address: string): string {
  let bare = address;
  try {
    bare = decodeURI(address);
  } catch {
    // A stray percent sign: the address is compared as typed.
  }
  return bare
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replace(/[’‘]/g, "'");
}

function rangeOf({ position }: Nodes): SourceRange | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  return { start: start.offset, end: end.offset };
}

/** The place of each character of a text node; node and source are read side by side once. */
function offsets(node: Text, source: string): (n: number) => SourceRange | undefined {
  const whole = rangeOf(node);
  if (whole && source.slice(whole.start, whole.end) === node.value)
    return (n) => ({ start: whole.start + n, end: whole.start + n + 1 });
  const signs: (SourceRange | undefined)[] = [];
  let at = whole?.start;
  for (const char of node.value.split('')) {
    const sign = whole && at !== undefined ? signFor(source, at, whole.end, char) : undefined;
    signs.push(sign);
    at = sign?.end;
  }
  return (n) => signs[n];
}

/** A character reference (CommonMark, 2.5). */
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy;

/** Where `char` is typed next, after no more than a line's indentation or the marks of a quotation. */
function signFor(source: string, at: number, end: number, char: string): SourceRange | undefined {
  const most = Math.min(end, at + 200);
  for (let start = at; start < most; start++) {
    const typed = source.charAt(start);
    if (typed === char) return { start, end: start + 1 };
    if (typed === '\\' && source.charAt(start + 1) === char) return { start, end: start + 2 };
    reference.lastIndex = start;
    const length = typed === '&' ? reference.exec(source)?.[0].length : undefined;
    if (length !== undefined) return { start, end: start + length };
    if (!/[\s>]/.test(typed)) return undefined;
  }
  return undefined;
}
